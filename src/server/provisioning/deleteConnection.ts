import type { ConnectionRow } from '../storage/tables.js'
import type { StorageWriter } from '../storage/types.js'

/** The maximum number of rows in a chunk, so that other writes can run between two chunks. */
const chunkSize = 500

type Remover = (writer: StorageWriter, connection_id: string) => Promise<number>

/** What a connection leaves behind, dependants first, so that an interrupted deletion never leaves a member without its group. */
const removers: readonly Remover[] = [
  releaseMembers,
  (writer, id) => writer.deleteMany('group_members', { index: 'key', equals: [id], limit: chunkSize }),
  (writer, id) => writer.deleteMany('groups', { index: 'key', equals: [id], limit: chunkSize }),
  (writer, id) => writer.deleteMany('user_emails', { index: 'key', equals: [id], limit: chunkSize }),
  (writer, id) => writer.deleteMany('user_blocks', { index: 'key', equals: [id], limit: chunkSize }),
  (writer, id) => writer.deleteMany('leavers', { index: 'key', equals: [id], limit: chunkSize }),
  (writer, id) => writer.deleteMany('held_deactivations', { index: 'key', equals: [id], limit: chunkSize }),
  (writer, id) => writer.deleteMany('users', { index: 'key', equals: [id], limit: chunkSize }),
]

/**
 * Removes some of a deleted connection's people and groups; true when nothing is left. Members keep their status and lose their
 * registration.
 */
export async function deleteConnectionChunk(writer: StorageWriter, connection: Pick<ConnectionRow, 'connection_id'>): Promise<boolean> {
  for (const remove of removers) if ((await remove(writer, connection.connection_id)) > 0) return false
  return true
}

async function releaseMembers(writer: StorageWriter, connection_id: string): Promise<number> {
  const members = await writer.list('members', { index: 'by_registration', equals: [connection_id], limit: chunkSize })
  for (const { member_id } of members) {
    await writer.update('members', [member_id], { connection_id: null, user_id: null })
  }
  return members.length
}
