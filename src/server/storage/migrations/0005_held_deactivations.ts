import type { Step } from './step.js'

/** How many people a connection deactivated in the last hour, and the deactivations that wait for a decision. */
export const heldDeactivations: Step = {
  version: 5,
  name: 'held_deactivations',
  sqlite: {
    checksum: '18ab6537be741a400f8ec5c329dd965b6a05e731efec2646eab51166d25da67d',
    statements: [
      'alter table "connection_stats" add column "deactivations" text not null default \'{}\'',
      'alter table "connection_stats" add column "held_deactivations" integer not null default 0',
      'alter table "members" add column "deactivated_at" text',
      'alter table "users" add column "held_at" text',
      'create table "held_deactivations" ("connection_id" text not null, "user_id" text not null, "organization_id" text not null, "member_id" text not null, "position" integer not null, "held_at" text not null, "token_last_four" text, "refusal" text, constraint "held_deactivations_key" primary key ("connection_id", "user_id")) strict, without rowid',
      'create index "held_deactivations_by_position" on "held_deactivations" ("connection_id", "position", "user_id")',
    ],
  },
  postgres: {
    checksum: '4e5cd707837b4c419b0eee2919eeef3b6c02923875059e2058f5f7a00c6226ab',
    statements: [
      'alter table "connection_stats" add column "deactivations" text collate "C" not null default \'{}\'',
      'alter table "connection_stats" add column "held_deactivations" bigint not null default 0',
      'alter table "members" add column "deactivated_at" text collate "C"',
      'alter table "users" add column "held_at" text collate "C"',
      'create table "held_deactivations" ("connection_id" text collate "C" not null, "user_id" text collate "C" not null, "organization_id" text collate "C" not null, "member_id" text collate "C" not null, "position" bigint not null, "held_at" text collate "C" not null, "token_last_four" text collate "C", "refusal" text collate "C", constraint "held_deactivations_key" primary key ("connection_id", "user_id"))',
      'create index "held_deactivations_by_position" on "held_deactivations" ("connection_id", "position", "user_id")',
    ],
  },
}
