import type { StorageWriter } from '../storage/types.js'

/** Another identity provider has to show everything anew: what is seen from `at` on counts, and what was seen before does not. */
export async function beginChecksAgain(writer: StorageWriter, connection_id: string, at: string): Promise<void> {
  await writer.update('connection_stats', [connection_id], {
    checklist: '{}',
    causes: '{}',
    signs: '{}',
    last_request_at: null,
    checks_since: at,
  })
}
