import { type ListQuery, parseListProjection, parseListQuery, parseSearchRequest } from '../../scim/list.js'
import type { JsonObject } from '../../scim/resource.js'
import type { ResourceType } from '../../scim/schemas/attribute.js'
import type { Answer } from './answer.js'
import type { Call } from './call.js'
import { createGroupCollection } from './list/groupCollection.js'
import { createListing, type Listing } from './list/listing.js'
import { listPage, type Page } from './list/listPage.js'
import { createUserCollection } from './list/userCollection.js'

type Source = URLSearchParams | JsonObject

/** @see RFC 7644 §3.4.2 */
export const getUsers = (call: Call): Promise<Answer> => list(call, call.params, ['User'])
export const getGroups = (call: Call): Promise<Answer> => list(call, call.params, ['Group'])
/** Both, as a query of the base URL itself. @see RFC 7644 §3.4.2.1 */
export const getAll = (call: Call): Promise<Answer> => list(call, call.params, ['User', 'Group'])

/** The same with the parameters in the body, where no log of addresses has them. @see RFC 7644 §3.4.3 */
export const searchUsers = (call: Call): Promise<Answer> => search(call, ['User'])
export const searchGroups = (call: Call): Promise<Answer> => search(call, ['Group'])
export const searchAll = (call: Call): Promise<Answer> => search(call, ['User', 'Group'])

async function list(call: Call, source: URLSearchParams, types: readonly ('User' | 'Group')[]): Promise<Answer> {
  return answerList(call, source, parseListQuery(source, onlyType(call, types)), types)
}

async function search(call: Call, types: readonly ('User' | 'Group')[]): Promise<Answer> {
  const body = await call.body()
  return answerList(call, body, parseSearchRequest(body, onlyType(call, types)), types)
}

/** A list of one type knows its attributes; over both any name may be one of the other's. */
function onlyType({ context }: Call, types: readonly ('User' | 'Group')[]): ResourceType | undefined {
  if (types.length > 1) return undefined
  return types[0] === 'User' ? context.types.user : context.types.group
}

async function answerList(call: Call, source: Source, query: ListQuery, types: readonly ('User' | 'Group')[]): Promise<Answer> {
  const listings = types.map((type) => createListingOf(call, source, type))
  const { signingKey } = call.context.options
  const page = await listPage(listings, query, { signingKey, connection_id: call.principal.connection.connection_id })
  return { status: 200, body: listJson(page) }
}

function createListingOf(call: Call, source: Source, type: 'User' | 'Group'): Listing {
  const { storage, types } = call.context
  const { connection_id } = call.principal.connection
  return type === 'User'
    ? createListing(createUserCollection(storage, types, connection_id, call.base, call.stats), parseListProjection(source, types.user))
    : createListing(createGroupCollection(storage, types, connection_id, call.base, call.stats), parseListProjection(source, types.group))
}

/** Resources are JSON text already; a page is put together without parsing one. @see RFC 7644 §3.4.2, RFC 9865 §2 */
function listJson({ resources, totalResults, startIndex, nextCursor }: Page): string {
  const parts = [
    '"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"]',
    `"totalResults":${totalResults}`,
    startIndex === undefined ? '' : `"startIndex":${startIndex}`,
    `"itemsPerPage":${resources.length}`,
    nextCursor === undefined ? '' : `"nextCursor":${JSON.stringify(nextCursor)}`,
    `"Resources":[${resources.join(',')}]`,
  ]
  return `{${parts.filter((part) => part !== '').join(',')}}`
}
