import { notFound } from '../../scim/error.js'
import type { ScimResource } from '../../scim/resource.js'
import type { GroupRow } from '../storage/tables.js'
import type { Transaction } from './transaction.js'

export interface FoundGroup {
  row: GroupRow
  /** Without members, which are rows of their own. */
  resource: ScimResource
}

export const groupNotFound = () => notFound('No Group of this connection has this id.')

/** @throws ScimError 404 */
export async function findGroup({ writer, connection }: Transaction, group_id: string): Promise<FoundGroup> {
  const row = await writer.get('groups', [connection.connection_id, group_id])
  if (!row) throw groupNotFound()
  // Written by `groupColumns`, so it is a resource.
  return { row, resource: JSON.parse(row.resource) as ScimResource }
}
