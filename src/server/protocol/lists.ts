import { type ListQuery, parseListProjection, parseListQuery, parseSearchRequest } from '../../scim/list.js'
import type { JsonObject } from '../../scim/resource.js'
import type { ResourceType } from '../../scim/schemas/attribute.js'
import { joinedBody } from './joinedBody.js'
import { createGroupCollection } from './list/groupCollection.js'
import { createListing, type Listing } from './list/listing.js'
import { listPage, type Page } from './list/listPage.js'
import { createUserCollection } from './list/userCollection.js'
import { noteList, noteLookup } from './noteSigns.js'
import type { ScimRequest, ScimRequestWithBody } from './scimRequest.js'
import type { ScimResponse } from './scimResponse.js'

type Source = URLSearchParams | JsonObject

/** @see RFC 7644 §3.4.2 */
export const listUsers = (request: ScimRequest): Promise<ScimResponse> => list(request, request.params, ['User'])
export const listGroups = (request: ScimRequest): Promise<ScimResponse> => list(request, request.params, ['Group'])
/** Users and Groups together: a query of the base URL itself. @see RFC 7644 §3.4.2.1 */
export const listAll = (request: ScimRequest): Promise<ScimResponse> => list(request, request.params, ['User', 'Group'])

/** The same with the parameters in the body, which no access log shows. @see RFC 7644 §3.4.3 */
export const queryUsers = (request: ScimRequestWithBody): Promise<ScimResponse> => search(request, ['User'])
export const queryGroups = (request: ScimRequestWithBody): Promise<ScimResponse> => search(request, ['Group'])
export const queryAll = (request: ScimRequestWithBody): Promise<ScimResponse> => search(request, ['User', 'Group'])

async function list(request: ScimRequest, source: URLSearchParams, types: readonly ('User' | 'Group')[]): Promise<ScimResponse> {
  if (isOfPeople(types)) noteLookup(request, source.get('filter'))
  return listResponse(request, source, parseListQuery(source, onlyType(request, types)), types)
}

async function search(request: ScimRequestWithBody, types: readonly ('User' | 'Group')[]): Promise<ScimResponse> {
  const { body } = request
  return listResponse(request, body, parseSearchRequest(body, onlyType(request, types)), types)
}

/** A list of one type knows its attributes; in a list of both, any name may belong to the other type. */
function onlyType({ context }: ScimRequest, types: readonly ('User' | 'Group')[]): ResourceType | undefined {
  if (types.length > 1) return undefined
  return types[0] === 'User' ? context.types.user : context.types.group
}

async function listResponse(
  request: ScimRequest,
  source: Source,
  query: ListQuery,
  types: readonly ('User' | 'Group')[],
): Promise<ScimResponse> {
  const listings = types.map((type) => listingOf(request, source, type))
  const { signingKey } = request.context.options
  const page = await listPage(listings, query, { signingKey, connection_id: request.principal.connection.connection_id })
  if (isOfPeople(types)) noteList(request, query, page.totalResults)
  return { status: 200, body: joinedBody(listJson(page)) }
}

const isOfPeople = (types: readonly ('User' | 'Group')[]) => types.length === 1 && types[0] === 'User'

function listingOf(request: ScimRequest, source: Source, type: 'User' | 'Group'): Listing {
  const { storage, types } = request.context
  const { connection_id } = request.principal.connection
  return type === 'User'
    ? createListing(
        createUserCollection(storage, types, connection_id, request.base, request.stats),
        parseListProjection(source, types.user),
      )
    : createListing(
        createGroupCollection(storage, types, connection_id, request.base, request.stats),
        parseListProjection(source, types.group),
      )
}

/** Resources are JSON text already, so a page is assembled without parsing them, here in pieces. @see RFC 7644 §3.4.2, RFC 9865 §2 */
function listJson({ resources, totalResults, startIndex, nextCursor }: Page): string[] {
  const parts = [
    '"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"]',
    `"totalResults":${totalResults}`,
    startIndex === undefined ? '' : `"startIndex":${startIndex}`,
    `"itemsPerPage":${resources.length}`,
    nextCursor === undefined ? '' : `"nextCursor":${JSON.stringify(nextCursor)}`,
    '"Resources":[',
  ]
  const head = `{${parts.filter((part) => part !== '').join(',')}`
  return [head, ...resources.map((resource, at) => (at === 0 ? resource : `,${resource}`)), ']}']
}
