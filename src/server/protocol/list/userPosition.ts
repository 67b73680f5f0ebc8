import { blockSize } from '../../provisioning/positions.js'
import { walk } from '../../storage/pages.js'
import type { ConnectionStatsRow } from '../../storage/tables.js'
import type { StorageReader } from '../../storage/types.js'

/**
 * The position of the n-th User, starting from 1; null when there are fewer. With 100,000 Users, a deep page reads a hundred small rows
 * instead of walking over everybody before it.
 */
export async function positionOfNth(reader: StorageReader, stats: ConnectionStatsRow, n: number): Promise<number | null> {
  if (n > stats.users) return null
  // Nobody was ever deleted: the n-th User has position n.
  if (stats.users === stats.user_position) return n
  const { connection_id } = stats
  let before = 0
  for await (const blocks of walk(reader, 'user_blocks', { index: 'key', equals: [connection_id] })) {
    for (const { block, users } of blocks) {
      if (before + users >= n) return positionInBlock(reader, connection_id, block, users, n - before)
      before += users
    }
  }
  return null
}

async function positionInBlock(
  reader: StorageReader,
  connection_id: string,
  block: number,
  users: number,
  n: number,
): Promise<number | null> {
  // Positions start at 1, so the first block has one fewer.
  const first = Math.max(1, block * blockSize)
  const isFull = users === (block + 1) * blockSize - first
  if (isFull) return first + n - 1
  const from = { value: first, inclusive: true }
  const [row] = await reader.list('users', { index: 'by_position', equals: [connection_id], from, offset: n - 1, limit: 1 })
  return row?.position ?? null
}
