import * as z from 'zod/mini'
import type { SearchActivityBody } from '../contract/activity.js'
import {
  type CreateConnectionBody,
  type RoleAssignmentInput,
  receivedRotatingConnection,
  type UpdateConnectionBody,
} from '../contract/connection.js'
import { frontendOperations as operations } from '../contract/frontendOperations.js'
import type { SearchGroupsBody } from '../contract/group.js'
import type { DecideDeactivationsBody, SearchHeldDeactivationsBody } from '../contract/massDeactivation.js'
import type { SearchMembersBody } from '../contract/member.js'
import type { SetupProgressBody } from '../contract/portal.js'
import type { SearchRoleChangesBody } from '../contract/roleAssignmentsPreview.js'
import type { ReplayWebhookDeliveriesBody, SearchWebhookDeliveriesBody } from '../contract/webhookDelivery.js'
import type { CreateWebhookEndpointBody, RotateWebhookSecretBody, UpdateWebhookEndpointBody } from '../contract/webhookEndpoint.js'
import { isScimApiError } from './errors.js'
import { createEventStream, type EventStreamHandlers } from './eventStream.js'
import { type CallOptions, type CreateOptions, createTransport, type ScimClientOptions } from './transport.js'

const rotateStart = { ...operations.rotateStart, response: z.object({ connection: receivedRotatingConnection }) }

/**
 * The frontend API as functions: every response is parsed, every failure is a named error, every call can be aborted.
 * Reads are retried after transient failures; so are creates, because they carry an idempotency key.
 * @throws ScimSdkUsageError when `baseUrl` is missing or neither an http URL nor a path; each method throws ScimApiError, ScimApiUnreachableError or ScimApiSchemaError
 * @example
 * const scim = createScimClient({ baseUrl: '/api/scim', getSessionToken: () => session.token })
 * const { connection, health } = await scim.getPortal()
 */
