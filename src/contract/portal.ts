import * as z from 'zod/mini'
import { connection } from './connection.js'
import { health } from './health.js'
import { massDeactivation } from './massDeactivation.js'
import { role } from './organization.js'

/** One step of a set-up guide that somebody marked done. */
export const setupProgressEntry = z.object({
  guide: z.string(),
  step: z.string(),
  done_at: z.string(),
  done_by: z.nullable(z.string()),
})

export const setupProgressBody = z.strictObject({
  guide: z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{0,63}$/)),
  step: z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{0,63}$/)),
  done: z.boolean(),
})

/** The four numbers of people divide everyone in the organization, as the search of members lists them. */
export const counts = z.object({
  /** Managed by the connection and active. */
  active: z.int(),
  /** Managed by the connection and deactivated. */
  deactivated: z.int(),
  /** People with access whom the connection does not manage. */
  not_managed: z.optional(z.int()),
  /** People who were deactivated and are no longer managed. */
  left: z.optional(z.int()),
  groups: z.int(),
  /** Changes the identity provider made since midnight UTC. */
  changes_today: z.int(),
})

/** Everything the first screen needs, in one response. Without `stytch.scim:get`, only the fields before `connection` are present. */
export const portal = z.object({
  organization_name: z.string(),
  permissions: z.array(z.string()).check(z.maxLength(1000)),
  /** The person the session speaks for, as the host named them; a guest came by a set-up link and can neither make nor revoke one. */
  viewer: z.nullable(z.object({ member_id: z.nullable(z.string()), name: z.nullable(z.string()), is_guest: z.boolean() })),
  /** Whether the host lets organizations add webhook endpoints here; not when left out. */
  webhooks_offered: z.optional(z.boolean()),
  connection: z.optional(z.nullable(connection)),
  roles: z.optional(z.array(role).check(z.maxLength(1000))),
  health: z.optional(health),
  counts: z.optional(counts),
  mass_deactivation: z.optional(z.nullable(massDeactivation)),
  setup_progress: z.optional(z.array(setupProgressEntry).check(z.maxLength(1000))),
  /**
   * Rises with every change of the organization's people, groups, connection and activity: if it is unchanged, there is nothing to fetch.
   */
  sequence: z.optional(z.int()),
})

export type Portal = z.infer<typeof portal>
export type Counts = z.infer<typeof counts>
export type SetupProgressEntry = z.infer<typeof setupProgressEntry>
export type SetupProgressBody = z.infer<typeof setupProgressBody>
