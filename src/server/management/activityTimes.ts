import type { StorageReader } from '../storage/types.js'

/** Ids of requests are UUIDs of version 7, which begin with the time they were made. */
const madeHere = /^request-id-([0-9a-f]{8})-([0-9a-f]{4})-7/

/** When a request came, by its id, in milliseconds since 1970; undefined for an id that is not of our form. */
export function requestTime(requestId: string): number | undefined {
  const [, high, low] = madeHere.exec(requestId) ?? []
  return high && low ? Number.parseInt(high + low, 16) : undefined
}

/**
 * The first sequence that was recorded at this instant or later, found by halving: rows of an organization are in order of time, as far as
 * the clocks of its servers agree.
 */
export async function firstSequenceSince(storage: StorageReader, organization_id: string, instant: string): Promise<number> {
  const at = async (direction: 'asc' | 'desc', after?: number) => {
    const rows = { index: 'key', equals: [organization_id], direction, limit: 1, columns: ['sequence', 'occurred_at'] } as const
    const [row] = await storage.list('activity', after === undefined ? rows : { ...rows, after: [after] as const })
    return row
  }
  let low = (await at('asc'))?.sequence ?? 0
  let high = ((await at('desc'))?.sequence ?? 0) + 1
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const row = await at('asc', middle - 1)
    if (row && row.occurred_at < instant) low = row.sequence + 1
    else high = middle
  }
  return low
}
