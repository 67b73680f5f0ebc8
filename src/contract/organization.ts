import * as z from 'zod/mini'

/** A role of the organization's catalogue. */
export const role = z.object({
  role_id: z.string(),
  description: z.string(),
  permissions: z.array(z.object({ resource_id: z.string(), actions: z.array(z.string()) })),
})

/** A list that this server never has anything for. */
const emptyList = z.array(z.never())

/** What Stytch's clients require of an organization and this server has nothing of; the values are neutral. */
const stytchOrganizationFields = {
  organization_logo_url: z.string(),
  trusted_metadata: z.record(z.string(), z.unknown()),
  sso_default_connection_id: z.nullable(z.string()),
  sso_jit_provisioning: z.string(),
  sso_jit_provisioning_allowed_connections: z.array(z.string()),
  sso_active_connections: emptyList,
  email_jit_provisioning: z.string(),
  email_invites: z.string(),
  auth_methods: z.string(),
  allowed_auth_methods: z.array(z.string()),
  mfa_policy: z.string(),
  mfa_methods: z.string(),
  allowed_mfa_methods: z.array(z.string()),
  rbac_email_implicit_role_assignments: emptyList,
  oauth_tenant_jit_provisioning: z.string(),
  allowed_oauth_tenants: z.record(z.string(), z.unknown()),
  claimed_email_domains: z.array(z.string()),
  first_party_connected_apps_allowed_type: z.string(),
  allowed_first_party_connected_apps: z.array(z.string()),
  third_party_connected_apps_allowed_type: z.string(),
  allowed_third_party_connected_apps: z.array(z.string()),
}

/** Fields Stytch's clients may send about an organization and this server ignores. */
export const ignoredOrganizationFields = [...Object.keys(stytchOrganizationFields), 'organization_external_id']

export const organization = z.object({
  ...stytchOrganizationFields,
  organization_id: z.string(),
  organization_name: z.string(),
  organization_slug: z.string(),
  email_allowed_domains: z.array(z.string()),
  /** Every role a member can have: its own and those every organization has. */
  roles: z.optional(z.array(role)),
  /** Its own roles alone, under Stytch's name. */
  custom_roles: z.array(role),
  /** The live SCIM connection, if there is one. */
  scim_active_connection: z.nullable(
    z.object({
      connection_id: z.string(),
      display_name: z.string(),
      bearer_token_last_four: z.string(),
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
