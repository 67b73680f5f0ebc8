import * as z from 'zod/mini'

/** A group that gives a role to its members. */
export const roleAssignment = z.object({
  role_id: z.string(),
  group_id: z.string(),
  /** The group's name when it was last seen; the group itself may be gone. */
  group_name: z.string(),
})

/** A role assignment as a caller writes it; `group_name` is accepted and ignored. */
export const roleAssignmentInput = z.strictObject({
  role_id: z.string().check(z.minLength(1), z.maxLength(256)),
  /** When it is left out, the answer is its own error type instead of a field error. */
  group_id: z.optional(z.string()),
  group_name: z.optional(z.string()),
})

const connectionFields = {
  organization_id: z.string(),
  connection_id: z.string(),
  status: z.enum(['active', 'deleted']),
  display_name: z.string(),
  /** One of `identityProviders`; any string is read, so that a newer server does not break an older portal. */
  identity_provider: z.string(),
  /** SCIM base URL without a trailing slash, in the form that this identity provider needs. */
  base_url: z.string(),
  scim_group_implicit_role_assignments: z.array(roleAssignment).check(z.maxLength(10_000)),
  bearer_token_expires_at: z.optional(z.string()),
  bearer_token_created_at: z.optional(z.string()),
  bearer_token_last_used_at: z.optional(z.nullable(z.string())),
  next_bearer_token_last_four: z.string(),
  next_bearer_token_expires_at: z.optional(z.string()),
  next_bearer_token_created_at: z.optional(z.string()),
  next_bearer_token_last_used_at: z.optional(z.nullable(z.string())),
  created_at: z.optional(z.string()),
  updated_at: z.optional(z.string()),
  created_by: z.optional(z.nullable(z.string())),
  version: z.optional(z.int()),
  paused: z.optional(z.boolean()),
}

/** A SCIM connection as every call except two answers it, with only the last four characters of its tokens. */
export const connection = z.object({ ...connectionFields, bearer_token_last_four: z.string() })

/** The answer to create, the only one with the whole bearer token. A replayed create has the last four characters instead. */
export const createdConnection = z.object({
  ...connectionFields,
  bearer_token: z.optional(z.string()),
  bearer_token_last_four: z.optional(z.string()),
})

/** The answer to rotate start, the only one with the whole next bearer token. */
export const rotatingConnection = z.object({
  ...connectionFields,
  bearer_token_last_four: z.string(),
  next_bearer_token: z.string(),
})

/** The same as a browser reads it: a token that was lost on the way is a state to show, not an unreadable answer. */
export const receivedRotatingConnection = z.object({
  ...connectionFields,
  bearer_token_last_four: z.string(),
  next_bearer_token: z.optional(z.string()),
})

const displayName = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))

export const createConnectionBody = z.strictObject({
  display_name: z.optional(displayName),
  identity_provider: z.optional(z.string()),
})

export const updateConnectionBody = z.strictObject({
  display_name: z.optional(displayName),
  identity_provider: z.optional(z.string()),
  /** The whole list: assignments that are left out are removed. */
  scim_group_implicit_role_assignments: z.optional(z.array(roleAssignmentInput).check(z.maxLength(10_000))),
  /** The version that the caller has read; an outdated one is answered with 409 `conflict`. */
  version: z.optional(z.int()),
  paused: z.optional(z.boolean()),
})

export type RoleAssignment = z.infer<typeof roleAssignment>
export type RoleAssignmentInput = z.infer<typeof roleAssignmentInput>
export type Connection = z.infer<typeof connection>
export type CreatedConnection = z.infer<typeof createdConnection>
export type RotatingConnection = z.infer<typeof rotatingConnection>
export type CreateConnectionBody = z.infer<typeof createConnectionBody>
export type UpdateConnectionBody = z.infer<typeof updateConnectionBody>
