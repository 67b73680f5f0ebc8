import type { ChecklistItem } from '../../contract/health.js'
import { withoutTokens } from '../access/tokens.js'
import { createWorker } from '../background/worker.js'
import type { WriteAndRecord } from '../events/recordedChange.js'
import type { Logger } from '../options.js'
import { walk } from '../storage/pages.js'
import type { ConnectionRow, TokenRow } from '../storage/tables.js'
import type { Storage } from '../storage/types.js'
import { byOrganization, type OwnObservations } from './byOrganization.js'
import { openCause, parseCauses, settleRequests } from './causes.js'
import {
  addRefusal,
  addRequest,
  addSign,
  addStep,
  addSuccess,
  endRefusals,
  endSign,
  isEmpty,
  merged,
  noObservations,
  type Observations,
  putSuccessBack,
  takeSuccess,
} from './observations.js'
import type { RefusedRequest } from './refusedRequest.js'
import { mergedSigns, type Sign, withoutSigns } from './signs.js'
import { latest, nothingPending, type Pending, readHealth } from './state.js'
import { writeHealth } from './writeHealth.js'
import { writeObservations } from './writeObservations.js'
import { writeRefusal } from './writeRefusal.js'

const second = 1000
const minute = 60_000
const batchSize = 500

export interface HealthMonitorParts {
  storage: Storage
  logger: Logger
  now(): Date
  write: WriteAndRecord
  /** Wakes an organization's live streams, for changes that leave no row. */
  wake(organization_id: string): void
}

/** Takes in everything observed about connections; their counters, open causes and states are written from here alone. */
export interface HealthMonitor {
  /** A request came with a valid token, which is the first thing to check. */
  requested(token: TokenRow, at: Date): void
  /** A kind of request was observed, perhaps for the first time. */
  stepObserved(connection_id: string, item: ChecklistItem, at: Date): void
  /** Something about a request that says more when it comes again, or when nothing follows; `subject` is what it is about. */
  signObserved(connection_id: string, sign: Sign, at: Date, subject: string | null): void
  /** What a sign seemed to say is not so. */
  signEnded(connection_id: string, sign: Sign): void
  /** A SCIM request was answered with success. */
  succeeded(connection_id: string): void
  /** A request was refused. Never throws into the request: a failure to record it goes to the logger. */
  refused(refused: RefusedRequest): Promise<void>
  /** What was observed about a connection and is not written yet. */
  pending(connection_id: string): Pending
  /** Checks every live connection, because silence and the end of a token come without a request. */
  watch(): Promise<void>
  /** Writes what is in memory. @throws what the storage threw; nothing is lost */
  flush(): Promise<void>
  /** Writes what is in memory one last time. */
  close(): Promise<void>
}

/**
 * Holds what requests leave behind in memory and writes it at most once a second, so that reads cost no transaction. Anybody can send a
 * request without a valid token, so those share a row per connection, cause and minute: a stranger can neither fill the table nor keep
 * the disk busy.
 */
