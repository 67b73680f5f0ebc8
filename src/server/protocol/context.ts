import type { ServedTypes } from '../../scim/schemas/declare.js'
import type { WriteAndRecord } from '../events/recordedChange.js'
import type { HealthMonitor } from '../health/healthMonitor.js'
import type { Logger, ScimBackendOptions } from '../options.js'
import type { Storage } from '../storage/types.js'

/** What the service provider needs to answer requests. */
export interface ProtocolContext {
  readonly options: ScimBackendOptions
  /** The resource types with the host's extensions. */
  readonly types: ServedTypes
  readonly storage: Storage
  readonly logger: Logger
  now(): Date
  readonly write: WriteAndRecord
  readonly health: HealthMonitor
}
