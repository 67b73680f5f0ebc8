import type { StorageReader } from '../storage/types.js'

/** How many organizations are asked at most for their oldest undelivered event. */
const maxAsked = 1000

/** For how many seconds the oldest undelivered event has been waiting; 0 when none is. Within an organization events are in the order of time. */
export async function oldestPending(storage: StorageReader, now: Date): Promise<number> {
  let oldest = now.toISOString()
  let after: [string, number] | undefined
  for (let asked = 0; asked < maxAsked; asked++) {
    const scan = { index: 'by_pending', equals: [1], limit: 1, columns: ['organization_id', 'created_at'] } as const
    const [row] = await storage.list('events', { ...scan, ...(after && { after }) })
    if (!row) break
    if (row.created_at < oldest) oldest = row.created_at
    after = [row.organization_id, Number.MAX_SAFE_INTEGER]
  }
  return (now.getTime() - Date.parse(oldest)) / 1000
}
