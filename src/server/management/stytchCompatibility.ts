import type { CompleteMember } from '../../contract/completeAnswers.js'
import type { Role } from '../../contract/organization.js'
import { permissions } from '../../contract/permissions.js'
import { memberView } from '../members/members.js'
import { neutralMember } from '../members/neutralFields.js'
import { builtInRoles } from '../members/roles.js'
import { unauthorized } from './apiError.js'
import { grantedPermissions } from './authorize.js'
import type { ManagementCall, OrganizationCall } from './call.js'
import { sessionOf } from './caller.js'
import { sessionToken } from './credentials.js'
import { organizationView } from './organizations.js'

/**
 * Stytch's client decides locally what to show: it looks up the session's roles in the policy it started with. Our sessions hold permissions
 * and not roles, so the policy has one role for each permission, and the session names its permissions as roles.
 */
export async function getBootstrap({ context, params }: ManagementCall & { params: { public_token: string } }) {
  const { publicToken } = context.options
  if (!publicToken || params.public_token !== publicToken) throw unauthorized()
  const rightsAsRoles = permissions.map((permission) => ({ role_id: permission, description: '', permissions: [split(permission)] }))
  return {
    project_name: '',
    disable_sdk_watermark: true,
    cname_domain: null,
    email_domains: [],
    captcha_settings: { enabled: false },
    pkce_required_for_email_magic_links: false,
    pkce_required_for_password_resets: false,
    pkce_required_for_oauth: false,
    pkce_required_for_sso: false,
    slug_pattern: null,
    create_organization_enabled: false,
    password_config: null,
    dfp_protected_auth_enabled: false,
    siwe_required_for_crypto_wallets: false,
    vertical: 'B2B' as const,
    rbac_policy: { roles: [...builtInRoles.map(asStytchRole), ...rightsAsRoles], resources: resources(), scopes: [] },
  }
}

/** Stytch's roles have no name. */
const asStytchRole = ({ role_id, description, permissions }: Role) => ({ role_id, description, permissions })

/** The session as its own token describes it; nothing is extended, since a portal session ends when it was signed to end. */
export async function authenticateSession(call: OrganizationCall) {
  const { context, caller, organization, request } = call
  const session = sessionOf(caller)
  const member_id = session?.member_id ?? ''
  const row = member_id === '' ? undefined : await context.storage.get('members', [member_id])
  const known = row?.organization_id === organization.organization_id ? await memberView(context.storage, row) : null
  const { organization_id } = organization
  const at = context.now().toISOString()
  // Returned as it came, because Stytch's client stores what this call returns; a host's cookie stays the host's.
  const session_token = sessionToken(request, context.options.publicToken) ?? ''
  return {
    member_id,
    session_token,
    // Without a second token, Stytch's client assumes that both are in cookies it cannot read, and drops the one it has.
    session_jwt: session_token,
    member: known ?? strangersMember(organization_id, member_id, session?.name ?? '', at),
    organization: await organizationView(context.storage, organization),
    member_session: {
      member_session_id: caller.principal,
      member_id,
      organization_id,
      started_at: at,
      last_accessed_at: at,
      expires_at: (caller.kind === 'person' ? caller.expires_at : null) ?? at,
      authentication_factors: [],
      custom_claims: {},
      roles: session ? grantedPermissions(session) : [],
    },
  }
}

/** A person only the host knows, as a member without roles; the session says what they may do. */
function strangersMember(organization_id: string, member_id: string, name: string, at: string): CompleteMember {
  return {
    ...neutralMember,
    is_admin: false,
    organization_id,
    member_id,
    email_address: '',
    name,
    status: 'active',
    roles: [],
    created_at: at,
    updated_at: at,
  }
}

export async function getAdminPortalConfig() {
  return {
    sso_config: { sso_enabled: false, can_create_saml_connection: false, can_create_oidc_connection: false },
    organization_config: { mfa_controls_enabled: false },
    scim_config: { scim_enabled: true },
  }
}

export async function postTelemetry(): Promise<Record<string, never>> {
  return {}
}

function resources() {
  const ids = [...new Set(permissions.map((permission) => split(permission).resource_id))]
  return ids.map((resource_id) => ({
    resource_id,
    description: '',
    actions: permissions.map(split).flatMap((part) => (part.resource_id === resource_id ? part.actions : [])),
  }))
}

function split(permission: string): { resource_id: string; actions: string[] } {
  const colon = permission.indexOf(':')
  return { resource_id: permission.slice(0, colon), actions: [permission.slice(colon + 1)] }
}
