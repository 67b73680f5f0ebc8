import * as z from 'zod/mini'
import { activity, searchActivityBody } from './activity.js'
import {
  connection,
  createConnectionBody,
  createdConnection,
  roleAssignmentInput,
  rotatingConnection,
  updateConnectionBody,
} from './connection.js'
import { scimGroup, searchGroupsBody } from './group.js'
import { member, searchMembersBody, searchMembersServerBody } from './member.js'
import { createOrganizationBody, ignoredOrganizationFields, organization } from './organization.js'
import { pageLimitInQuery } from './page.js'
import type { Permission } from './permissions.js'
import { portal, setupProgressBody, setupProgressEntry } from './portal.js'
import { createPortalSessionBody, portalSession } from './session.js'
import { createdSetupLink, createSetupLinkBody, exchangeSetupLinkBody, setupLink } from './setupLink.js'
import { stytchAdminPortalConfig, stytchBootstrap, stytchSession } from './stytchCompatibility.js'

/** One call of the management API: the server registers it, the client calls it and the OpenAPI document describes it from this alone. */
export interface Operation {
  summary: string
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Parameters in braces are path segments of their own. */
  path: string
  query?: z.ZodMiniType
  /** Servers accept more than this says: see `server/management/acceptedInput`. A body on DELETE is ignored. */
  body?: z.ZodMiniType
  /** Fields of the body that Stytch's clients send and that mean nothing here. */
  ignored?: readonly string[]
  /** The success body without `status_code` and `request_id`, which every one has. */
  response: z.ZodMiniType
  /** What a session needs; null means any session. The server API is guarded by project credentials instead. */
  permission: Permission | null
  /** Only reads, though its method is POST; may be sent again. */
  safe?: true
  /** The field of the answer that holds a page of rows, and how many there are at most when the body has no `limit`. */
  list?: { rows: string; usualLimit: number }
  /** Takes an `Idempotency-Key`. */
  idempotent?: true
  /** Nobody is signed in yet. */
  public?: true
  /** Answers Server-Sent Events instead of JSON. */
  stream?: true
}

const connectionAnswer = z.object({ connection })
const nothing = z.object({})
const noFields = z.optional(z.strictObject({}))
const byConnection = z.strictObject({ connection_id: z.string() })
const groupsPage = z.object({ scim_groups: z.array(scimGroup), next_cursor: z.optional(z.nullable(z.string())) })
const membersPage = z.object({
  members: z.array(member),
  results_metadata: z.object({ total: z.int(), next_cursor: z.optional(z.nullable(z.string())) }),
})

/** Who gains and who loses which role if these assignments were saved. */
export const roleAssignmentsPreview = z.object({
  roles: z.array(z.object({ role_id: z.string(), gained: z.int(), lost: z.int() })),
  /** Distinct people whose roles would change. */
  members_changed: z.int(),
  /** The viewer would lose a role that lets them change these settings. */
  removes_own_access: z.boolean(),
})

/** What one live event says; it carries no personal data, so whoever wants more asks. */
export const liveEvent = z.object({
  type: z.string(),
  connection_id: z.string(),
  member_id: z.optional(z.string()),
  group_id: z.optional(z.string()),
})

