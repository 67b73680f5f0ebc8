import type { ConnectionRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'
import { tooManyRequests } from './apiError.js'

const rotationsAMinute = 20
const minute = 60_000

/**
 * Each rotation that is started issues a token, and a script that starts them in a loop would swamp the activity. They are counted in the
 * activity itself, so that the limit is the same on every instance and after a restart.
 * @throws ApiError 429 when 20 rotations of the connection were started within a minute
 */
export async function assertRotationAllowed(
  reader: StorageReader,
  { organization_id, connection_id }: ConnectionRow,
  now: Date,
): Promise<void> {
  const started = await reader.list('activity', {
    columns: ['occurred_at'],
    index: 'by_kind',
    equals: [organization_id, 'connection.rotate_start'],
    where: { connection_id },
    direction: 'desc',
    limit: rotationsAMinute,
  })
  const oldest = started[rotationsAMinute - 1]
  if (!oldest) return
  const wait = Date.parse(oldest.occurred_at) + minute - now.getTime()
  // More than a minute to wait is a clock that went back, which says nothing about the last minute.
  if (wait > 0 && wait <= minute)
    throw tooManyRequests(Math.ceil(wait / 1000), 'This connection started 20 rotations within a minute, so no token is issued now.')
}
