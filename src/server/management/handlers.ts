import type {
  answeredFrontendOperations,
  FrontendOperationName,
  Operation,
  ResponseOf,
  ServerOperationName,
  StytchOperationName,
  serverOperations,
  stytchOperations,
} from '../../contract/operations.js'
import { searchActivities } from './activities.js'
import type { OperationCall } from './call.js'
import { ownConnection } from './connectionRow.js'
import { createConnection, deleteConnection, getConnection, updateConnection } from './connections.js'
import { deleteOrganization } from './deleteOrganization.js'
import { eraseMember } from './eraseMember.js'
import { type GroupsPage, searchGroups } from './groups.js'
import { decideDeactivations, endMassDeactivation, searchHeldDeactivations } from './heldDeactivations.js'
import { streamEvents } from './liveEvents.js'
import { getMember, type MembersPage, searchMembers, searchMembersOf } from './memberSearch.js'
import { createOrganization, getOrganization } from './organizations.js'
import { getPortal } from './portal.js'
import { createPortalSession } from './portalSessions.js'
import { previewRoleAssignments, searchRoleChanges } from './roleAssignmentsPreview.js'
import { createSetupLink, deleteSetupLink, exchangeSetupLink, finishSetupLink, getSetupLink, previewSetupLink } from './setupLinks.js'
import { putSetupProgress } from './setupProgress.js'
import { authenticateSession, getAdminPortalConfig, getBootstrap, postTelemetry } from './stytchCompatibility.js'
import { rotateCancel, rotateComplete, rotateStart } from './tokenRotation.js'
import {
  listWebhookDeliveries,
  replayWebhookDeliveries,
  retryWebhookDelivery,
  searchWebhookDeliveries,
  testWebhookEndpoint,
} from './webhookDeliveries.js'
import {
  createWebhookEndpoint,
  deleteWebhookEndpoint,
  getWebhookEndpoint,
  listAllWebhookEndpoints,
  listWebhookEndpoints,
} from './webhookEndpoints.js'
import { rotateWebhookSecret } from './webhookSecrets.js'
import { updateWebhookEndpoint } from './webhookUpdates.js'

type Handler<O extends Operation> = (call: OperationCall<O>) => Promise<O extends { stream: true } ? Response : ResponseOf<O>>
export type FrontendHandlers = { [N in FrontendOperationName]: Handler<(typeof answeredFrontendOperations)[N]> }
export type StytchHandlers = { [N in StytchOperationName]: Handler<(typeof stytchOperations)[N]> }
export type ServerHandlers = { [N in ServerOperationName]: Handler<(typeof serverOperations)[N]> }

/** What each operation of the frontend API does; a missing one does not compile. */
export const frontendHandlers: FrontendHandlers = {
  getPortal,
  createConnection,
  getConnection,
  updateConnection,
  deleteConnection,
  getConnectionGroups: (call) => searchGroups(call, call.body),
  rotateStart: (call) => rotateStart(call, call.body.connection_id),
  rotateComplete: (call) => rotateComplete(call, call.body.connection_id),
  rotateCancel: (call) => rotateCancel(call, call.body.connection_id),
  searchMembers: (call) => searchMembers(call.context, [call.organization.organization_id], call.body),
  getMember: (call) => getMember(call, call.params.member_id),
  searchHeldDeactivations: (call) => searchHeldDeactivations(call, call.body),
  releaseHeldDeactivations: (call) => decideDeactivations(call, 'release'),
  dropHeldDeactivations: (call) => decideDeactivations(call, 'drop'),
  endMassDeactivation,
  putSetupProgress,
  previewRoleAssignments,
  searchRoleChanges,
  searchActivity: searchActivities,
  streamEvents,
  createSetupLink,
  getSetupLink,
  deleteSetupLink,
  previewSetupLink,
  finishSetupLink,
  exchangeSetupLink,
  createWebhookEndpoint,
  listWebhookEndpoints,
  getWebhookEndpoint,
  updateWebhookEndpoint,
  deleteWebhookEndpoint,
  rotateWebhookSecret,
  testWebhookEndpoint,
  searchWebhookDeliveries,
  retryWebhookDelivery,
  replayWebhookDeliveries,
}

/** What Stytch's browser client asks for besides. */
export const stytchHandlers: StytchHandlers = {
  getBootstrap,
  authenticateSession,
  getAdminPortalConfig,
  getOwnOrganization: getOrganization,
  postTelemetry,
}

/** The same for the server API, which leaves a last page's `next_cursor` out instead of answering null. */
export const serverHandlers: ServerHandlers = {
  createOrganization,
  getOrganization,
  deleteOrganization,
  eraseMember,
  searchMembers: async (call) => {
    const page = await searchMembersOf(call)
    return { ...page, results_metadata: withoutNull(page.results_metadata) }
  },
  createConnection,
  getConnection,
  updateConnection,
  deleteConnection,
  getConnectionGroups: async (call) => {
    const connection = await ownConnection(call.context.storage, call.organization.organization_id, call.params.connection_id)
    const { cursor, limit } = call.query
    const page = await searchGroups(call, { cursor, ...(limit !== undefined && { limit: Number(limit) }) }, connection)
    return withoutNull({ scim_groups: page.scim_groups, next_cursor: page.next_cursor })
  },
  rotateStart: (call) => rotateStart(call, call.params.connection_id),
  rotateComplete: (call) => rotateComplete(call, call.params.connection_id),
  rotateCancel: (call) => rotateCancel(call, call.params.connection_id),
  getHeldDeactivations: async (call) => {
    const { cursor, limit } = call.query
    const { next_cursor, ...page } = await searchHeldDeactivations(call, { cursor, ...(limit !== undefined && { limit: Number(limit) }) })
    return { ...page, ...(next_cursor != null && { next_cursor }) }
  },
  releaseHeldDeactivations: (call) => decideDeactivations(call, 'release'),
  dropHeldDeactivations: (call) => decideDeactivations(call, 'drop'),
  endMassDeactivation,
  createPortalSession,
  createSetupLink,
  getSetupLink,
  deleteSetupLink,
  createWebhookEndpoint,
  listWebhookEndpoints: listAllWebhookEndpoints,
  getWebhookEndpoint,
  updateWebhookEndpoint,
  deleteWebhookEndpoint,
  rotateWebhookSecret,
  testWebhookEndpoint,
  listWebhookDeliveries,
  retryWebhookDelivery,
  replayWebhookDeliveries,
}

function withoutNull<T extends Pick<GroupsPage, 'next_cursor'> | MembersPage['results_metadata']>({ next_cursor, ...rest }: T) {
  return { ...rest, ...(next_cursor !== null && { next_cursor }) }
}
