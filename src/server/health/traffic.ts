import type { ChecklistItem } from '../../contract/health.js'
import { createFlusher } from '../background/flusher.js'
import type { RecordChanges, ServerContext, Traffic } from '../context.js'
import type { TokenRow } from '../storage/tables.js'
import type { Writer } from '../storage/types.js'
import { parseCauses, settleRequests } from './causes.js'
import { type Checklist, healthOf, latest, liveTokens } from './state.js'

interface ConnectionTraffic {
  organization_id: string
  last_request_at: string | null
  ticks: Checklist
  /** A request was answered well since the last refusal: it ends what only concerned requests. */
  hasWorked: boolean
}

interface TokenTraffic {
  requests: number
  last_used_at: string
}

interface Waiting {
  tokens: Map<string, TokenTraffic>
  connections: Map<string, ConnectionTraffic>
}

/** Work taken out of memory for one flush. */
export interface Batch {
  write(writer: Writer, record: RecordChanges): Promise<void>
  /** After the commit. */
  done(): void
  /** When it was not committed: puts the work back. */
  undo(): void
}

export interface TrafficParts extends Pick<ServerContext, 'storage' | 'logger' | 'now' | 'write'> {
  /** Makes organizations' live streams look, for changes that leave no row. */
  wake(organization_id: string): void
}

/** More than the protocol may know: refusals and the composition use it too. */
export interface BackendTraffic extends Traffic {
  /** A SCIM request was answered with success. */
  worked(connection_id: string): void
  /**
   * Takes the news that a request worked out of what waits: whoever opens a cause now must first end what that success ended,
   * and the flush that comes after must not end the new one.
   */
  takeWorked(connection_id: string): boolean
  /** Calls back at each success, at once. */
  onWorked(listener: (connection_id: string) => void): void
  /** Ends what a success ends. */
  settle(writer: Writer, connection_id: string): Promise<void>
  /** Writes the health state and its event when it is another one than written. */
  updateHealth(writer: Writer, record: RecordChanges, connection_id: string): Promise<void>
  /** Lets somebody else's waiting work share the flush; gives the function that asks for one. */
  also(take: () => Batch | null): () => void
  close(): Promise<void>
}

