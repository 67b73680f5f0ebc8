import * as z from 'zod/mini'
import { pageCursor, pageLimit } from './page.js'

/** What becomes of deactivations beyond the limit: done as always, held until an admin decides, or answered 503 until an admin lets them through. */
export const massDeactivationActions = ['let_through', 'hold', 'refuse'] as const
export type MassDeactivationAction = (typeof massDeactivationActions)[number]

/** More people deactivated within an hour than the host's limit, until an admin closes it. */
export const massDeactivation = z.object({
  /** When the first of them was deactivated, to the minute. */
  since: z.string(),
  /** When the limit was passed. */
  noticed_at: z.string(),
  /** When the latest one was deactivated, held or refused. */
  last_at: z.string(),
  /** How many people were deactivated, without those that were held. */
  deactivated: z.int(),
  /** How many people the connection had active before. */
  people: z.int(),
  /** How often a deactivation was answered 503. */
  refused: z.int(),
  /** How many deactivations wait for a decision. */
  held: z.int(),
  /** The place of the last one that is held, for `through`; null when none is. */
  held_through: z.nullable(z.int()),
  /** Whether decisions of admins are being carried out right now. */
  is_deciding: z.boolean(),
  action: z.enum(massDeactivationActions),
  /** Whether a further deactivation would get the `action` now: not in the hour after an admin let everything through. */
  is_on: z.boolean(),
  /** Which identity provider asked, and with which token. */
  identity_provider: z.string(),
  token_last_four: z.nullable(z.string()),
})

/** A deactivation that waits for a decision. The person is active until then, here and for SCIM. */
export const heldDeactivation = z.object({
  member_id: z.string(),
  name: z.string(),
  email_address: z.string(),
  held_at: z.string(),
  token_last_four: z.nullable(z.string()),
  /** Why the host did not let it happen when it was released; null when nobody has tried. */
  refusal: z.nullable(z.string()),
})

export const heldDeactivationsPage = z.object({
  /** In the order in which they were asked for. */
  held_deactivations: z.array(heldDeactivation),
  /** Null when there is none. */
  mass_deactivation: z.nullable(massDeactivation),
  next_cursor: z.optional(z.nullable(z.string())),
})

export const searchHeldDeactivationsBody = z.strictObject({ cursor: pageCursor, limit: pageLimit })

/** Which held deactivations a decision is about: these members', or all up to a place in their order, so that nobody decides about what they have not seen. At least one of the two. */
export const decideDeactivationsBody = z.strictObject({
  member_ids: z.optional(z.array(z.string()).check(z.minLength(1), z.maxLength(1000))),
  through: z.optional(z.int()),
})

/** How many held deactivations the decision is about; it is carried out in the background, in order. */
export const decidedDeactivations = z.object({ decided: z.int() })

export type MassDeactivation = z.infer<typeof massDeactivation>
export type HeldDeactivation = z.infer<typeof heldDeactivation>
export type HeldDeactivationsPage = z.infer<typeof heldDeactivationsPage>
export type SearchHeldDeactivationsBody = z.infer<typeof searchHeldDeactivationsBody>
export type DecideDeactivationsBody = z.infer<typeof decideDeactivationsBody>
