import * as z from 'zod/mini'
import { connection } from './connection.js'
import { scimGroup } from './group.js'

export const connectionAnswer = z.object({ connection })
/** A success that says nothing more. */
export const nothing = z.object({})
export const groupsPage = z.object({ scim_groups: z.array(scimGroup), next_cursor: z.optional(z.nullable(z.string())) })

/** A page of members, each read by a schema of the caller's choice. */
export function membersPageOf<M extends z.ZodMiniType>(member: M) {
  return z.object({
    members: z.array(member),
    results_metadata: z.object({ total: z.int(), next_cursor: z.optional(z.nullable(z.string())) }),
  })
}
