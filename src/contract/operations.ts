import * as z from 'zod/mini'
import { connectionAnswer, groupsPage, membersPageOf, nothing } from './answers.js'
import { completeMember, completeOrganization, ignoredOrganizationFields } from './completeAnswers.js'
import { createConnectionBody, createdConnection, rotatingConnection, updateConnectionBody } from './connection.js'
import { type FrontendOperationName, frontendOperations } from './frontendOperations.js'
import { decideDeactivationsBody, decidedDeactivations, heldDeactivationsPage } from './massDeactivation.js'
import { searchMembersServerBody } from './member.js'
import type { Operation } from './operation.js'
import { createOrganizationBody } from './organization.js'
import { pageLimitInQuery } from './page.js'
import { createPortalSessionBody, portalSession } from './session.js'
import { createdSetupLink, createSetupLinkBody, setupLink } from './setupLink.js'
import { stytchAdminPortalConfig, stytchBootstrap, stytchSession } from './stytchCompatibility.js'
import { webhookServerOperations } from './webhookServerOperations.js'

/* Every operation there is: those of the frontend API, which clients load, and, here, those that only a server needs. */
export { type FrontendOperationName, frontendOperations, type LiveEvent } from './frontendOperations.js'
export type { BodyOf, Operation, ResponseOf } from './operation.js'

/** The frontend API's operations as this server answers them: with every field of a person, of which clients read what they need. */
export const answeredFrontendOperations = {
  ...frontendOperations,
  searchMembers: { ...frontendOperations.searchMembers, response: membersPageOf(completeMember) },
  getMember: { ...frontendOperations.getMember, response: z.object({ member: completeMember }) },
} as const satisfies Record<FrontendOperationName, Operation>

const noFields = z.optional(z.strictObject({}))

/** What the host's own backend calls: `/v1/b2b/…`, `Authorization: Basic base64(project_id:secret)`; nothing is wrapped. */
export const serverOperations = {
  createOrganization: {
    summary: 'Create an organization',
    method: 'POST',
    path: '/v1/b2b/organizations',
    body: createOrganizationBody,
    ignored: ignoredOrganizationFields,
    response: z.object({ organization: completeOrganization }),
    permission: null,
    idempotent: true,
  },
  getOrganization: {
    summary: 'Read an organization by id or slug',
    method: 'GET',
    path: '/v1/b2b/organizations/{organization_id}',
    response: z.object({ organization: completeOrganization }),
    permission: null,
  },
  deleteOrganization: {
    summary: 'Delete an organization and erase all there is of it',
    method: 'DELETE',
    path: '/v1/b2b/organizations/{organization_id}',
    response: z.object({ organization_id: z.string() }),
    permission: null,
  },
  eraseMember: {
    summary: 'Erase one person: the member, the User, and their names in what was recorded',
    method: 'DELETE',
    path: '/v1/b2b/organizations/{organization_id}/members/{member_id}',
    response: z.object({ member_id: z.string() }),
    permission: null,
  },
  searchMembers: {
    summary: 'Search members across organizations',
    method: 'POST',
    safe: true,
    path: '/v1/b2b/organizations/members/search',
    body: searchMembersServerBody,
    response: z.extend(membersPageOf(completeMember), { organizations: z.record(z.string(), completeOrganization) }),
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
  getHeldDeactivations: {
    summary: 'Whose deactivations wait for a decision, and the mass deactivation they belong to',
    method: 'GET',
    path: '/v1/b2b/scim/{organization_id}/connection/{connection_id}/held_deactivations',
    query: z.strictObject({ cursor: z.optional(z.string()), limit: pageLimitInQuery }),
    response: heldDeactivationsPage,
    permission: null,
  },
  releaseHeldDeactivations: {
    summary: 'Carry out held deactivations, in the order in which they were asked for',
    method: 'POST',
    path: '/v1/b2b/scim/{organization_id}/connection/{connection_id}/held_deactivations/release',
    body: decideDeactivationsBody,
    response: decidedDeactivations,
    permission: null,
  },
  dropHeldDeactivations: {
    summary: 'Drop held deactivations; these people stay active',
    method: 'POST',
    path: '/v1/b2b/scim/{organization_id}/connection/{connection_id}/held_deactivations/drop',
    body: decideDeactivationsBody,
    response: decidedDeactivations,
    permission: null,
  },
  endMassDeactivation: {
    summary: 'Close the warning about a mass deactivation and let deactivations through for an hour',
    method: 'POST',
    path: '/v1/b2b/scim/{organization_id}/connection/{connection_id}/mass_deactivation/end',
    body: noFields,
    response: nothing,
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
  ...webhookServerOperations,
} as const satisfies Record<string, Operation>

/** What Stytch's own browser client asks for besides, answered from the portal session; our client calls none of these. */
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
    response: z.object({ organization: completeOrganization }),
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
export type ServerOperationName = keyof typeof serverOperations
