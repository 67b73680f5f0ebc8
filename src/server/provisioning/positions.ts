import type { StorageWriter } from '../storage/types.js'

/** How many positions share one row in `user_blocks`. */
export const blockSize = 1000

export const blockOf = (position: number): number => Math.floor(position / blockSize)

/** Counts a User into, or with -1 out of, the block of its position. */
export async function countInBlock(writer: StorageWriter, connection_id: string, block: number, by: 1 | -1): Promise<void> {
  const row = await writer.increment('user_blocks', [connection_id, block], { users: by })
  if (row === undefined && by === 1) await writer.insert('user_blocks', { connection_id, block, users: 1 })
}
