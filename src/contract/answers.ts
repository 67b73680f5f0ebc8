import * as z from 'zod/mini'
import { connection } from './connection.js'
import { scimGroup } from './group.js'

export const connectionAnswer = z.object({ connection })
/** A success that says nothing more. */
export const nothing = z.object({})
export const groupsPage = z.object({ scim_groups: z.array(scimGroup), next_cursor: z.optional(z.nullable(z.string())) })
/** The same for a portal, which shows how long the list is and what it once had. */
export const groupsList = z.extend(groupsPage, {
  /** How many groups match, on all pages. */
  total: z.optional(z.int()),
  /** Groups that match, give roles and are no longer sent; on the first page only. */
  vanished_groups: z.optional(z.array(z.object({ group_id: z.string(), group_name: z.string(), role_ids: z.array(z.string()) }))),
})

/** A page of members, each read by a schema of the caller's choice. */
export function membersPageOf<M extends z.ZodMiniType>(member: M) {
  return z.object({
    members: z.array(member),
    results_metadata: z.object({ total: z.int(), next_cursor: z.optional(z.nullable(z.string())) }),
  })
}
