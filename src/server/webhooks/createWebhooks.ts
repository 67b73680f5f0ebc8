import { createRateLimit, type RateLimit } from '../access/rateLimit.js'
import type { Worker } from '../background/worker.js'
import type { WriteAndRecord } from '../events/recordedChange.js'
import type { Logger, ScimBackendOptions } from '../options.js'
import type { Storage } from '../storage/types.js'
import type { AttemptParts } from './attempt.js'
import { createDeliverer } from './deliverer.js'
import { createSecretVault } from './secrets.js'

export interface WebhooksParts {
  options: Pick<ScimBackendOptions, 'signingKey'> & { webhooks: NonNullable<ScimBackendOptions['webhooks']> }
  storage: Storage
  logger: Logger
  write: WriteAndRecord
  now(): Date
}

/** Webhooks where the host has turned them on. */
export interface Webhooks {
  /** What it takes to send one message, for the test of an endpoint. */
  attempt: AttemptParts
  deliverer: Worker
  /** Counts the tests of each endpoint: whoever may ask for one has this server send a request. */
  testLimit: RateLimit
}

export function createWebhooks({ options, storage, logger, write, now }: WebhooksParts): Webhooks {
  const attempt = { send: options.webhooks.send, vault: createSecretVault(options.signingKey), logger, now }
  const testLimit = createRateLimit({ perSecond: 1 / 6, burst: 10, now })
  return { attempt, deliverer: createDeliverer({ ...attempt, storage, write }), testLimit }
}
