/** Framework-free: the client, its errors, and the wire's types and schemas. */
export { createScimClient, type ScimClient } from '../client/createScimClient.js'
export {
  isScimApiError,
  isScimApiSchemaError,
  isScimApiUnreachableError,
  isScimSdkUsageError,
  isScimSessionError,
  ScimApiError,
  ScimApiSchemaError,
  ScimApiUnreachableError,
  ScimSdkUsageError,
  ScimSessionError,
} from '../client/errors.js'
export type { EventStreamHandlers } from '../client/eventStream.js'
export type { RetryPolicy } from '../client/retry.js'
export type { GetSessionToken, SessionToken } from '../client/session.js'
export type { CallOptions, CreateOptions, ScimClientOptions } from '../client/transport.js'
export {
  type Activity,
  type ActivityKind,
  type ActivityOutcome,
  type AttributeChange,
  activity,
  type SearchActivityBody,
} from '../contract/activity.js'
export {
  type Connection,
  type CreateConnectionBody,
  type CreatedConnection,
  connection,
  type RoleAssignment,
  type RoleAssignmentInput,
  type RotatingConnection,
  type UpdateConnectionBody,
} from '../contract/connection.js'
export { type ErrorBody, type ErrorType, errorBody, errorStatuses } from '../contract/errors.js'
export { frontendOperations, type LiveEvent } from '../contract/frontendOperations.js'
export { type ScimGroup, type SearchGroupsBody, scimGroup } from '../contract/group.js'
export {
  type Cause,
  type ChecklistItem,
  causes,
  checklistItems,
  type Health,
  type HealthCause,
  type HealthState,
  health,
  healthStates,
} from '../contract/health.js'
export { type IdentityProvider, identityProviders, isIdentityProvider } from '../contract/identityProviders.js'
export {
  type DecideDeactivationsBody,
  type HeldDeactivation,
  type HeldDeactivationsPage,
  heldDeactivation,
  type MassDeactivation,
  type MassDeactivationAction,
  massDeactivation,
  massDeactivationActions,
  type SearchHeldDeactivationsBody,
} from '../contract/massDeactivation.js'
export {
  type Member,
  type MemberQuery,
  type MemberRole,
  type MemberSort,
  member,
  type ScimAttributes,
  type SearchMembersBody,
} from '../contract/member.js'
export type { Operation } from '../contract/operation.js'
export type { Role } from '../contract/organization.js'
export { isPermitted, type Permission, permissions } from '../contract/permissions.js'
export { type Counts, type Portal, portal, type SetupProgressBody, type SetupProgressEntry } from '../contract/portal.js'
export type {
  AffectedMember,
  RoleAssignmentsPreview,
  RoleChangesPage,
  SearchRoleChangesBody,
} from '../contract/roleAssignmentsPreview.js'
export type { CreatedSetupLink, SetupLink } from '../contract/setupLink.js'
export type {
  ReplayWebhookDeliveriesBody,
  SearchWebhookDeliveriesBody,
  WebhookAttempt,
  WebhookDeliveriesPage,
  WebhookDelivery,
  WebhookDeliveryStatus,
  WebhookReplay,
} from '../contract/webhookDelivery.js'
export {
  type CreateWebhookEndpointBody,
  type IssuedWebhookEndpoint,
  type RotateWebhookSecretBody,
  type UpdateWebhookEndpointBody,
  type WebhookDisabledReason,
  type WebhookEndpoint,
  type WebhookFailure,
  webhookDisabledReasons,
  webhookEndpoint,
  webhookFailures,
} from '../contract/webhookEndpoint.js'
export type { WebhookEvent, WebhookEvents } from '../contract/webhookEvents.js'
export { type WebhookEventType, webhookEventTypes } from '../contract/webhookEventTypes.js'
