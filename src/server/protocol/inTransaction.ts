import { runTransaction, type Transaction } from '../provisioning/transaction.js'
import type { ScimRequest } from './scimRequest.js'
import { traceOf } from './trace.js'

/** Runs what a request changes in one transaction; a question to the host ends it, and it is run again with the answer. */
export function inTransaction<T>(request: ScimRequest, change: (transaction: Transaction) => Promise<T>): Promise<T> {
  const { context, principal } = request
  const { options, write, now } = context
  return runTransaction({ options, write, now, principal, trace: (status) => traceOf(request, status) }, change)
}
