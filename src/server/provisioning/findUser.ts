import { notFound } from '../../scim/error.js'
import type { ScimResource } from '../../scim/resource.js'
import type { UserRow } from '../storage/tables.js'
import type { Transaction } from './transaction.js'

export interface FoundUser {
  row: UserRow
  resource: ScimResource
}

export const userNotFound = () => notFound('No User of this connection has this id.')

/** @throws ScimError 404 */
export async function findUser({ writer, connection }: Transaction, user_id: string): Promise<FoundUser> {
  const row = await writer.get('users', [connection.connection_id, user_id])
  if (!row) throw userNotFound()
  // Written by `userColumns`, so it is a resource.
  return { row, resource: JSON.parse(row.resource) as ScimResource }
}
