import {
  type BulkMethod,
  type BulkOperation,
  type BulkResult,
  bulkResponse,
  isRefused,
  parseBulkRequest,
  type RefusedOperation,
} from '../../scim/bulk.js'
import { leaveOutUnresolved, orderBulkOperations, resolveBulkIds } from '../../scim/bulkReferences.js'
import { ScimError, toErrorBody } from '../../scim/error.js'
import { isJsonObject } from '../../scim/resource.js'
import { maxBulkOperations } from './discovery.js'
import { failureOf } from './failure.js'
import { deleteGroupById, patchGroup, postGroup, putGroup } from './groups.js'
import { type Handler, ignoresBody, takesBody } from './handler.js'
import { recordRefusal } from './recordRefusal.js'
import { refusalOf } from './refusal.js'
import type { ScimRequest, ScimRequestWithBody } from './scimRequest.js'
import type { ScimResponse } from './scimResponse.js'
import { deleteUserById, patchUser, postUser, putUser } from './users.js'

const handlers: Record<string, Record<BulkMethod, Handler>> = {
  User: { POST: takesBody(postUser), PUT: takesBody(putUser), PATCH: takesBody(patchUser), DELETE: ignoresBody(deleteUserById) },
  Group: { POST: takesBody(postGroup), PUT: takesBody(putGroup), PATCH: takesBody(patchGroup), DELETE: ignoresBody(deleteGroupById) },
}

/**
 * Runs many operations, each on its own: what one did stays when another fails. References by bulkId decide the order.
 * @see RFC 7644 §3.7
 */
export async function postBulk(request: ScimRequestWithBody): Promise<ScimResponse> {
  const { operations, failOnErrors = Number.POSITIVE_INFINITY } = parseBulkRequest(request.body, maxBulkOperations)
  const results = new Map<number, BulkResult>()
  const ids = new Map<string, string>()
  let errors = 0
  for (const index of orderBulkOperations(operations)) {
    if (errors >= failOnErrors) break
    const operation = operations[index]
    if (!operation) continue
    const result = isRefused(operation) ? await refuse(request, operation) : await run(request, operation, ids)
    if (result.response) errors++
    results.set(index, result)
  }
  const inOrderSent = [...results].sort(([a], [b]) => a - b).map(([, result]) => result)
  return { status: 200, body: JSON.stringify(bulkResponse(inOrderSent)) }
}

/** What is not a request has no path of its own, so it is recorded as a refusal of the bulk request. */
async function refuse(request: ScimRequest, { refusal, ...about }: RefusedOperation): Promise<BulkResult> {
  await recordRefusal(request, { error: refusal, subject: null })
  return { ...about, status: String(refusal.status), response: toErrorBody(refusal) }
}

async function run(request: ScimRequest, operation: BulkOperation, ids: Map<string, string>): Promise<BulkResult> {
  const { method, bulkId } = operation
  const about = { method, ...(bulkId !== undefined && { bulkId }) }
  try {
    const { operation: resolved, unresolved } = resolve(operation, ids)
    const part = { ...partOf(request, resolved), ...(unresolved && { unresolved }) }
    const response = await perform(part, resolved)
    const created = method === 'POST' ? idOf(response) : undefined
    if (created !== undefined && bulkId !== undefined) ids.set(bulkId, created)
    return { ...about, ...placeOf(request, operation, created ?? resolved.id, response), status: String(response.status) }
  } catch (error) {
    const refusal = refusalOf(error)?.error ?? failureOf(request.context, error, request.requestId)
    return {
      ...about,
      ...placeOf(request, operation, operation.id, undefined),
      status: String(refusal.status),
      response: toErrorBody(refusal),
    }
  }
}

/** The operation with its references resolved or, for a possible deactivation, without the parts whose references lead nowhere. */
function resolve(operation: BulkOperation, ids: Map<string, string>): { operation: BulkOperation; unresolved?: ScimRequest['unresolved'] } {
  try {
    return { operation: resolveBulkIds(operation, ids) }
  } catch (error) {
    const partly = error instanceof ScimError && operation.resourceType.id === 'User' ? leaveOutUnresolved(operation, ids) : undefined
    if (!partly || !(error instanceof ScimError)) throw error
    return { operation: partly.operation, unresolved: { names: partly.unresolved, refusal: error } }
  }
}

/** @throws what the handler threw; a refusal has been recorded like that of a request of its own */
async function perform(request: ScimRequest, { resourceType, method, id = '' }: BulkOperation): Promise<ScimResponse> {
  const handler = handlers[resourceType.id]?.[method]
  if (!handler) throw new Error(`Bulk has no handler for ${method} of a ${resourceType.id}.`)
  try {
    if (!handler.takesBody) return await handler.answer(request, id)
    const { body } = request
    if (!body) throw new Error(`A ${method} operation has no data, although parsing demands it.`)
    return await handler.answer({ ...request, body }, id)
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal) await recordRefusal(request, refusal)
    throw error
  }
}

/** An operation as a request of its own. */
function partOf(request: ScimRequest, { method, version, resourceType, id, data }: BulkOperation): ScimRequest {
  const segments = [resourceType.endpoint.slice(1), ...(id === undefined ? [] : [id])]
  const header: ScimRequest['header'] = (name) => {
    if (name === 'if-match') return version ?? null
    return name === 'user-agent' ? request.header(name) : null
  }
  return { ...request, method, segments, params: new URLSearchParams(), header, body: isJsonObject(data) ? data : null }
}

/** A created resource is known by its address. */
function idOf({ headers }: ScimResponse): string | undefined {
  return headers?.location?.split('/').at(-1)
}

function placeOf(request: ScimRequest, { resourceType }: BulkOperation, id: string | undefined, response: ScimResponse | undefined) {
  const etag = response?.headers?.etag
  return {
    ...(id !== undefined && !id.startsWith('bulkId:') && { location: `${request.base}${resourceType.endpoint}/${id}` }),
    ...(etag !== undefined && { version: etag }),
  }
}
