import * as z from 'zod/mini'
import { webhookEventTypes } from './webhookEventTypes.js'

/** Why an endpoint gets nothing: somebody turned it off, its receiver answered 410 Gone, or every attempt failed for five days. */
export const webhookDisabledReasons = ['turned_off', 'gone', 'failing'] as const
export type WebhookDisabledReason = (typeof webhookDisabledReasons)[number]

/** Why the latest attempt at a delivery failed. `status`: the receiver answered, but not 2xx. `secret`: the signing secret cannot be read. */
export const webhookFailures = [
  'status',
  'timeout',
  'connection',
  'tls',
  'redirect',
  'too_large',
  'forbidden_address',
  'forbidden_url',
  'secret',
] as const
export type WebhookFailure = (typeof webhookFailures)[number]

/** Where events are sent, and how that is going. */
export const webhookEndpoint = z.object({
  endpoint_id: z.string(),
  /** Whose events it gets; null: those of every organization. */
  organization_id: z.nullable(z.string()),
  url: z.string(),
  description: z.string(),
  /** Names of the catalogue; empty: every type there is and will be. Kept open, so that an older client reads a newer server. */
  event_types: z.array(z.string()).check(z.maxLength(100)),
  status: z.enum(['enabled', 'disabled']),
  disabled_reason: z.nullable(z.enum(webhookDisabledReasons)),
  disabled_at: z.nullable(z.string()),
  /** How attempts fare: since when all of them have failed, and until when nothing is sent because of that or because the receiver asked for it. */
  health: z.object({
    failing_since: z.nullable(z.string()),
    /** Failed attempts in a row. */
    failures: z.int(),
    last_failure: z.nullable(z.enum(webhookFailures)),
    last_success_at: z.nullable(z.string()),
    paused_until: z.nullable(z.string()),
  }),
  /** The last characters of the current signing secret, so that people can tell two apart. */
  signing_secret_last_four: z.string(),
  /** Until when the secret before it signs too; null when only one does. */
  previous_secret_expires_at: z.nullable(z.string()),
  created_by: z.nullable(z.string()),
  created_at: z.string(),
  updated_at: z.string(),
})

/**
 * The answer where a secret is issued, the one time it is whole (`whsec_…`): create, rotate, and a change of the URL to another origin,
 * whose receiver must not be trusted with the old one. A replayed create has none.
 */
export const issuedWebhookEndpoint = z.extend(webhookEndpoint, { signing_secret: z.optional(z.string()) })

const url = z.string().check(z.minLength(1), z.maxLength(2000))
const description = z.string().check(z.trim(), z.maxLength(200))
const eventTypes = z.array(z.enum(webhookEventTypes)).check(z.maxLength(100))

const createFields = {
  /** https, without user name and password; where it may lead is checked here and again at each delivery. */
  url,
  /** Empty when left out. */
  description: z.optional(description),
  /** Every type when left out or empty. */
  event_types: z.optional(eventTypes),
}

/** Of a portal session: the endpoint belongs to the session's organization. */
export const createWebhookEndpointBody = z.strictObject(createFields)

export const createWebhookEndpointServerBody = z.strictObject({
  ...createFields,
  /** Only this organization's events; those of every organization when left out. Its admins see it in the portal. */
  organization_id: z.optional(z.string()),
})

export const updateWebhookEndpointBody = z.strictObject({
  url: z.optional(url),
  description: z.optional(description),
  event_types: z.optional(eventTypes),
  /** Enabled again, an endpoint first gets what waits for it; what happened meanwhile comes by a replay. */
  status: z.optional(z.enum(['enabled', 'disabled'])),
})

export const rotateWebhookSecretBody = z.strictObject({
  /** How long the old secret signs beside the new one: 0 to 168; 24 when left out. */
  overlap_hours: z.optional(z.int().check(z.minimum(0), z.maximum(168))),
})

export type WebhookEndpoint = z.infer<typeof webhookEndpoint>
export type IssuedWebhookEndpoint = z.infer<typeof issuedWebhookEndpoint>
export type CreateWebhookEndpointBody = z.infer<typeof createWebhookEndpointBody>
export type CreateWebhookEndpointServerBody = z.infer<typeof createWebhookEndpointServerBody>
export type UpdateWebhookEndpointBody = z.infer<typeof updateWebhookEndpointBody>
export type RotateWebhookSecretBody = z.infer<typeof rotateWebhookSecretBody>
