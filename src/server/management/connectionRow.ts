import type { Connection } from '../../contract/connection.js'
import type { RecordedChange } from '../events/recordedChange.js'
import type { ConnectionRow } from '../storage/tables.js'
import type { StorageReader, StorageWriter } from '../storage/types.js'
import { connectionNotFound } from './apiError.js'

/** The organization's live connection, or undefined. */
export function activeConnection(reader: StorageReader, organization_id: string): Promise<ConnectionRow | undefined> {
  return reader.find('connections', 'by_organization', [organization_id, 'active'])
}

/** The organization's live connection with this id; another organization's, an unknown and a deleted one are all refused alike. @throws ApiError 404 */
export async function ownConnection(reader: StorageReader, organization_id: string, connection_id: string): Promise<ConnectionRow> {
  const connection = await reader.get('connections', [connection_id])
  if (connection?.organization_id !== organization_id || connection.status !== 'active') throw connectionNotFound()
  return connection
}

/** Locks the organization's row for this transaction, so that two creations cannot both find no connection. */
export async function lockOrganization(writer: StorageWriter, organization_id: string): Promise<void> {
  await writer.increment('organizations', [organization_id], { sequence: 0 })
}

/** The event of a change to a connection. */
export function connectionEvent(what: string, connection: Connection): NonNullable<RecordedChange['event']> {
  return {
    type: `scim.connection.${what}`,
    action: what === 'create' ? 'CREATE' : 'UPDATE',
    object_type: 'scim_connection',
    id: connection.connection_id,
    object: connection,
  }
}
