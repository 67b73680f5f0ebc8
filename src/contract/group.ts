import * as z from 'zod/mini'
import { pageCursor, pageLimit } from './page.js'

/** A group the identity provider pushed. */
export const scimGroup = z.object({
  group_id: z.string(),
  group_name: z.string(),
  organization_id: z.string(),
  connection_id: z.string(),
  member_count: z.optional(z.int()),
  external_id: z.optional(z.nullable(z.string())),
  /** Roles this group gives, by id. */
  role_ids: z.optional(z.array(z.string())),
  created_at: z.optional(z.string()),
  updated_at: z.optional(z.string()),
})

export const searchGroupsBody = z.strictObject({
  cursor: pageCursor,
  /** 100 when left out. */
  limit: pageLimit,
  query: z.optional(
    z.strictObject({
      /** Part of the name, any case. */
      name: z.optional(z.string().check(z.maxLength(256))),
      /** Only groups that give a role, or only those that give none. */
      has_roles: z.optional(z.boolean()),
    }),
  ),
})

export type ScimGroup = z.infer<typeof scimGroup>
export type SearchGroupsBody = z.infer<typeof searchGroupsBody>