export function createScimClient(options: ScimClientOptions) {
  const { call, send } = createTransport(options)
  return {
    /** Everything the first screen needs, in one request. */
    getPortal: (o?: CallOptions) => call('getPortal', operations.getPortal, {}, o),

    /** The only response that contains the bearer token. */
    createConnection: (body: CreateConnectionBody, o?: CreateOptions) => call('createConnection', operations.createConnection, { body }, o),

    /** The organization's connection, or null if there is none. */
    getConnection: async (o?: CallOptions) => {
      try {
        return (await call('getConnection', operations.getConnection, {}, o)).connection
      } catch (error) {
        if (isScimApiError(error) && error.error_type === 'no_active_scim_connection') return null
        throw error
      }
    },

    updateConnection: ({ connection_id, ...body }: UpdateConnectionBody & { connection_id: string }, o?: CallOptions) =>
      call('updateConnection', operations.updateConnection, { params: { connection_id }, body }, o),

    deleteConnection: (connection_id: string, o?: CallOptions) =>
      call('deleteConnection', operations.deleteConnection, { params: { connection_id } }, o),

    getConnectionGroups: (body: SearchGroupsBody = {}, o?: CallOptions) =>
      call('getConnectionGroups', operations.getConnectionGroups, { body }, o),

    /** The only response that contains the next bearer token; the current one stays valid. */
    rotateStart: (connection_id: string, o?: CallOptions) => call('rotateStart', rotateStart, { body: { connection_id } }, o),

    rotateComplete: (connection_id: string, o?: CallOptions) =>
      call('rotateComplete', operations.rotateComplete, { body: { connection_id } }, o),

    rotateCancel: (connection_id: string, o?: CallOptions) => call('rotateCancel', operations.rotateCancel, { body: { connection_id } }, o),

    searchMembers: (body: SearchMembersBody = {}, o?: CallOptions) => call('searchMembers', operations.searchMembers, { body }, o),

    getMember: (member_id: string, o?: CallOptions) => call('getMember', operations.getMember, { params: { member_id } }, o),

    /** Whose deactivations wait for a decision. */
    searchHeldDeactivations: (body: SearchHeldDeactivationsBody = {}, o?: CallOptions) =>
      call('searchHeldDeactivations', operations.searchHeldDeactivations, { body }, o),

    releaseHeldDeactivations: (body: DecideDeactivationsBody, o?: CallOptions) =>
      call('releaseHeldDeactivations', operations.releaseHeldDeactivations, { body }, o),

    dropHeldDeactivations: (body: DecideDeactivationsBody, o?: CallOptions) =>
      call('dropHeldDeactivations', operations.dropHeldDeactivations, { body }, o),

    endMassDeactivation: (o?: CallOptions) => call('endMassDeactivation', operations.endMassDeactivation, {}, o),

    putSetupProgress: (body: SetupProgressBody, o?: CallOptions) => call('putSetupProgress', operations.putSetupProgress, { body }, o),

    previewRoleAssignments: (scim_group_implicit_role_assignments: RoleAssignmentInput[], o?: CallOptions) =>
      call('previewRoleAssignments', operations.previewRoleAssignments, { body: { scim_group_implicit_role_assignments } }, o),

    /** Everybody who would gain or lose one role; the preview itself names the first of them. */
    searchRoleChanges: (body: SearchRoleChangesBody, o?: CallOptions) =>
      call('searchRoleChanges', operations.searchRoleChanges, { body }, o),

    searchActivity: (body: SearchActivityBody = {}, o?: CallOptions) => call('searchActivity', operations.searchActivity, { body }, o),

    createSetupLink: (body: { expires_in_minutes?: number; return_url?: string } = {}, o?: CreateOptions) =>
      call('createSetupLink', operations.createSetupLink, { body }, o),

    getSetupLink: (o?: CallOptions) => call('getSetupLink', operations.getSetupLink, {}, o),

    deleteSetupLink: (o?: CallOptions) => call('deleteSetupLink', operations.deleteSetupLink, {}, o),

    /** What a set-up link is for; it stays unused. */
    previewSetupLink: (secret: string, o?: CallOptions) => call('previewSetupLink', operations.previewSetupLink, { body: { secret } }, o),

    /** Uses the link, once; `name` is how whoever opens it wants to be called. */
    exchangeSetupLink: (secret: string, { name, ...o }: CallOptions & { name?: string } = {}) =>
      call('exchangeSetupLink', operations.exchangeSetupLink, { body: { secret, ...(name !== undefined && { name }) } }, o),

    /** Says that the set-up is done; only for sessions that a set-up link opened. */
    finishSetupLink: (o?: CallOptions) => call('finishSetupLink', operations.finishSetupLink, {}, o),

    /** The only response that contains the signing secret; see also `updateWebhookEndpoint` and `rotateWebhookSecret`. */
    createWebhookEndpoint: (body: CreateWebhookEndpointBody, o?: CreateOptions) =>
      call('createWebhookEndpoint', operations.createWebhookEndpoint, { body }, o),

    listWebhookEndpoints: (o?: CallOptions) => call('listWebhookEndpoints', operations.listWebhookEndpoints, {}, o),

    getWebhookEndpoint: (endpoint_id: string, o?: CallOptions) =>
      call('getWebhookEndpoint', operations.getWebhookEndpoint, { params: { endpoint_id } }, o),

    /** With another origin in `url`, the response contains a new signing secret, and the old one no longer signs. */
    updateWebhookEndpoint: ({ endpoint_id, ...body }: UpdateWebhookEndpointBody & { endpoint_id: string }, o?: CallOptions) =>
      call('updateWebhookEndpoint', operations.updateWebhookEndpoint, { params: { endpoint_id }, body }, o),

    deleteWebhookEndpoint: (endpoint_id: string, o?: CallOptions) =>
      call('deleteWebhookEndpoint', operations.deleteWebhookEndpoint, { params: { endpoint_id } }, o),

    /** The response contains the new signing secret; the old one signs too until it expires. */
    rotateWebhookSecret: ({ endpoint_id, ...body }: RotateWebhookSecretBody & { endpoint_id: string }, o?: CallOptions) =>
      call('rotateWebhookSecret', operations.rotateWebhookSecret, { params: { endpoint_id }, body }, o),

    /** Answers when the receiver has answered, or after 15 seconds. */
    testWebhookEndpoint: (endpoint_id: string, o?: CallOptions) =>
      call('testWebhookEndpoint', operations.testWebhookEndpoint, { params: { endpoint_id }, body: {} }, o),

    searchWebhookDeliveries: ({ endpoint_id, ...body }: SearchWebhookDeliveriesBody & { endpoint_id: string }, o?: CallOptions) =>
      call('searchWebhookDeliveries', operations.searchWebhookDeliveries, { params: { endpoint_id }, body }, o),

    retryWebhookDelivery: (endpoint_id: string, delivery_id: string, o?: CallOptions) =>
      call('retryWebhookDelivery', operations.retryWebhookDelivery, { params: { endpoint_id, delivery_id }, body: {} }, o),

    replayWebhookDeliveries: ({ endpoint_id, ...body }: ReplayWebhookDeliveriesBody & { endpoint_id: string }, o?: CallOptions) =>
      call('replayWebhookDeliveries', operations.replayWebhookDeliveries, { params: { endpoint_id }, body }, o),

    /** Listens to live events until the returned function is called. */
    subscribe: (handlers: EventStreamHandlers) => createEventStream(send, operations.streamEvents.path, handlers),
  }
}

export type ScimClient = ReturnType<typeof createScimClient>
