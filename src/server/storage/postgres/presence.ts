import { uuid } from '../ids.js'
import type { Statement } from '../sql/statements.js'
import { presenceLock } from './locks.js'
import type { PostgresPool } from './session.js'

/** How long a process that lost its lock goes by the same name, milliseconds: its new connection takes the lock again. */
const tolerance = 1000
/** How long a lock has to be missing before its process counts as gone, milliseconds; more than `tolerance`, for the two notice at different times. */
const grace = 2000
/** A process whose lock is lost twice within this time goes by another name at once, milliseconds: whoever looked in between saw it missing twice. */
const between = 2 * grace

const findLock: Statement = {
  sql: `select 1 from pg_locks where locktype = 'advisory' and classid::int8 = $1 and objid::int8 = $2 and objsubid = 2
    and database = (select oid from pg_database where datname = current_database()) and granted`,
  takes: [],
}

/**
 * A process is there as long as the connection on which it hears the others, because that holds a lock in its name: the server drops it
 * with the process, however that ends. A network that swallows everything may keep a lock for longer, and never drops one early.
 */
export function createPresence(schema: string, pool: Pick<PostgresPool, 'run'>) {
  let name = ''
  let isHeld = false
  let isFresh = true
  let lostAt = Number.NEGATIVE_INFINITY
  const missing = new Map<string, { since: number; last: number }>()
  const sinceLoss = () => performance.now() - lostAt

  return {
    /** Null while others could think that this process is gone. */
    presence: (): string | null => (isHeld || sinceLoss() < tolerance ? name : null),

    /** What a new connection is asked first. */
    takeLock(): string {
      isFresh = sinceLoss() >= tolerance
      if (isFresh) name = uuid()
      // Shared, so that two names with the same number never wait for each other.
      const [space, number] = presenceLock(schema, name)
      return `select pg_advisory_lock_shared(${space}, ${number})`
    },
    locked(): void {
      isHeld = isFresh || sinceLoss() < grace
    },
    lost(): void {
      if (isHeld) lostAt = sinceLoss() < between ? Number.NEGATIVE_INFINITY : performance.now()
      isHeld = false
    },

    async isGone(other: string): Promise<boolean> {
      const numbers = presenceLock(schema, other).map((number) => number >>> 0)
      const { count } = await pool.run(findLock, numbers)
      const now = performance.now()
      const before = missing.get(other)
      missing.delete(other)
      if (count > 0) return false
      // What was seen too long ago says nothing about the time in between.
      const since = before && now - before.last <= grace ? before.since : now
      if (now - since >= grace) return true
      missing.set(other, { since, last: now })
      return false
    },
  }
}

export type Presence = ReturnType<typeof createPresence>
