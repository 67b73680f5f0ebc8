import * as z from 'zod/mini'
import { completeMember, completeOrganization } from './completeAnswers.js'

/** What Stytch's browser client asks for besides the SCIM calls; only the fields it reads are described. */
export const stytchBootstrap = z.looseObject({
  project_name: z.string(),
  disable_sdk_watermark: z.boolean(),
  vertical: z.literal('B2B'),
  rbac_policy: z.object({
    roles: z.array(
      z.object({
        role_id: z.string(),
        description: z.string(),
        permissions: z.array(z.object({ resource_id: z.string(), actions: z.array(z.string()) })),
      }),
    ),
    resources: z.array(z.object({ resource_id: z.string(), description: z.string(), actions: z.array(z.string()) })),
    scopes: z.array(z.unknown()),
  }),
})

export const stytchSession = z.looseObject({
  member_id: z.string(),
  session_token: z.string(),
  session_jwt: z.string(),
  member: completeMember,
  member_session: z.looseObject({
    member_session_id: z.string(),
    member_id: z.string(),
    roles: z.array(z.string()),
    expires_at: z.string(),
  }),
  organization: completeOrganization,
})

export const stytchAdminPortalConfig = z.object({
  sso_config: z.object({ sso_enabled: z.boolean(), can_create_saml_connection: z.boolean(), can_create_oidc_connection: z.boolean() }),
  organization_config: z.object({ mfa_controls_enabled: z.boolean() }),
  scim_config: z.object({ scim_enabled: z.boolean() }),
})
