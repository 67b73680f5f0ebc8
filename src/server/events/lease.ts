import { unref } from '../background/timers.js'
import type { Logger } from '../options.js'
import { uuid } from '../storage/ids.js'
import type { LeaseRow } from '../storage/tables.js'
import { type Storage, UniqueViolation, type Writer } from '../storage/types.js'

/** How long a lease lasts that nobody renews, milliseconds. */
const duration = 15_000
/** Its holder stops so much earlier: servers' clocks may differ by that. */
const margin = 5_000
const renewEvery = 5_000

export interface Lease {
  /** Takes it, unless another instance has it. It is renewed until it is released, or its holder stands still. */
  take(): Promise<boolean>
  /** Whether it is still ours; what needs it must ask before each step. */
  isMine(): boolean
  release(): Promise<void>
}

/** What must be done by one instance at a time, when several share a database: whoever has the row does it, until they end or stand still. */
export function createLease(
  name: string,
  { storage, logger, now }: { storage: Storage; logger: Logger; now(): Date },
  isMoving: () => boolean,
): Lease {
  const owner = uuid()
  const about = { about: `lease ${name}` }
  /** By the clock that never jumps, counted from before the row was written: we stop before anybody else may begin. */
  let mineUntil = 0
  let timer: ReturnType<typeof setInterval> | undefined
  let renewal: Promise<unknown> = Promise.resolve()

  const isOthers = (row: { owner: string; expires_at: string } | undefined) =>
    row !== undefined && row.owner !== owner && row.expires_at > now().toISOString()

  async function write(): Promise<boolean> {
    const start = performance.now()
    const expires_at = new Date(now().getTime() + duration).toISOString()
    const isWritten = await storage.write(async (writer) => {
      const row = await writer.get('leases', [name])
      if (isOthers(row)) return false
      // Only over the row that was read: a database that lets two such works run at once must still give it to one.
      if (row) return writer.update('leases', [name], { owner, expires_at }, { owner: row.owner, expires_at: row.expires_at })
      return insertFirst(writer, { name, owner, expires_at })
    }, about)
    mineUntil = isWritten ? start + duration - margin : 0
    return isWritten
  }

  function renew(): void {
    // After a stop that outlasted it, it may be another's; it is taken again like any other.
    if (!isMine() || !isMoving()) stopRenewing()
    else renewal = write().catch(reportFailure)
  }

  function reportFailure(error: unknown): void {
    logger.error('A lease could not be renewed; it is tried again.', { name, error: String(error) })
  }

  function stopRenewing(): void {
    clearInterval(timer)
    timer = undefined
  }

  const isMine = () => performance.now() < mineUntil

  return {
    async take() {
      // Read first: instances that wait look often, and a look must not cost a commit.
      if (isOthers(await storage.get('leases', [name]))) return false
      if (!(await write())) return false
      stopRenewing()
      timer = setInterval(renew, renewEvery)
      unref(timer)
      return true
    },
    isMine,
    async release() {
      stopRenewing()
      // A renewal on its way must not arrive after the end.
      await renewal
      mineUntil = 0
      await storage.write(async (writer) => {
        const row = await writer.get('leases', [name])
        if (row?.owner === owner) await writer.delete('leases', [name])
      }, about)
    },
  }
}

/** False when another instance's row is there already. */
async function insertFirst(writer: Writer, row: LeaseRow): Promise<boolean> {
  try {
    await writer.insert('leases', row)
    return true
  } catch (error) {
    if (error instanceof UniqueViolation) return false
    throw error
  }
}
