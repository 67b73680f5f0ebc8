import {
  type BulkMethod,
  type BulkOperation,
  type BulkResult,
  bulkResponse,
  isRefused,
  leaveOutUnresolved,
  orderBulkOperations,
  parseBulkRequest,
  type RefusedOperation,
  resolveBulkIds,
} from '../../scim/bulk.js'
import { ScimError, toErrorBody } from '../../scim/error.js'
import { isJsonObject, type JsonObject } from '../../scim/resource.js'
import type { Answer } from './answer.js'
import type { Call } from './call.js'
import { maxBulkOperations } from './discovery.js'
import { failureOf } from './failure.js'
import { deleteGroupById, patchGroup, postGroup, putGroup } from './groups.js'
import { recordRefusal } from './refusals.js'
import { deleteUserById, patchUser, postUser, putUser } from './users.js'

type Handler = (call: Call, id: string) => Promise<Answer>

const handlers: Record<string, Record<BulkMethod, Handler>> = {
  User: { POST: postUser, PUT: putUser, PATCH: patchUser, DELETE: deleteUserById },
  Group: { POST: postGroup, PUT: putGroup, PATCH: patchGroup, DELETE: deleteGroupById },
}

/**
 * Runs many operations, each on its own: what one did stays when another fails. References by bulkId decide the order.
 * @see RFC 7644 §3.7
 */
export async function postBulk(call: Call): Promise<Answer> {
  const { operations, failOnErrors = Number.POSITIVE_INFINITY } = parseBulkRequest(await call.body(), maxBulkOperations)
  const results = new Map<number, BulkResult>()
  const ids = new Map<string, string>()
  let errors = 0
  for (const index of orderBulkOperations(operations)) {
    if (errors >= failOnErrors) break
    const operation = operations[index]
    if (!operation) continue
    const result = isRefused(operation) ? await refuse(call, operation) : await run(call, operation, ids)
    if (result.response) errors++
    results.set(index, result)
  }
  const inOrderSent = [...results].sort(([a], [b]) => a - b).map(([, result]) => result)
  return { status: 200, body: JSON.stringify(bulkResponse(inOrderSent)) }
}

/** What is no request has no path of its own, so it is recorded as a refusal of the bulk request. */
async function refuse(call: Call, { refusal, ...about }: RefusedOperation): Promise<BulkResult> {
  await recordRefusal(call, refusal)
  return { ...about, status: String(refusal.status), response: toErrorBody(refusal) }
}

async function run(call: Call, operation: BulkOperation, ids: Map<string, string>): Promise<BulkResult> {
  const { method, bulkId, resourceType } = operation
  const part = partOf(call, operation)
  const about = { method, ...(bulkId !== undefined && { bulkId }) }
  try {
    const { operation: resolvedOperation, unresolved } = resolve(operation, ids)
    const { id, data } = resolvedOperation
    const known = isJsonObject(data) ? { body: data } : {}
    const resolved: Call = {
      ...part,
      segments: [resourceType.endpoint.slice(1), ...(id === undefined ? [] : [id])],
      known,
      body: async () => readData(data),
      ...(unresolved && { unresolved }),
    }
    const answer = await perform(resolved, operation, id)
    const created = method === 'POST' ? idOf(answer) : undefined
    if (created !== undefined && bulkId !== undefined) ids.set(bulkId, created)
    return { ...about, ...placeOf(call, operation, created ?? id, answer), status: String(answer.status) }
  } catch (error) {
    const refusal = error instanceof ScimError ? error : failureOf(call.context, error, call.requestId)
    return {
      ...about,
      ...placeOf(call, operation, operation.id, undefined),
      status: String(refusal.status),
      response: toErrorBody(refusal),
    }
  }
}

/** With its references, or with what is left when some lead nowhere: only somebody who leaves goes on without them. */
function resolve(operation: BulkOperation, ids: Map<string, string>): { operation: BulkOperation; unresolved?: Call['unresolved'] } {
  try {
    return { operation: resolveBulkIds(operation, ids) }
  } catch (error) {
    const partly = error instanceof ScimError && operation.resourceType.id === 'User' ? leaveOutUnresolved(operation, ids) : undefined
    if (!partly || !(error instanceof ScimError)) throw error
    return { operation: partly.operation, unresolved: { names: partly.unresolved, refusal: error } }
  }
}

/** @throws ScimError after it was recorded like the refusal of a request of its own */
async function perform(call: Call, { resourceType, method }: BulkOperation, id: string | undefined): Promise<Answer> {
  const handler = handlers[resourceType.id]?.[method]
  if (!handler) throw new Error(`Bulk has no handler for ${method} of a ${resourceType.id}.`)
  try {
    return await handler(call, id ?? '')
  } catch (error) {
    if (error instanceof ScimError) await recordRefusal(call, error)
    throw error
  }
}

/** The operation as a request of its own. */
function partOf(call: Call, { method, version }: BulkOperation): Call {
  const header: Call['header'] = (name) => {
    if (name === 'if-match') return version ?? null
    return name === 'user-agent' ? call.header(name) : null
  }
  return { ...call, method, params: new URLSearchParams(), header, known: {} }
}

function readData(data: unknown): JsonObject {
  if (!isJsonObject(data)) throw new Error('An operation without data was asked for its body.')
  return data
}

/** A created resource is known by its address. */
function idOf({ headers }: Answer): string | undefined {
  return headers?.location?.split('/').at(-1)
}

function placeOf(call: Call, { resourceType }: BulkOperation, id: string | undefined, answer: Answer | undefined) {
  const etag = answer?.headers?.etag
  return {
    ...(id !== undefined && !id.startsWith('bulkId:') && { location: `${call.base}${resourceType.endpoint}/${id}` }),
    ...(etag !== undefined && { version: etag }),
  }
}