export function createHealthMonitor({ storage, logger, now, write, wake }: HealthMonitorParts): HealthMonitor {
  let observed = noObservations()
  let inFlight: Observations | undefined

  const flusher = createWorker({
    async pass() {
      if (isEmpty(observed)) return null
      const batch = observed
      inFlight = batch
      observed = noObservations()
      try {
        await writeBatch(batch)
      } finally {
        inFlight = undefined
      }
      return null
    },
    logger,
    failureMessage: 'Counters could not be written; they are kept, and writing will be tried again.',
    retryAfter: second,
    interval: second,
  })

  /** @throws what writing the first organization threw; the observations that could not be written are kept, and only those */
  async function writeBatch(batch: Observations): Promise<void> {
    const parts = await byOrganization(storage, batch).catch((error: unknown) => {
      observed = merged(batch, observed)
      throw error
    })
    const results = await Promise.allSettled(parts.map(writePart))
    for (const [at, result] of results.entries()) {
      const part = parts[at]
      if (result.status === 'rejected' && part) observed = merged(part.observations, observed)
    }
    for (const result of results) if (result.status === 'rejected') throw result.reason
  }

  async function writePart({ organization_id, observations }: OwnObservations): Promise<void> {
    const about = { about: organization_id }
    const changed = await write((writer, record) => writeObservations(writer, record, observations, now()), about)
    for (const id of changed) wake(id)
  }

  const watcher = createWorker({
    async pass(isClosing) {
      await flusher.drain()
      for await (const rows of walk(storage, 'connections', { index: 'by_status', equals: ['active'] }, { size: batchSize })) {
        for (const row of rows) if (!isClosing()) await look(row)
        if (isClosing()) break
      }
      return null
    },
    logger,
    failureMessage: 'The health of connections could not be checked; this will be tried again in a minute.',
    retryAfter: minute,
    every: minute,
  })

  async function look(connection: ConnectionRow): Promise<void> {
    const read = await readHealth(storage, connection, pending, now())
    if (!read || read.health.state === read.stats.health_state) return
    const about = { about: connection.organization_id }
    await write((writer, record) => writeHealth(writer, record, connection.connection_id, now()), about)
  }

  function pending(connection_id: string): Pending {
    const written = inFlight?.connections.get(connection_id)
    const seen = observed.connections.get(connection_id)
    if (!written || !seen) return written ?? seen ?? nothingPending
    return {
      last_request_at: latest(written.last_request_at, seen.last_request_at),
      checklist: { ...seen.checklist, ...written.checklist },
      signs: mergedSigns(withoutSigns(written.signs, seen.endedSigns), seen.signs),
      endedSigns: new Set([...written.endedSigns, ...seen.endedSigns]),
    }
  }

  async function writeNow(refused: RefusedRequest, at: string): Promise<void> {
    const { connection_id } = refused
    const hadSucceeded = takeSuccess(observed, connection_id)
    try {
      await write(
        async (writer, record) => {
          await writeRefusal(writer, refused, { at, count: 1, bucket: null })
          const stats = await writer.get('connection_stats', [connection_id])
          if (!stats) return
          const before = parseCauses(stats.causes)
          const causes = openCause(hadSucceeded ? settleRequests(before) : before, refused, at, 1)
          if (causes !== before) await writer.update('connection_stats', [connection_id], { causes: JSON.stringify(causes) })
          await writeHealth(writer, record, connection_id, now())
        },
        { about: refused.organization_id },
      )
      wake(refused.organization_id)
    } catch (error) {
      if (hadSucceeded) putSuccessBack(observed, connection_id)
      logger.error('A refused request could not be recorded.', { request_id: refused.request.request_id, connection_id, error })
    }
  }

  return {
    requested(token, at) {
      addRequest(observed, token, at.toISOString())
      flusher.wake()
    },
    stepObserved(connection_id, item, at) {
      addStep(observed, connection_id, item, at.toISOString())
      flusher.wake()
    },
    signObserved(connection_id, sign, at, subject) {
      addSign(observed, connection_id, sign, at.toISOString(), subject && withoutTokens(subject))
      flusher.wake()
    },
    signEnded(connection_id, sign) {
      endSign(observed, connection_id, sign)
      flusher.wake()
    },
    succeeded(connection_id) {
      addSuccess(observed, connection_id)
      if (inFlight) endRefusals(inFlight, connection_id)
      flusher.wake()
    },
    async refused(given) {
      // A token may appear where a person is named; open causes must not hold it any more than activity does.
      const refused = given.user_name ? { ...given, user_name: withoutTokens(given.user_name) } : given
      const at = now().toISOString()
      if (refused.authenticated) return writeNow(refused, at)
      addRefusal(observed, refused, at)
      flusher.wake()
    },
    pending,
    watch: watcher.drain,
    flush: flusher.drain,
    async close() {
      await watcher.close()
      // A failure is in the log already, and only counters are lost.
      await flusher.drain().catch(() => undefined)
      await flusher.close()
    },
  }
}
