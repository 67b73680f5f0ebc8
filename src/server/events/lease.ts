import { unref } from '../background/timers.js'
import type { Logger } from '../options.js'
import { uuid } from '../storage/ids.js'
import type { LeaseRow } from '../storage/tables.js'
import { type Storage, type StorageWriter, UniqueViolation } from '../storage/types.js'

/** How long a lease lasts unless it is renewed, in milliseconds. */
const duration = 15_000
/** Its holder stops this much earlier: others count from when they saw the row, which was written before. */
const margin = 5_000
const renewEvery = 5_000

export interface Lease {
  /** Takes the lease unless another instance has it. It is renewed until it is released or its holder stops making progress. */
  take(): Promise<boolean>
  /** Whether this instance still has it; to be checked before each step that needs it. */
  isMine(): boolean
  release(): Promise<void>
}

/**
 * A lease on work that one instance at a time may do when several share a database: whoever has the row does it. Another one takes it when
 * the storage knows that the holder's process is gone, or when the row has not changed for as long as a lease lasts. That time each
 * measures for itself, so no clock that differs or jumps gives a lease to two or keeps it from all.
 */
export function createLease(
  name: string,
  { storage, logger, now }: { storage: Storage; logger: Logger; now(): Date },
  isActive: () => boolean,
): Lease {
  const self = uuid()
  const about = { about: `lease ${name}` }
  /** What was written when the lease was taken or renewed, and until when it counts by the monotonic clock and by the other one. */
  let held: { presence: string | null; until: number; untilTime: number } | undefined
  let seen: { row: LeaseRow; since: number } | undefined
  let timer: ReturnType<typeof setInterval> | undefined
  let renewal: Promise<unknown> = Promise.resolve()

  const isOwn = (row: LeaseRow) => ownerOf(row.owner).instance === self

  async function isTaken(row: LeaseRow | undefined): Promise<boolean> {
    if (!row || isOwn(row)) return false
    if (!seen || !isSame(seen.row, row)) seen = { row, since: performance.now() }
    if (performance.now() - seen.since >= duration) return false
    const { presence } = ownerOf(row.owner)
    return presence === null || !(await storage.isGone(presence))
  }

  /** Writes the row, unless another instance's is there that is not the one that was found free. */
  async function write(free?: LeaseRow): Promise<boolean> {
    const until = performance.now() + duration - margin
    const time = now().getTime()
    const presence = storage.presence()
    const owner = presence === null ? self : `${self}@${presence}`
    const isWritten = await storage.write(async (writer) => {
      const row = await writer.get('leases', [name])
      if (row && !isOwn(row) && !(free && isSame(row, free))) return false
      // Others go by whether it changes, and a clock may have gone back.
      const end = Math.max(time + duration, row ? Date.parse(row.expires_at) + 1 : 0)
      const expires_at = new Date(end).toISOString()
      // Only if the row is still as it was read: even a database that runs two of these transactions at once must give the lease to only
      // one.
      if (row) return writer.update('leases', [name], { owner, expires_at }, { owner: row.owner, expires_at: row.expires_at })
      return insertFirst(writer, { name, owner, expires_at })
    }, about)
    // A machine that was suspended knows it by the clock alone.
    held = isWritten ? { presence, until, untilTime: time + duration - margin } : undefined
    return isWritten
  }

  function renew(): void {
    if (!isActive()) {
      stopRenewing()
      return
    }
    // After a pause longer than the lease, another instance may have it.
    renewal = write().then((isWritten) => {
      if (!isWritten) stopRenewing()
    }, reportFailure)
  }

  function reportFailure(error: unknown): void {
    logger.error('A lease could not be renewed; this will be tried again.', { lease: name, error })
  }

  function stopRenewing(): void {
    clearInterval(timer)
    timer = undefined
  }

  function isMine(): boolean {
    if (!held || performance.now() >= held.until || now().getTime() >= held.untilTime) return false
    // Under a name that others see no more, they may think that this process is gone.
    return held.presence === null || held.presence === storage.presence()
  }

  return {
    async take() {
      // Read first: waiting instances check often, and a check must not cost a commit.
      const row = await storage.get('leases', [name])
      if ((await isTaken(row)) || !(await write(row))) return false
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
      held = undefined
      await storage.write(async (writer) => {
        const row = await writer.get('leases', [name])
        if (row && isOwn(row)) await writer.delete('leases', [name])
      }, about)
    },
  }
}

/** An owner is an instance, and the name under which the storage knows its process, where it does. */
function ownerOf(owner: string): { instance: string; presence: string | null } {
  const [instance = '', presence = null] = owner.split('@')
  return { instance, presence }
}

const isSame = (one: LeaseRow, other: LeaseRow): boolean => one.owner === other.owner && one.expires_at === other.expires_at

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
