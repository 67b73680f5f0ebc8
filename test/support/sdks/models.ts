import type { Shape } from './shapes.js'

/**
 * Stytch's answers as its typed clients decode them. The clients are generated from one description, so the lists are the same in
 * - Python `stytch/b2b/models/{scim,scim_connection,organizations,organizations_members}.py` (pydantic; stytchauth/stytch-python 6987801)
 * - Java `stytch/src/main/kotlin/com/stytch/java/b2b/models/{scim,scimconnection,organizations,organizationsmembers}` (Moshi; stytchauth/stytch-java 4b062c2)
 * - Rust `src/b2b/{scim,scim_connection,organizations,organizations_members}.rs` (serde; stytchauth/stytch-rust 8852eb0)
 * - Go `stytch/b2b/{scim,scim/connection,organizations,organizations/members}/types.go` (encoding/json; stytchauth/stytch-go f9d86e2)
 */
const object = (required: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape => ({ required, optional })
const list = (shape: Shape): Shape => ({ list: shape })
const each = (type: Shape, names: string): Record<string, Shape> => Object.fromEntries(names.split(' ').map((name) => [name, type]))

const typedValue = object({ ...each('string', 'value type'), primary: 'boolean' })

const scimAttributes = object(
  {
    ...each('string', 'user_name id external_id display_name nick_name profile_url user_type title preferred_language locale timezone'),
    active: 'boolean',
    groups: list(object(each('string', 'value display'))),
    ...each(list(typedValue), 'emails phone_numbers ims photos entitlements roles x509certificates'),
    addresses: list(object({ ...each('string', 'formatted street_address locality region postal_code country type'), primary: 'boolean' })),
  },
  {
    name: object(each('string', 'formatted family_name given_name middle_name honorific_prefix honorific_suffix')),
    enterprise_extension: object(each('string', 'employee_number cost_center division department organization'), {
      manager: object(each('string', 'value ref display_name')),
    }),
  },
)

const member = object(
  {
    ...each('string', 'organization_id member_id email_address status name'),
    ...each('string', 'member_password_id totp_registration_id mfa_phone_number default_mfa_method'),
    ...each('boolean', 'is_breakglass email_address_verified mfa_phone_number_verified is_admin is_locked mfa_enrolled'),
    sso_registrations: list(object(each('string', 'connection_id external_id registration_id'))),
    oauth_registrations: list(object(each('string', 'provider_type provider_subject member_oauth_registration_id'))),
    retired_email_addresses: list(object(each('string', 'email_id email_address'))),
    roles: list(object({ role_id: 'string', sources: list(object({ type: 'string' }, { details: 'object' })) })),
  },
  {
    ...each('object', 'trusted_metadata untrusted_metadata'),
    ...each('time', 'created_at updated_at lock_created_at lock_expires_at'),
    external_id: 'string',
    scim_registration: object(each('string', 'connection_id registration_id'), { external_id: 'string', scim_attributes: scimAttributes }),
  },
)

const organization = object(
  {
    ...each('string', 'organization_id organization_name organization_logo_url organization_slug'),
    ...each('string', 'sso_jit_provisioning email_jit_provisioning email_invites auth_methods mfa_policy mfa_methods'),
    ...each('string', 'oauth_tenant_jit_provisioning first_party_connected_apps_allowed_type third_party_connected_apps_allowed_type'),
    ...each(list('string'), 'sso_jit_provisioning_allowed_connections email_allowed_domains allowed_auth_methods allowed_mfa_methods'),
    ...each(list('string'), 'claimed_email_domains allowed_first_party_connected_apps allowed_third_party_connected_apps'),
    sso_active_connections: list(object(each('string', 'connection_id display_name identity_provider'))),
    rbac_email_implicit_role_assignments: list(object(each('string', 'domain role_id'))),
    custom_roles: list(
      object({
        ...each('string', 'role_id description'),
        permissions: list(object({ resource_id: 'string', actions: list('string') })),
      }),
    ),
  },
  {
    ...each('object', 'trusted_metadata allowed_oauth_tenants'),
    ...each('time', 'created_at updated_at'),
    ...each('string', 'organization_external_id sso_default_connection_id'),
    scim_active_connection: object(each('string', 'connection_id display_name bearer_token_last_four'), {
      bearer_token_expires_at: 'time',
    }),
  },
)

const assignments = list(object(each('string', 'role_id group_id group_name')))
const connectionFields = 'organization_id connection_id status display_name identity_provider base_url'
const connection = object(
  {
    ...each('string', `${connectionFields} bearer_token_last_four next_bearer_token_last_four`),
    scim_group_implicit_role_assignments: assignments,
  },
  each('time', 'bearer_token_expires_at next_bearer_token_expires_at'),
)
const connectionWithToken = object(
  { ...each('string', `${connectionFields} bearer_token`), scim_group_implicit_role_assignments: assignments },
  { bearer_token_expires_at: 'time' },
)
const connectionWithNextToken = object(
  {
    ...each('string', `${connectionFields} bearer_token_last_four next_bearer_token`),
    scim_group_implicit_role_assignments: assignments,
  },
  each('time', 'bearer_token_expires_at next_bearer_token_expires_at'),
)
const scimGroup = object(each('string', 'group_id group_name organization_id connection_id'))

const answer = (required: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape =>
  object({ request_id: 'string', status_code: 'integer', ...required }, optional)

/** The connection is optional in the types; a client whose caller gets none is no use, so here it is required. */
export const answers = {
  createOrganization: answer({ organization }),
  getOrganization: answer({ organization }),
  createConnection: answer({ connection: connectionWithToken }),
  getConnection: answer({ connection }),
  updateConnection: answer({ connection }),
  deleteConnection: answer({ connection_id: 'string' }),
  getConnectionGroups: answer({ scim_groups: list(scimGroup) }, { next_cursor: 'string' }),
  rotateStart: answer({ connection: connectionWithNextToken }),
  rotateComplete: answer({ connection }),
  rotateCancel: answer({ connection }),
  searchMembers: answer({
    members: list(member),
    results_metadata: object({ total: 'integer' }, { next_cursor: 'string' }),
    organizations: { map: organization },
  }),
} satisfies Record<string, Shape>

export type SdkCallName = keyof typeof answers

/** A refusal as the clients' error types decode it. */
export const refusal = object({ status_code: 'integer', ...each('string', 'request_id error_type error_message error_url') })

/** The members and organizations on their own, for counting what they require. */
export const models = { organization, member, scimAttributes }
