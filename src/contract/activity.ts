import * as z from 'zod/mini'
import { causes } from './health.js'
import { pageCursor, pageLimit } from './page.js'

/** What happened, as structured data; the portal turns it into sentences. */
export const activityKinds = [
  'member.create',
  'member.link',
  'member.update',
  'member.deactivate',
  'member.reactivate',
  'member.delete',
  'deactivation.hold',
  'deactivation.cancel',
  'deactivation.release',
  'deactivation.drop',
  'group.create',
  'group.update',
  'group.delete',
  'group.members',
  'attribute.drop',
  'connection.create',
  'connection.update',
  'connection.delete',
  'connection.pause',
  'connection.resume',
  'connection.rotate_start',
  'connection.rotate_complete',
  'connection.rotate_cancel',
  'connection.mass_deactivation',
  'connection.mass_deactivation_end',
  'setup_link.create',
  'setup_link.open',
  'setup_link.done',
  'setup_link.revoke',
  'webhook.create',
  'webhook.update',
  'webhook.delete',
  'webhook.rotate_secret',
  'webhook.disable',
  'webhook.replay',
  'request.refused',
] as const

export type ActivityKind = (typeof activityKinds)[number]

export const activityOutcomes = ['succeeded', 'refused'] as const
export type ActivityOutcome = (typeof activityOutcomes)[number]

export const attributeChange = z.object({
  attribute: z.string(),
  before: z.nullable(z.string()),
  after: z.nullable(z.string()),
})

export const activity = z.object({
  activity_id: z.string(),
  sequence: z.int(),
  connection_id: z.string(),
  occurred_at: z.string(),
  kind: z.enum(activityKinds),
  outcome: z.enum(activityOutcomes),
  cause: z.nullable(z.enum(causes)),
  /** Who asked: the identity provider through the protocol, an admin through the portal, or the server's owner through the server API. */
  actor: z.object({
    type: z.enum(['identity_provider', 'admin', 'host']),
    name: z.nullable(z.string()),
    /** Which identity provider it was when it asked, whatever the connection says today; left out where that was not kept. */
    identity_provider: z.optional(z.string()),
  }),
  token_last_four: z.nullable(z.string()),
  member_id: z.nullable(z.string()),
  group_id: z.nullable(z.string()),
  /** The person's or group's name when it happened. */
  subject: z.nullable(z.string()),
  changes: z.array(attributeChange),
  /**
   * Attributes of the request that were left out. `detail` says what was wrong with a value; null means that no schema has an attribute of
   * this name.
   */
  dropped: z.optional(z.array(z.object({ attribute: z.string(), detail: z.nullable(z.string()) }))),
  /** People added to and removed from a group: at most ten names of each, with complete counts. */
  members: z.optional(z.object({ added: z.array(z.string()), removed: z.array(z.string()), added_count: z.int(), removed_count: z.int() })),
  /** Of a change about one person: the roles that came and went with it, by id. */
  roles: z.optional(z.object({ gained: z.array(z.string()), lost: z.array(z.string()) })),
  /** Of a refused request: the attribute it was refused for, as SCIM names it, and what is refused of its value (a domain, a user name). */
  refusal: z.optional(z.object({ attribute: z.string(), value: z.nullable(z.string()) })),
  /** The SCIM request and answer: of a change without personal data, which `changes` holds; of a refusal as it came. Secrets are never in it. */
  request: z.nullable(
    z.object({
      request_id: z.string(),
      method: z.string(),
      path: z.string(),
      user_agent: z.nullable(z.string()),
      status_code: z.int(),
      detail: z.nullable(z.string()),
      body: z.nullable(z.string()),
      /** The body of the answer to a refused request, whole. */
      answer: z.optional(z.nullable(z.string())),
    }),
  ),
  /** How many requests this row stands for; refusals without a valid token are counted by the minute. */
  count: z.int(),
})

export const searchActivityBody = z.strictObject({
  cursor: pageCursor,
  /** 50 when left out. */
  limit: pageLimit,
  query: z.optional(
    z.strictObject({
      outcome: z.optional(z.array(z.enum(activityOutcomes))),
      kind: z.optional(z.array(z.enum(activityKinds))),
      member_id: z.optional(z.string()),
      /** The one event with this number. */
      sequence: z.optional(z.int()),
      /** All that one request changed, or was refused. */
      request_id: z.optional(z.string()),
      /** Words that all stand somewhere in the event: names, addresses, values, ids; without regard to case and accents. */
      search: z.optional(z.string().check(z.maxLength(200))),
      from: z.optional(z.string()),
      to: z.optional(z.string()),
    }),
  ),
})

export type Activity = z.infer<typeof activity>
export type AttributeChange = z.infer<typeof attributeChange>
export type SearchActivityBody = z.infer<typeof searchActivityBody>
