/**
 * What Stytch's objects have and this server does not: single sign-on, passwords, second factors. Stytch's typed clients (Go, Java,
 * Python and Rust) refuse a response that lacks one of these fields, so each is present with a neutral value.
 */
export const neutralMember = {
  is_breakglass: false,
  is_locked: false,
  email_address_verified: false,
  retired_email_addresses: [],
  member_password_id: '',
  mfa_enrolled: false,
  mfa_phone_number: '',
  mfa_phone_number_verified: false,
  default_mfa_method: '',
  totp_registration_id: '',
  sso_registrations: [],
  oauth_registrations: [],
  trusted_metadata: {},
  untrusted_metadata: {},
}

export const neutralOrganization = {
  organization_logo_url: '',
  trusted_metadata: {},
  sso_default_connection_id: null,
  sso_jit_provisioning: 'NOT_ALLOWED',
  sso_jit_provisioning_allowed_connections: [],
  sso_active_connections: [],
  email_jit_provisioning: 'NOT_ALLOWED',
  email_invites: 'NOT_ALLOWED',
  auth_methods: 'ALL_ALLOWED',
  allowed_auth_methods: [],
  mfa_policy: 'OPTIONAL',
  mfa_methods: 'ALL_ALLOWED',
  allowed_mfa_methods: [],
  rbac_email_implicit_role_assignments: [],
  oauth_tenant_jit_provisioning: 'NOT_ALLOWED',
  allowed_oauth_tenants: {},
  claimed_email_domains: [],
  first_party_connected_apps_allowed_type: 'NOT_ALLOWED',
  allowed_first_party_connected_apps: [],
  third_party_connected_apps_allowed_type: 'NOT_ALLOWED',
  allowed_third_party_connected_apps: [],
}
