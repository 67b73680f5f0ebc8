import type Pg from 'pg'
import type { Presence } from '../storage/postgres/presence.js'
import type { PostgresListener } from '../storage/postgres/session.js'
import type { PgModule } from './postgresPool.js'

/** Milliseconds between two attempts to connect, and between two calls of `onGap` while there is no connection. */
const retryEvery = 1000
/** How often a silent connection is probed, and how long its answer may take, in milliseconds. */
const probeEvery = 5000
const patience = 2000

export interface ListenerEvents {
  onMessage(text: string): void
  /** Messages may have been missed: the connection is new, or has been gone for another second. */
  onGap(): void
  /** Its lock is held by this connection for as long as there is one. */
  presence: Pick<Presence, 'takeLock' | 'locked' | 'lost'>
}

/** Listens on a channel, over a connection of its own that is reopened whenever it breaks. */
export function listenToPostgres(
  pg: PgModule,
  connectionString: string,
  channel: string,
  { onMessage, onGap, presence }: ListenerEvents,
): PostgresListener {
  let client: Pg.Client | undefined
  let isClosed = false
  let timer: NodeJS.Timeout | undefined

  function later(milliseconds: number, call: () => void): void {
    clearTimeout(timer)
    if (isClosed) return
    timer = setTimeout(call, milliseconds)
    timer.unref()
  }

  async function connect(): Promise<void> {
    const opened = new pg.Client({
      connectionString,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
      keepAlive: true,
      application_name: 'admin-portal-scim news',
    })
    // A connection that breaks while idle is noticed when it ends or at the next probe.
    opened.on('error', () => drop(opened))
    opened.on('end', () => drop(opened))
    opened.on('notification', ({ payload }) => onMessage(payload ?? ''))
    try {
      await opened.connect()
      await opened.query(`${presence.takeLock()}; listen "${channel}"`)
    } catch {
      void opened.end().catch(() => undefined)
      onGap()
      later(retryEvery, () => void connect())
      return
    }
    if (isClosed) {
      await opened.end().catch(() => undefined)
      return
    }
    client = opened
    presence.locked()
    onGap()
    later(probeEvery, () => void probe(opened))
  }

  async function probe(opened: Pg.Client): Promise<void> {
    try {
      await opened.query('select 1')
      if (client === opened) later(probeEvery, () => void probe(opened))
    } catch {
      drop(opened)
    }
  }

  function drop(broken: Pg.Client): void {
    if (client !== broken) return
    client = undefined
    presence.lost()
    void broken.end().catch(() => undefined)
    later(0, () => void connect())
  }

  void connect()
  return {
    async send(text) {
      const sender = client
      try {
        await sender?.query('select pg_notify($1, $2)', [channel, text])
      } catch {
        if (sender) drop(sender)
      }
    },
    async close() {
      isClosed = true
      clearTimeout(timer)
      presence.lost()
      await client?.end().catch(() => undefined)
    },
  }
}
