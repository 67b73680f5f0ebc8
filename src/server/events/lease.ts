import { unref } from '../background/timers.js'
import type { Logger } from '../options.js'
import { uuid } from '../storage/ids.js'
import type { LeaseRow } from '../storage/tables.js'
import { type Storage, type StorageWriter, UniqueViolation } from '../storage/types.js'

/** How long a lease lasts unless it is renewed, in milliseconds. */
const duration = 15_000
/** Its holder stops this much earlier, because the clocks of servers may differ. */
const margin = 5_000
const renewEvery = 5_000

export interface Lease {
  /** Takes the lease unless another instance has it. It is renewed until it is released or its holder stops making progress. */
  take(): Promise<boolean>
  /** Whether this instance still has it; to be checked before each step that needs it. */
  isMine(): boolean
  release(): Promise<void>
}

/** A lease on work that one instance at a time may do when several share a database: whoever has the row does it. */
export function createLease(
  name: string,
  { storage, logger, now }: { storage: Storage; logger: Logger; now(): Date },
  isActive: () => boolean,
): Lease {
  const owner = uuid()
  const about = { about: `lease ${name}` }
  /** By the monotonic clock, counted from before the row was written, so that this instance stops before another may begin. */
  let mineUntil = 0
  let timer: ReturnType<typeof setInterval> | undefined
  let renewal: Promise<unknown> = Promise.resolve()

  const isTaken = (row: { owner: string; expires_at: string } | undefined) =>
    row !== undefined && row.owner !== owner && row.expires_at > now().toISOString()

  async function write(): Promise<boolean> {
    const start = performance.now()
    const expires_at = new Date(now().getTime() + duration).toISOString()
    const isWritten = await storage.write(async (writer) => {
      const row = await writer.get('leases', [name])
      if (isTaken(row)) return false
      // Only if the row is still as it was read: even a database that runs two of these transactions at once must give the lease to only
      // one.
      if (row) return writer.update('leases', [name], { owner, expires_at }, { owner: row.owner, expires_at: row.expires_at })
      return insertFirst(writer, { name, owner, expires_at })
    }, about)
    mineUntil = isWritten ? start + duration - margin : 0
    return isWritten
  }

  function renew(): void {
    // After a pause longer than the lease, another instance may have it; it is then taken like any other.
    if (!isMine() || !isActive()) stopRenewing()
    else renewal = write().catch(reportFailure)
  }

  function reportFailure(error: unknown): void {
    logger.error('A lease could not be renewed; this will be tried again.', { name, error: String(error) })
  }

  function stopRenewing(): void {
    clearInterval(timer)
    timer = undefined
  }

  const isMine = () => performance.now() < mineUntil

  return {
    async take() {
      // Read first: waiting instances check often, and a check must not cost a commit.
      if (isTaken(await storage.get('leases', [name]))) return false
      if (!(await write())) return false
      stopRenewing()
      timer = setInterval(renew, renewEvery)
      unref(timer)
      return true
    },
    isMine,
    async release() {
      stopRenewing()
      // A renewal under way must not land after the release.
      await renewal
      mineUntil = 0
      await storage.write(async (writer) => {
        const row = await writer.get('leases', [name])
        if (row?.owner === owner) await writer.delete('leases', [name])
      }, about)
    },
  }
}

/** False when another instance has inserted its row first. */
async function insertFirst(writer: StorageWriter, row: LeaseRow): Promise<boolean> {
  try {
    await writer.insert('leases', row)
    return true
  } catch (error) {
    if (error instanceof UniqueViolation) return false
    throw error
  }
}
