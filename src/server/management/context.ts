import type { ServedTypes } from '../../scim/schemas/declare.js'
import type { RateLimit } from '../access/rateLimit.js'
import type { Worker } from '../background/worker.js'
import type { Live } from '../events/live.js'
import type { WriteAndRecord } from '../events/recordedChange.js'
import type { HealthMonitor } from '../health/healthMonitor.js'
import type { Logger, ScimBackendOptions } from '../options.js'
import type { Storage } from '../storage/types.js'
import type { Webhooks } from '../webhooks/createWebhooks.js'
import type { LiveStreams } from './liveStreams.js'

/** What the management API needs to answer calls. */
export interface ManagementContext {
  readonly options: ScimBackendOptions
  /** The resource types with the host's extensions. */
  readonly types: ServedTypes
  readonly storage: Storage
  readonly logger: Logger
  now(): Date
  readonly write: WriteAndRecord
  readonly health: HealthMonitor
  readonly live: Live
  readonly jobs: Worker
  readonly streams: LiveStreams
  /** Null unless the host has turned webhooks on. */
  readonly webhooks: Webhooks | null
  /** Counts refused credentials and secrets. */
  readonly failures: RateLimit
}
