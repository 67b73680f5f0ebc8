import * as z from 'zod/mini'

/** A role of the organization's catalogue. */
export const role = z.object({
  role_id: z.string(),
  /** What people read; without it, a portal makes words of the id. */
  name: z.optional(z.string()),
  description: z.string(),
  permissions: z.array(z.object({ resource_id: z.string(), actions: z.array(z.string()) })),
})

export const organization = z.object({
  organization_id: z.string(),
  organization_name: z.string(),
  organization_slug: z.string(),
  email_allowed_domains: z.array(z.string()),
  /** Every role a member can have: its own and those every organization has. */
  roles: z.optional(z.array(role)),
  /** Only its own roles, under Stytch's name. */
  custom_roles: z.optional(z.array(role)),
  /** The live SCIM connection, if there is one. */
  scim_active_connection: z.nullable(
    z.object({
      connection_id: z.string(),
      display_name: z.string(),
      bearer_token_last_four: z.optional(z.string()),
      bearer_token_expires_at: z.optional(z.string()),
    }),
  ),
  created_at: z.optional(z.string()),
  updated_at: z.optional(z.string()),
})

export const createOrganizationBody = z.strictObject({
  organization_name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  organization_slug: z.optional(z.string().check(z.regex(/^[a-z0-9._~-]{2,128}$/))),
  email_allowed_domains: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(253))).check(z.maxLength(1000))),
  roles: z.optional(
    z
      .array(
        z.strictObject({
          role_id: z.string().check(z.minLength(1), z.maxLength(128)),
          name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(128))),
          description: z.string().check(z.maxLength(1000)),
          /** None when left out. */
          permissions: z.optional(z.array(z.strictObject({ resource_id: z.string(), actions: z.array(z.string()) }))),
        }),
      )
      .check(z.maxLength(200)),
  ),
})

export type Role = z.infer<typeof role>
export type Organization = z.infer<typeof organization>
export type CreateOrganizationBody = z.infer<typeof createOrganizationBody>
