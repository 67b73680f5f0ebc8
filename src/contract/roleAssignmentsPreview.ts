import * as z from 'zod/mini'
import { roleAssignmentInput } from './connection.js'
import { pageCursor, pageLimit } from './page.js'

/** Somebody whose roles would change. */
export const affectedMember = z.object({ member_id: z.string(), name: z.string(), email_address: z.string() })

/** How many people a preview names for each role, those who gain it and those who lose it. */
export const namesInPreview = 20

/** Who gains and who loses which role if these assignments were saved. */
export const roleAssignmentsPreview = z.object({
  roles: z.array(
    z.object({
      role_id: z.string(),
      gained: z.int(),
      lost: z.int(),
      /** The first of them by name; left out for a caller who may not search people. */
      gained_by: z.optional(z.array(affectedMember)),
      lost_by: z.optional(z.array(affectedMember)),
    }),
  ),
  /** Distinct people whose roles would change. */
  members_changed: z.int(),
  /** The viewer would lose a role that lets them change these settings. */
  removes_own_access: z.boolean(),
  /** Nobody active would have a role that lets them change these settings; today somebody has one. */
  removes_last_admin: z.optional(z.boolean()),
})

const assignments = z.array(roleAssignmentInput).check(z.maxLength(10_000))

export const previewRoleAssignmentsBody = z.strictObject({ scim_group_implicit_role_assignments: assignments })

/** Everybody who would gain, or everybody who would lose, one role. */
export const searchRoleChangesBody = z.strictObject({
  scim_group_implicit_role_assignments: assignments,
  role_id: z.string().check(z.minLength(1), z.maxLength(256)),
  change: z.enum(['gained', 'lost']),
  /** Part of the name or of the e-mail address, any case. */
  search: z.optional(z.string().check(z.maxLength(256))),
  cursor: pageCursor,
  /** 50 when left out. */
  limit: pageLimit,
})

export const roleChangesPage = z.object({
  /** In the order of their names. */
  members: z.array(affectedMember),
  results_metadata: z.object({ total: z.int(), next_cursor: z.optional(z.nullable(z.string())) }),
})

export type AffectedMember = z.infer<typeof affectedMember>
export type RoleAssignmentsPreview = z.infer<typeof roleAssignmentsPreview>
export type PreviewRoleAssignmentsBody = z.infer<typeof previewRoleAssignmentsBody>
export type SearchRoleChangesBody = z.infer<typeof searchRoleChangesBody>
export type RoleChangesPage = z.infer<typeof roleChangesPage>
