import * as z from 'zod/mini'
import { pageCursor, pageLimit } from './page.js'
import { webhookFailures } from './webhookEndpoint.js'

/**
 * `pending`: attempted at `next_attempt_at`. `held`: waits for an earlier event of the same person, group or connection. `succeeded`: the
 * receiver answered 2xx. `failed`: given up, until somebody asks for it again.
 */
export const webhookDeliveryStatuses = ['pending', 'held', 'succeeded', 'failed'] as const
export type WebhookDeliveryStatus = (typeof webhookDeliveryStatuses)[number]

/** One request to the receiver and what came of it; neither body is kept. */
const webhookAttempt = z.object({
  attempted_at: z.string(),
  duration_ms: z.int(),
  /** The status of the answer; null when none came. */
  status_code: z.nullable(z.int()),
  /** Null: it succeeded. */
  failure: z.nullable(z.enum(webhookFailures)),
  /** The same in an English sentence, with what to do about it. */
  failure_detail: z.nullable(z.string()),
})

/** One event on its way to one endpoint. */
export const webhookDelivery = z.object({
  delivery_id: z.string(),
  endpoint_id: z.string(),
  /** Whose event it is; empty for the test of an endpoint of all organizations. */
  organization_id: z.string(),
  /** Also the `webhook-id` the receiver sees, the same at each attempt. */
  event_id: z.string(),
  event_type: z.string(),
  /** The organization's sequence; 0 for a test. */
  sequence: z.int(),
  status: z.enum(webhookDeliveryStatuses),
  created_at: z.string(),
  /** Null unless `pending`. */
  next_attempt_at: z.nullable(z.string()),
  /** How often it was attempted since it was created or last asked for again. */
  attempt_count: z.int(),
  /** The latest attempts, newest first, 20 at most. */
  attempts: z.array(webhookAttempt).check(z.maxLength(20)),
})

export const webhookDeliveriesPage = z.object({
  deliveries: z.array(webhookDelivery),
  next_cursor: z.optional(z.nullable(z.string())),
})

/** Newest first; of those `pending`, the one that is attempted last comes first. */
export const searchWebhookDeliveriesBody = z.strictObject({
  cursor: pageCursor,
  /** 50 when left out. */
  limit: pageLimit,
  query: z.optional(z.strictObject({ status: z.optional(z.enum(webhookDeliveryStatuses)) })),
})

/** What to send again. The receiver gets the same `webhook-id` and body as before and may ignore what it knows. */
export const replayWebhookDeliveriesBody = z.strictObject({
  /** `failed`, also when left out: what was given up. `all`: every event the endpoint subscribes to, whether it was ever sent or not. */
  only: z.optional(z.enum(['failed', 'all'])),
  /** Events from then on, RFC 3339; those of the last 30 days, which are kept, when left out. */
  since: z.optional(z.string()),
  /** Events up to then; up to now when left out. */
  until: z.optional(z.string()),
})

/** A replay that was begun; it goes on after the answer, and its deliveries appear in the list. */
export const webhookReplay = z.object({ only: z.enum(['failed', 'all']), since: z.string(), until: z.string() })

export type WebhookAttempt = z.infer<typeof webhookAttempt>
export type WebhookDelivery = z.infer<typeof webhookDelivery>
export type WebhookDeliveriesPage = z.infer<typeof webhookDeliveriesPage>
export type SearchWebhookDeliveriesBody = z.infer<typeof searchWebhookDeliveriesBody>
export type ReplayWebhookDeliveriesBody = z.infer<typeof replayWebhookDeliveriesBody>
export type WebhookReplay = z.infer<typeof webhookReplay>
