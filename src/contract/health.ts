import * as z from 'zod/mini'

/** How provisioning is doing: the first of these that applies. The server decides; screens only show it. */
export const healthStates = [
  'not_set_up',
  'token_expired',
  'paused',
  'needs_attention',
  'waiting',
  'token_expiring',
  'quiet',
  'connected',
] as const

export type HealthState = (typeof healthStates)[number]

/** Why a request or a person was refused: the same words from the protocol's answer to the portal's hint. */
export const causes = [
  'no_credentials',
  'missing_scheme',
  'wrong_scheme',
  'double_bearer',
  'unknown_token',
  'expired_token',
  'replaced_token',
  'cancelled_token',
  'wrong_path',
  'wrong_media_type',
  'too_large',
  'invalid_json',
  'invalid_request',
  'duplicate',
  'domain_not_allowed',
  'missing_email',
  'protected_member',
  'unknown_member',
  'stale_version',
  'connection_paused',
] as const

export type Cause = (typeof causes)[number]

/** What real requests must have shown before a connection counts as proven, in the order in which it usually happens. */
export const checklistItems = [
  'reached_us',
  'token_accepted',
  'first_person',
  'attribute_change',
  'group_received',
  'deactivation_seen',
  'reactivation_seen',
] as const

export type ChecklistItem = (typeof checklistItems)[number]

export const healthCause = z.object({
  cause: z.enum(causes),
  /** How often since it began. */
  count: z.int(),
  first_at: z.string(),
  last_at: z.string(),
  /** The token concerned, by its last four characters, when it is one of ours. */
  token_last_four: z.optional(z.nullable(z.string())),
  /** Up to ten people concerned, as the identity provider named them. */
  people: z.optional(z.array(z.object({ user_name: z.string(), member_id: z.optional(z.nullable(z.string())) }))),
})

/** What traffic over time says is set up wrongly in the identity provider, although no single request need be refused. */
export const healthPatterns = [
  /** People are looked up and never created. */
  'nobody_created',
  /** People are looked up by an attribute that is not their user name. */
  'wrong_identifier',
  /** The connection works, and nobody has been sent: assigned too early, or not at all. */
  'nobody_sent',
  'groups_never_pushed',
  /** The identity provider reads everybody here, to import them. */
  'import_on',
  /** The same refusal over and over. */
  'same_failure',
  /** So long a silence that the provider has probably stopped by itself. */
  'quarantine',
  /** Another product than the one chosen is calling. */
  'wrong_app',
  /** The app sends SCIM 1.1. */
  'old_scim',
] as const

export type HealthPattern = (typeof healthPatterns)[number]

export const seenPattern = z.object({
  pattern: z.enum(healthPatterns),
  since: z.string(),
  /** How often, where that can be counted. */
  count: z.nullable(z.int()),
  /** What it is about: a user name, an attribute, another provider; null when nothing can be named. */
  subject: z.nullable(z.string()),
  /** Of `same_failure`: which. */
  cause: z.optional(z.enum(causes)),
})

export const health = z.object({
  state: z.enum(healthStates),
  since: z.nullable(z.string()),
  causes: z.array(healthCause),
  patterns: z.optional(z.array(seenPattern)),
  checklist: z.array(z.object({ item: z.enum(checklistItems), done_at: z.nullable(z.string()) })),
  /** When the identity provider now chosen last called. */
  last_request_at: z.nullable(z.string()),
  /** When another identity provider was chosen and the checks began anew; null when there was no other. */
  checks_since: z.optional(z.nullable(z.string())),
})

export type Health = z.infer<typeof health>
export type SeenPattern = z.infer<typeof seenPattern>
export type HealthCause = z.infer<typeof healthCause>
