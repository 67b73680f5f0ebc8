import type { ScimResource } from '../../scim/resource.js'
import type { UserRow } from '../storage/tables.js'
import { deleteHeld } from './heldDeactivations.js'
import type { Outcome } from './outcome.js'
import { planUserChange } from './planUserChange.js'
import type { Transaction } from './transaction.js'
import { writeUserChange } from './writeUserChange.js'

/** Carries out a deactivation that was held, on the User as it is by now. */
export async function releaseDeactivation(transaction: Transaction, row: UserRow): Promise<Outcome<UserRow>> {
  // Written by `userColumns`, so it is a resource.
  const resource = JSON.parse(row.resource) as ScimResource
  const plan = await planUserChange(transaction, { row, resource }, { ...resource, active: false })
  if (plan) return writeUserChange(transaction, { ...plan, change: 'released' }, [])
  await deleteHeld(transaction, row)
  return { row, batches: [] }
}