/** Keeps counters in memory and writes them at most once a second, so that reads cost no transaction: contract §3. */
export function createTraffic(parts: TrafficParts): BackendTraffic {
  let waiting: Waiting = { tokens: new Map(), connections: new Map() }
  const others: (() => Batch | null)[] = []
  const workedListeners: ((connection_id: string) => void)[] = []
  const flusher = createFlusher(flush, parts.logger)

  async function flush(): Promise<void> {
    const taken = waiting
    const batches = others.flatMap((take) => take() ?? [])
    if (taken.tokens.size + taken.connections.size + batches.length === 0) return
    waiting = { tokens: new Map(), connections: new Map() }
    const touched = new Set<string>()
    try {
      await parts.write(async (writer, record) => {
        touched.clear()
        for (const [token_id, token] of taken.tokens) await writeToken(writer, token_id, token)
        for (const [connection_id, traffic] of taken.connections) {
          if (await writeConnection(writer, connection_id, traffic)) touched.add(traffic.organization_id)
          await updateHealth(writer, record, connection_id)
        }
        for (const batch of batches) await batch.write(writer, record)
        for (const organization_id of touched) await writer.increment('organizations', [organization_id], { sequence: 1 })
      })
    } catch (error) {
      waiting = merged(taken, waiting)
      for (const batch of batches) batch.undo()
      throw error
    }
    for (const batch of batches) batch.done()
    for (const organization_id of touched) parts.wake(organization_id)
  }

  async function updateHealth(writer: Writer, record: RecordChanges, connection_id: string): Promise<void> {
    const connection = await writer.get('connections', [connection_id])
    const stats = await writer.get('connection_stats', [connection_id])
    if (connection?.status !== 'active' || !stats) return
    const tokens = await liveTokens(writer, connection_id)
    const health = healthOf({ connection, stats, tokens, pending: { last_request_at: null, ticks: {} }, now: parts.now() })
    if (health.state === stats.health_state) return
    await writer.update('connection_stats', [connection_id], {
      health_state: health.state,
      health_since: health.since ?? parts.now().toISOString(),
    })
    const { organization_id } = connection
    await record(
      { organization_id, connection_id, source: 'DIRECT', actor: { type: 'host', name: null }, token_last_four: null, request: null },
      [
        {
          event: {
            type: 'scim.connection.health',
            action: 'UPDATE',
            object_type: 'scim_connection_health',
            id: connection_id,
            object: { state: health.state, since: health.since, causes: health.causes.map(({ cause, count }) => ({ cause, count })) },
          },
        },
      ],
    )
  }

  function connectionTraffic(connection_id: string): ConnectionTraffic {
    const known = waiting.connections.get(connection_id)
    if (known) return known
    const fresh = { organization_id: '', last_request_at: null, ticks: {}, hasWorked: false }
    waiting.connections.set(connection_id, fresh)
    return fresh
  }

  return {
    seen(token, at) {
      const time = at.toISOString()
      const used = waiting.tokens.get(token.token_id) ?? { requests: 0, last_used_at: time }
      used.requests++
      used.last_used_at = time
      waiting.tokens.set(token.token_id, used)
      const traffic = connectionTraffic(token.connection_id)
      traffic.organization_id = token.organization_id
      traffic.last_request_at = latest(traffic.last_request_at, time)
      flusher.schedule()
    },
    tick(connection_id, item: ChecklistItem, at) {
      const { ticks } = connectionTraffic(connection_id)
      ticks[item] ??= at.toISOString()
      flusher.schedule()
    },
    worked(connection_id) {
      connectionTraffic(connection_id).hasWorked = true
      for (const listener of workedListeners) listener(connection_id)
      flusher.schedule()
    },
    takeWorked(connection_id) {
      const traffic = waiting.connections.get(connection_id)
      const hasWorked = traffic?.hasWorked ?? false
      if (traffic) traffic.hasWorked = false
      return hasWorked
    },
    onWorked(listener) {
      workedListeners.push(listener)
    },
    pending(connection_id) {
      const traffic = waiting.connections.get(connection_id)
      return { last_request_at: traffic?.last_request_at ?? null, ticks: traffic?.ticks ?? {} }
    },
    async settle(writer, connection_id) {
      const stats = await writer.get('connection_stats', [connection_id])
      if (!stats) return
      const causes = parseCauses(stats.causes)
      const settled = settleRequests(causes)
      if (settled !== causes) await writer.update('connection_stats', [connection_id], { causes: JSON.stringify(settled) })
    },
    updateHealth,
    also(take) {
      others.push(take)
      return flusher.schedule
    },
    flush: flusher.flush,
    close: flusher.close,
  }
}

async function writeToken(writer: Writer, token_id: string, token: TokenTraffic): Promise<void> {
  const row: TokenRow | undefined = await writer.increment('tokens', [token_id], { requests: token.requests })
  if (row) await writer.update('tokens', [token_id], { last_used_at: latest(row.last_used_at, token.last_used_at) })
}

/** Tells whether something changed that a screen shows beyond the time of the last request. */
async function writeConnection(writer: Writer, connection_id: string, traffic: ConnectionTraffic): Promise<boolean> {
  const stats = await writer.get('connection_stats', [connection_id])
  if (!stats) return false
  const known = JSON.parse(stats.checklist) as Checklist
  const checklist = { ...traffic.ticks, ...known }
  const isTicked = Object.keys(checklist).length > Object.keys(known).length
  const causes = parseCauses(stats.causes)
  const settled = traffic.hasWorked ? settleRequests(causes) : causes
  traffic.organization_id = stats.organization_id
  await writer.update('connection_stats', [connection_id], {
    last_request_at: latest(stats.last_request_at, traffic.last_request_at),
    ...(isTicked && { checklist: JSON.stringify(checklist) }),
    ...(settled !== causes && { causes: JSON.stringify(settled) }),
  })
  return isTicked || settled !== causes || stats.last_request_at === null
}

/** Puts what could not be written back under what came since. */
function merged(older: Waiting, newer: Waiting): Waiting {
  const tokens = new Map(older.tokens)
  for (const [id, token] of newer.tokens) {
    tokens.set(id, { requests: token.requests + (older.tokens.get(id)?.requests ?? 0), last_used_at: token.last_used_at })
  }
  const connections = new Map(older.connections)
  for (const [id, traffic] of newer.connections) {
    const before = older.connections.get(id)
    connections.set(id, {
      organization_id: traffic.organization_id || (before?.organization_id ?? ''),
      last_request_at: latest(before?.last_request_at ?? null, traffic.last_request_at),
      ticks: { ...traffic.ticks, ...before?.ticks },
      hasWorked: traffic.hasWorked || (before?.hasWorked ?? false),
    })
  }
  return { tokens, connections }
}