/** What the browser calls: `/sdk/v1/…`, `Authorization: Bearer <session_token>`; success bodies arrive wrapped in `data`. */
export const frontendOperations = {
  getPortal: {
    summary: 'Everything the first screen needs',
    method: 'GET',
    path: '/sdk/v1/b2b/scim/portal',
    response: portal,
    permission: null,
  },
  createConnection: {
    summary: 'Create the SCIM connection of the organization',
    method: 'POST',
    path: '/sdk/v1/b2b/scim',
    body: createConnectionBody,
    response: z.object({ connection: createdConnection }),
    permission: 'stytch.scim:create',
    idempotent: true,
  },
  getConnection: {
    summary: 'Read the SCIM connection of the organization',
    method: 'GET',
    path: '/sdk/v1/b2b/scim',
    response: connectionAnswer,
    permission: 'stytch.scim:get',
  },
  updateConnection: {
    summary: 'Change name, identity provider, role assignments, or pause',
    method: 'PUT',
    path: '/sdk/v1/b2b/scim/{connection_id}',
    body: updateConnectionBody,
    response: connectionAnswer,
    permission: 'stytch.scim:update',
  },
  deleteConnection: {
    summary: 'Delete the connection and revoke its tokens',
    method: 'DELETE',
    path: '/sdk/v1/b2b/scim/{connection_id}',
    response: z.object({ connection_id: z.string() }),
    permission: 'stytch.scim:delete',
  },
  getConnectionGroups: {
    summary: 'List and search the pushed groups',
    method: 'POST',
    safe: true,
    path: '/sdk/v1/b2b/scim/groups',
    body: searchGroupsBody,
    response: groupsPage,
    list: { rows: 'scim_groups', usualLimit: 100 },
    permission: 'stytch.scim:get',
  },
  rotateStart: {
    summary: 'Issue the next token; both are valid until complete or cancel',
    method: 'POST',
    path: '/sdk/v1/b2b/scim/rotate/start',
    body: byConnection,
    response: z.object({ connection: rotatingConnection }),
    permission: 'stytch.scim:update',
  },
  rotateComplete: {
    summary: 'Make the next token the only one',
    method: 'POST',
    path: '/sdk/v1/b2b/scim/rotate/complete',
    body: byConnection,
    response: connectionAnswer,
    permission: 'stytch.scim:update',
  },
  rotateCancel: {
    summary: 'Drop the next token and keep the current one',
    method: 'POST',
    path: '/sdk/v1/b2b/scim/rotate/cancel',
    body: byConnection,
    response: connectionAnswer,
    permission: 'stytch.scim:update',
  },
  searchMembers: {
    summary: 'Search, filter, sort and page the people of the organization',
    method: 'POST',
    safe: true,
    path: '/sdk/v1/b2b/organizations/me/members/search',
    body: searchMembersBody,
    response: membersPage,
    list: { rows: 'members', usualLimit: 100 },
    permission: 'stytch.member:search',
  },
  getMember: {
    summary: 'Read one person with the sources of their roles',
    method: 'GET',
    path: '/sdk/v1/b2b/organizations/me/members/{member_id}',
    response: z.object({ member }),
    permission: 'stytch.member:search',
  },
  putSetupProgress: {
    summary: 'Mark a step of a set-up guide done or open',
    method: 'PUT',
    path: '/sdk/v1/b2b/scim/setup_progress',
    body: setupProgressBody,
    response: z.object({ setup_progress: z.array(setupProgressEntry) }),
    permission: 'stytch.scim:update',
  },
  previewRoleAssignments: {
    summary: 'Count who gains and loses which role before saving',
    method: 'POST',
    safe: true,
    path: '/sdk/v1/b2b/scim/role_assignments/preview',
    body: z.strictObject({ scim_group_implicit_role_assignments: z.array(roleAssignmentInput).check(z.maxLength(10_000)) }),
    response: roleAssignmentsPreview,
    permission: 'stytch.scim:update',
  },
  searchActivity: {
    summary: 'What the identity provider asked and what came of it',
    method: 'POST',
    safe: true,
    path: '/sdk/v1/b2b/scim/activity',
    body: searchActivityBody,
    response: z.object({ activities: z.array(activity), next_cursor: z.nullable(z.string()) }),
    list: { rows: 'activities', usualLimit: 50 },
    permission: 'stytch.scim:get',
  },
  streamEvents: {
    summary: 'Live events of the organization',
    method: 'GET',
    path: '/sdk/v1/b2b/scim/events',
    response: liveEvent,
    permission: 'stytch.scim:get',
    stream: true,
  },
  createSetupLink: {
    summary: 'Make a link for somebody else to finish the set-up',
    method: 'POST',
    path: '/sdk/v1/b2b/scim/setup_link',
    body: createSetupLinkBody,
    response: z.object({ setup_link: createdSetupLink }),
    permission: 'stytch.scim:update',
    idempotent: true,
  },
  getSetupLink: {
    summary: 'Read the open set-up link, if there is one',
    method: 'GET',
    path: '/sdk/v1/b2b/scim/setup_link',
    response: z.object({ setup_link: z.nullable(setupLink) }),
    permission: 'stytch.scim:get',
  },
  deleteSetupLink: {
    summary: 'Revoke the set-up link and the sessions it opened',
    method: 'DELETE',
    path: '/sdk/v1/b2b/scim/setup_link',
    response: nothing,
    permission: 'stytch.scim:update',
  },
  exchangeSetupLink: {
    summary: 'Exchange the secret of a set-up link for a session, once',
    method: 'POST',
    path: '/sdk/v1/b2b/scim/setup_link/exchange',
    body: exchangeSetupLinkBody,
    response: z.extend(portalSession, { return_url: z.nullable(z.string()) }),
    permission: null,
    public: true,
  },
} as const satisfies Record<string, Operation>

