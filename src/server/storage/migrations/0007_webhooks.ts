import type { Step } from './step.js'

/** Where events are sent, how that fares, and what is on its way. */
export const webhooks: Step = {
  version: 7,
  name: 'webhooks',
  sqlite: {
    checksum: '6648e662a604dc69e448bf90a470f18ceb0bc1d0925e36712a89fc144cd18e93',
    statements: [
      'create table "webhook_endpoints" ("endpoint_id" text not null, "organization_id" text not null, "url" text not null, "description" text not null, "event_types" text not null, "status" text not null, "disabled_reason" text, "disabled_at" text, "secret" text not null, "secret_last_four" text not null, "previous_secret" text, "previous_secret_expires_at" text, "created_by" text, "created_at" text not null, "updated_at" text not null, constraint "webhook_endpoints_key" primary key ("endpoint_id")) strict',
      'create index "webhook_endpoints_by_organization" on "webhook_endpoints" ("organization_id", "endpoint_id")',
      'create table "webhook_health" ("endpoint_id" text not null, "failing_since" text, "failures" integer not null, "last_failure" text, "last_success_at" text, "paused_until" text, constraint "webhook_health_key" primary key ("endpoint_id")) strict, without rowid',
      'create table "webhook_deliveries" ("endpoint_id" text not null, "delivery_id" text not null, "organization_id" text not null, "event_id" text not null, "event_type" text not null, "sequence" integer not null, "member_id" text, "status" text not null, "due_at" text, "queue" text, "attempt_count" integer not null, "attempts" text not null, "body" text, "created_at" text not null, constraint "webhook_deliveries_key" primary key ("endpoint_id", "delivery_id")) strict',
      'create index "webhook_deliveries_by_status" on "webhook_deliveries" ("status", "endpoint_id", "due_at", "delivery_id")',
      'create index "webhook_deliveries_by_queue" on "webhook_deliveries" ("endpoint_id", "queue", "sequence", "delivery_id")',
      'create index "webhook_deliveries_by_member" on "webhook_deliveries" ("organization_id", "member_id", "endpoint_id", "delivery_id")',
    ],
  },
  postgres: {
    checksum: 'bf4497fc6b583abd84867c79173e5cddb30381be4f377628c3c4f07b471e8b51',
    statements: [
      'create table "webhook_endpoints" ("endpoint_id" text collate "C" not null, "organization_id" text collate "C" not null, "url" text collate "C" not null, "description" text collate "C" not null, "event_types" text collate "C" not null, "status" text collate "C" not null, "disabled_reason" text collate "C", "disabled_at" text collate "C", "secret" text collate "C" not null, "secret_last_four" text collate "C" not null, "previous_secret" text collate "C", "previous_secret_expires_at" text collate "C", "created_by" text collate "C", "created_at" text collate "C" not null, "updated_at" text collate "C" not null, constraint "webhook_endpoints_key" primary key ("endpoint_id"))',
      'create index "webhook_endpoints_by_organization" on "webhook_endpoints" ("organization_id", "endpoint_id")',
      'create table "webhook_health" ("endpoint_id" text collate "C" not null, "failing_since" text collate "C", "failures" bigint not null, "last_failure" text collate "C", "last_success_at" text collate "C", "paused_until" text collate "C", constraint "webhook_health_key" primary key ("endpoint_id"))',
      'create table "webhook_deliveries" ("endpoint_id" text collate "C" not null, "delivery_id" text collate "C" not null, "organization_id" text collate "C" not null, "event_id" text collate "C" not null, "event_type" text collate "C" not null, "sequence" bigint not null, "member_id" text collate "C", "status" text collate "C" not null, "due_at" text collate "C", "queue" text collate "C", "attempt_count" bigint not null, "attempts" text collate "C" not null, "body" text collate "C", "created_at" text collate "C" not null, constraint "webhook_deliveries_key" primary key ("endpoint_id", "delivery_id"))',
      'create index "webhook_deliveries_by_status" on "webhook_deliveries" ("status", "endpoint_id", "due_at" nulls first, "delivery_id")',
      'create index "webhook_deliveries_by_queue" on "webhook_deliveries" ("endpoint_id", "queue" nulls first, "sequence", "delivery_id")',
      'create index "webhook_deliveries_by_member" on "webhook_deliveries" ("organization_id", "member_id" nulls first, "endpoint_id", "delivery_id")',
    ],
  },
}
