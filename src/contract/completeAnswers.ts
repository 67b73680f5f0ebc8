import * as z from 'zod/mini'
import { enterpriseOf, managerOf, member, nameOf, scimAttributesOf } from './member.js'
import { organization, role } from './organization.js'

/*
 * What this server answers, with every field that Stytch's typed clients require: they refuse an answer in which one is missing. Our own
 * client reads less (`member`, `organization`), so that it also works with a backend that has fewer fields and need not load any of this.
 */

/** A list for which this server never has an element. */
const emptyList = z.array(z.never())

/** What Stytch's clients require of a member and this server does not have; the values are neutral except `is_admin`. */
const stytchMemberFields = {
  /** Whether the member has the role `stytch_admin`. */
  is_admin: z.boolean(),
  is_breakglass: z.boolean(),
  is_locked: z.boolean(),
  email_address_verified: z.boolean(),
  retired_email_addresses: emptyList,
  member_password_id: z.string(),
  mfa_enrolled: z.boolean(),
  mfa_phone_number: z.string(),
  mfa_phone_number_verified: z.boolean(),
  default_mfa_method: z.string(),
  totp_registration_id: z.string(),
  sso_registrations: emptyList,
  oauth_registrations: emptyList,
  trusted_metadata: z.record(z.string(), z.unknown()),
  untrusted_metadata: z.record(z.string(), z.unknown()),
}

/** An attribute that the identity provider did not send is empty. */
export const completeScimAttributes = z.extend(scimAttributesOf(z.string(), z.boolean()), {
  name: z.optional(nameOf(z.string())),
  enterprise_extension: z.optional(z.extend(enterpriseOf(z.string()), { manager: z.optional(managerOf(z.string())) })),
})

/** A member with nothing left out. */
export const completeMember = z.extend(member, {
  ...stytchMemberFields,
  scim_registration: z.optional(
    z.object({
      connection_id: z.string(),
      registration_id: z.string(),
      external_id: z.nullable(z.string()),
      scim_attributes: completeScimAttributes,
    }),
  ),
})

/** What Stytch's clients require of an organization and this server does not have; the values are neutral. */
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

/** An organization with nothing left out. */
export const completeOrganization = z.extend(organization, {
  ...stytchOrganizationFields,
  custom_roles: z.array(role),
  scim_active_connection: z.nullable(
    z.object({
      connection_id: z.string(),
      display_name: z.string(),
      bearer_token_last_four: z.string(),
      bearer_token_expires_at: z.optional(z.string()),
    }),
  ),
})

export type CompleteScimAttributes = z.infer<typeof completeScimAttributes>
export type CompleteMember = z.infer<typeof completeMember>
export type CompleteOrganization = z.infer<typeof completeOrganization>