/** What the host's own backend calls: `/v1/b2b/…`, `Authorization: Basic base64(project_id:secret)`; nothing is wrapped. */
export const serverOperations = {
  createOrganization: {
    summary: 'Create an organization',
    method: 'POST',
    path: '/v1/b2b/organizations',
    body: createOrganizationBody,
    ignored: ignoredOrganizationFields,
    response: z.object({ organization }),
    permission: null,
    idempotent: true,
  },
  getOrganization: {
    summary: 'Read an organization by id or slug',
    method: 'GET',
    path: '/v1/b2b/organizations/{organization_id}',
    response: z.object({ organization }),
    permission: null,
  },
  searchMembers: {
    summary: 'Search members across organizations',
    method: 'POST',
    safe: true,
    path: '/v1/b2b/organizations/members/search',
    body: searchMembersServerBody,
    response: z.extend(membersPage, { organizations: z.record(z.string(), organization) }),
    permission: null,
  },
  createConnection: {
    summary: 'Create the SCIM connection of an organization',
    method: 'POST',
    path: '/v1/b2b/scim/{organization_id}/connection',
    body: createConnectionBody,
    response: z.object({ connection: createdConnection }),
    permission: null,
    idempotent: true,
  },
  getConnection: {
    summary: 'Read the SCIM connection of an organization',
    method: 'GET',
    path: '/v1/b2b/scim/{organization_id}/connection',
    response: connectionAnswer,
    permission: null,
  },
  updateConnection: {
    summary: 'Change name, identity provider, role assignments, or pause',
    method: 'PUT',
    path: '/v1/b2b/scim/{organization_id}/connection/{connection_id}',
    body: updateConnectionBody,
    response: connectionAnswer,
    permission: null,
  },
  deleteConnection: {
    summary: 'Delete the connection and revoke its tokens',
    method: 'DELETE',
    path: '/v1/b2b/scim/{organization_id}/connection/{connection_id}',
    response: z.object({ connection_id: z.string() }),
    permission: null,
  },
  getConnectionGroups: {
    summary: 'List the pushed groups (the path reads like the connection; it is Stytch’s)',
    method: 'GET',
    path: '/v1/b2b/scim/{organization_id}/connection/{connection_id}',
    query: z.strictObject({ cursor: z.optional(z.string()), limit: pageLimitInQuery }),
    response: groupsPage,
    permission: null,
  },
  rotateStart: {
    summary: 'Issue the next token; both are valid until complete or cancel',
    method: 'POST',
    path: '/v1/b2b/scim/{organization_id}/connection/{connection_id}/rotate/start',
    body: noFields,
    response: z.object({ connection: rotatingConnection }),
    permission: null,
  },
  rotateComplete: {
    summary: 'Make the next token the only one',
    method: 'POST',
    path: '/v1/b2b/scim/{organization_id}/connection/{connection_id}/rotate/complete',
    body: noFields,
    response: connectionAnswer,
    permission: null,
  },
  rotateCancel: {
    summary: 'Drop the next token and keep the current one',
    method: 'POST',
    path: '/v1/b2b/scim/{organization_id}/connection/{connection_id}/rotate/cancel',
    body: noFields,
    response: connectionAnswer,
    permission: null,
  },
  createPortalSession: {
    summary: 'Sign a short-lived session for one person and this portal',
    method: 'POST',
    path: '/v1/b2b/scim/{organization_id}/portal_session',
    body: createPortalSessionBody,
    response: portalSession,
    permission: null,
  },
  createSetupLink: {
    summary: 'Make a link for somebody else to finish the set-up',
    method: 'POST',
    path: '/v1/b2b/scim/{organization_id}/setup_link',
    body: createSetupLinkBody,
    response: z.object({ setup_link: createdSetupLink }),
    permission: null,
    idempotent: true,
  },
  getSetupLink: {
    summary: 'Read the open set-up link, if there is one',
    method: 'GET',
    path: '/v1/b2b/scim/{organization_id}/setup_link',
    response: z.object({ setup_link: z.nullable(setupLink) }),
    permission: null,
  },
  deleteSetupLink: {
    summary: 'Revoke the set-up link and the sessions it opened',
    method: 'DELETE',
    path: '/v1/b2b/scim/{organization_id}/setup_link',
    response: nothing,
    permission: null,
  },
} as const satisfies Record<string, Operation>

/** What Stytch's own browser client asks for besides, answered from the portal session; our client calls none of it. */
export const stytchOperations = {
  getBootstrap: {
    summary: 'The settings Stytch’s browser client starts with',
    method: 'GET',
    path: '/sdk/v1/projects/bootstrap/{public_token}',
    response: stytchBootstrap,
    permission: null,
    public: true,
  },
  authenticateSession: {
    summary: 'The session’s member, organization and rights, in Stytch’s shape',
    method: 'POST',
    path: '/sdk/v1/b2b/sessions/authenticate',
    body: z.optional(z.looseObject({})),
    response: stytchSession,
    permission: null,
  },
  getAdminPortalConfig: {
    summary: 'Which of Stytch’s portals this server has: SCIM only',
    method: 'GET',
    path: '/sdk/v1/b2b/admin_portal_config',
    response: stytchAdminPortalConfig,
    permission: null,
  },
  getOwnOrganization: {
    summary: 'The session’s organization',
    method: 'GET',
    path: '/sdk/v1/b2b/organizations/me',
    response: z.object({ organization }),
    permission: null,
  },
  postTelemetry: {
    summary: 'Takes the usage events Stytch’s client sends, and keeps none',
    method: 'POST',
    path: '/sdk/v1/events',
    body: z.unknown(),
    response: nothing,
    permission: null,
    public: true,
  },
} as const satisfies Record<string, Operation>

export type StytchOperationName = keyof typeof stytchOperations
export type FrontendOperationName = keyof typeof frontendOperations
export type ServerOperationName = keyof typeof serverOperations
export type RoleAssignmentsPreview = z.infer<typeof roleAssignmentsPreview>
export type LiveEvent = z.infer<typeof liveEvent>

/** The parsed body an operation takes; `undefined` where it takes none. */
export type BodyOf<O extends Operation> = O extends { body: infer B extends z.ZodMiniType } ? z.output<B> : undefined
/** The success body an operation answers, without the envelope. */
export type ResponseOf<O extends Operation> = z.output<O['response']>
