import type { TokenRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'

/** The tokens that can still be presented: `current` first, then `next`. */
export async function liveTokens(reader: StorageReader, connection_id: string): Promise<TokenRow[]> {
  const current = await reader.list('tokens', { index: 'by_connection', equals: [connection_id, 'current'], limit: 2 })
  const next = await reader.list('tokens', { index: 'by_connection', equals: [connection_id, 'next'], limit: 2 })
  return [...current, ...next]
}
