/** The reference backend as one function from Request to Response, with an in-memory storage. */

export type { WebhookEvent, WebhookEvents } from '../contract/webhookEvents.js'
export type { ExtensionAttribute, ScimExtension } from '../scim/schemas/declare.js'
export { createScimBackend, type ScimBackend } from '../server/createScimBackend.js'
export type { ScimEvent } from '../server/events/scimEvent.js'
export type {
  BrandingOptions,
  LinkCandidate,
  Logger,
  MassDeactivationOptions,
  ScimBackendOptions,
  Session,
  WebhookOptions,
} from '../server/options.js'
export type { OutboundAnswer, OutboundRequest, SendOutbound } from '../server/outbound/outbound.js'
export { OutboundError, type OutboundErrorReason } from '../server/outbound/outboundError.js'
export type { OutboundRules } from '../server/outbound/outboundRules.js'
export { createMemoryStorage } from '../server/storage/memory.js'
export type { CommitMeasure, PoolUse, Scan, Storage, StorageReader, StorageWriter, WriteOptions } from '../server/storage/types.js'
export { UniqueViolation } from '../server/storage/types.js'
export { createLogger, type LoggerOptions, type LogLevel } from '../server/telemetry/createLogger.js'
export type { BackendGauges, Instrument } from '../server/telemetry/instrument.js'
export type { RequestRecord } from '../server/telemetry/requestRecord.js'
export { verifyWebhook, type WebhookHeaders, WebhookVerificationError } from '../server/webhooks/verify.js'
