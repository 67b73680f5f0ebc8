import * as z from 'zod/mini'
import { activity, searchActivityBody } from './activity.js'
import { connectionAnswer, groupsList, membersPageOf, nothing } from './answers.js'
import { createConnectionBody, createdConnection, rotatingConnection, updateConnectionBody } from './connection.js'
import { searchGroupsBody } from './group.js'
import { decideDeactivationsBody, decidedDeactivations, heldDeactivationsPage, searchHeldDeactivationsBody } from './massDeactivation.js'
import { member, searchMembersBody } from './member.js'
import type { Operation } from './operation.js'
import { portal, setupProgressBody, setupProgressEntry } from './portal.js'
import { previewRoleAssignmentsBody, roleAssignmentsPreview, roleChangesPage, searchRoleChangesBody } from './roleAssignmentsPreview.js'
import { portalSession } from './session.js'
import {
  createdSetupLink,
  createSetupLinkBody,
  exchangeSetupLinkBody,
  previewSetupLinkBody,
  setupLink,
  setupLinkPreview,
} from './setupLink.js'
import { webhookOperations } from './webhookOperations.js'

const byConnection = z.strictObject({ connection_id: z.string() })

/** One live event. It carries no personal data, so clients fetch what they need. */
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
    response: groupsList,
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
    response: membersPageOf(member),
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
  searchHeldDeactivations: {
    summary: 'Whose deactivations wait for a decision',
    method: 'POST',
    safe: true,
    path: '/sdk/v1/b2b/scim/held_deactivations',
    body: searchHeldDeactivationsBody,
    response: heldDeactivationsPage,
    list: { rows: 'held_deactivations', usualLimit: 100 },
    permission: 'stytch.member:search',
  },
  releaseHeldDeactivations: {
    summary: 'Carry out held deactivations, in the order in which they were asked for',
    method: 'POST',
    path: '/sdk/v1/b2b/scim/held_deactivations/release',
    body: decideDeactivationsBody,
    response: decidedDeactivations,
    permission: 'stytch.scim:review_deactivations',
  },
  dropHeldDeactivations: {
    summary: 'Drop held deactivations; these people stay active',
    method: 'POST',
    path: '/sdk/v1/b2b/scim/held_deactivations/drop',
    body: decideDeactivationsBody,
    response: decidedDeactivations,
    permission: 'stytch.scim:review_deactivations',
  },
  endMassDeactivation: {
    summary: 'Close the warning about a mass deactivation and let deactivations through for an hour',
    method: 'POST',
    path: '/sdk/v1/b2b/scim/mass_deactivation/end',
    response: nothing,
    permission: 'stytch.scim:review_deactivations',
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
    summary: 'Who gains and who loses which role, before saving',
    method: 'POST',
    safe: true,
    path: '/sdk/v1/b2b/scim/role_assignments/preview',
    body: previewRoleAssignmentsBody,
    response: roleAssignmentsPreview,
    permission: 'stytch.scim:update',
  },
  searchRoleChanges: {
    summary: 'Everybody who would gain or lose a role, before saving',
    method: 'POST',
    safe: true,
    path: '/sdk/v1/b2b/scim/role_assignments/preview/members',
    body: searchRoleChangesBody,
    response: roleChangesPage,
    list: { rows: 'members', usualLimit: 50 },
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
  previewSetupLink: {
    summary: 'What a set-up link is for, without using it',
    method: 'POST',
    safe: true,
    path: '/sdk/v1/b2b/scim/setup_link/preview',
    body: previewSetupLinkBody,
    response: setupLinkPreview,
    permission: null,
    public: true,
  },
  finishSetupLink: {
    summary: 'Say that the set-up is done, as whoever came by a set-up link',
    method: 'POST',
    path: '/sdk/v1/b2b/scim/setup_link/done',
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
  ...webhookOperations,
} as const satisfies Record<string, Operation>

export type FrontendOperationName = keyof typeof frontendOperations
export type LiveEvent = z.infer<typeof liveEvent>
