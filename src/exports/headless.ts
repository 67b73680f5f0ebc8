'use client'
/** React without markup: the provider, the hooks, the guides as data, and how states look. */
export { type HealthLook, healthLooks, type Tone } from '../core/health.js'
export { type Abilities, abilitiesOf } from '../core/permissions.js'
export { type Unreachability, unreachabilityOf } from '../core/reachability.js'
export {
  type Checklist,
  checksOf,
  guideKey,
  type ProgressStep,
  type SetupProgress,
  type StepState,
  seenAt,
  setupProgressOf,
} from '../core/setupProgress.js'
export {
  type WebhookEventGroup,
  type WebhookState,
  webhookEventGroups,
  webhookStateOf,
  webhookTones,
} from '../core/webhooks.js'
export { defineGuide, type GuideSentenceKey, type HostGuide } from '../guides/defineGuide.js'
export { summaries as guideSummaries } from '../guides/index.js'
export type { Guide, GuideError, GuideStep, GuideSummary, GuideValue, GuideWay, Paste, Picture, PictureRow } from '../guides/types.js'
export {
  AdminPortalScimProvider,
  type AdminPortalScimProviderProps,
  useAdminPortalScim,
} from '../react/context.js'
export {
  type PolledQuery,
  type PortalQuerySettings,
  type ScimPagesQueryOptions,
  type ScimPortalQueryOptions,
  type ScimQueryOptions,
  scimKeys,
  scimQueries,
} from '../react/queries.js'
export { type CopyState, useCopy } from '../react/useCopy.js'
export { useScimActivity } from '../react/useScimActivity.js'
export { useScimGroups } from '../react/useScimGroups.js'
export { useScimGuide } from '../react/useScimGuide.js'
export {
  type DeactivationDecision,
  type DeactivationReviewHandlers,
  useScimDeactivationReview,
  useScimHeldDeactivations,
} from '../react/useScimHeldDeactivations.js'
export { useScimMember, useScimMembers } from '../react/useScimMembers.js'
export {
  type BearerTokenHandler,
  type ConnectionWithoutToken,
  useCreateScimConnection,
  useDeleteScimConnection,
  useScimSetupProgress,
  useScimTokenRotation,
  useUpdateScimConnection,
} from '../react/useScimMutations.js'
export { useScimConnection, useScimHealth, useScimPermissions, useScimPortal } from '../react/useScimPortal.js'
export { useScimSetupLink, useScimSetupLinkActions } from '../react/useScimSetupLink.js'
export {
  type SigningSecretHandler,
  type UpdateWebhookInput,
  useCreateScimWebhook,
  useDeleteScimWebhook,
  useRotateScimWebhookSecret,
  useScimWebhookSending,
  useUpdateScimWebhook,
} from '../react/useScimWebhookMutations.js'
export { type ScimWebhookDeliveriesSearch, useScimWebhookDeliveries, useScimWebhookEndpoints } from '../react/useScimWebhooks.js'
