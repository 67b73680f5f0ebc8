import type { JobStep } from '../background/jobs.js'
import { deleteConnectionChunk } from '../provisioning/deleteConnection.js'

const chunk = 500

/** Removes a piece of what a deleted connection left: people and groups first, then assignments, progress and counters; then its row says `deleted`. */
export const deleteConnectionData: JobStep = async (writer, _record, { connection_id }) => {
  const notYet = '{}'
  if (!(await deleteConnectionChunk(writer, { connection_id }))) return notYet
  const scan = { index: 'key', equals: [connection_id], limit: chunk } as const
  if ((await writer.deleteMany('role_assignments', scan)) >= chunk) return notYet
  if ((await writer.deleteMany('setup_progress', scan)) >= chunk) return notYet
  await writer.delete('connection_stats', [connection_id])
  await writer.update('connections', [connection_id], { status: 'deleted' })
  return null
}
