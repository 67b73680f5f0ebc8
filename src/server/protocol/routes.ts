import { ScimError } from '../../scim/error.js'
import { readablePatch, readableResource } from '../../scim/readableJson.js'
import { postBulk } from './bulk.js'
import { getResourceType, getSchema, getServiceProviderConfig, listResourceTypes, listSchemas } from './discovery.js'
import { deleteGroupById, getGroup, patchGroup, postGroup, putGroup } from './groups.js'
import { type Handler, ignoresBody, takesBody } from './handler.js'
import { listAll, listGroups, listUsers, queryAll, queryGroups, queryUsers } from './lists.js'
import { notOffered } from './me.js'
import { isRead, type ScimRequest } from './scimRequest.js'
import { deleteUserById, getUser, patchUser, postUser, putUser } from './users.js'
import { isEndpointName, wrongPath } from './wrongPath.js'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Methods = Partial<Record<Method, Handler>>

const me = ignoresBody(notOffered)

/** Every path below a connection's base URL, and all that can be done with it. @see RFC 7644 §3.2 */
export const routes: Readonly<Record<string, Methods>> = {
  '': { GET: ignoresBody(listAll) },
  '.search': { POST: takesBody(queryAll) },
  Users: { GET: ignoresBody(listUsers), POST: takesBody(postUser) },
  'Users/.search': { POST: takesBody(queryUsers) },
  'Users/:id': {
    GET: ignoresBody(getUser),
    PUT: takesBody(putUser, readableResource),
    PATCH: takesBody(patchUser, readablePatch),
    DELETE: ignoresBody(deleteUserById),
  },
  Groups: { GET: ignoresBody(listGroups), POST: takesBody(postGroup) },
  'Groups/.search': { POST: takesBody(queryGroups) },
  'Groups/:id': {
    GET: ignoresBody(getGroup),
    PUT: takesBody(putGroup),
    PATCH: takesBody(patchGroup),
    DELETE: ignoresBody(deleteGroupById),
  },
  Bulk: { POST: takesBody(postBulk) },
  Me: { GET: me, POST: me, PUT: me, PATCH: me, DELETE: me },
  ServiceProviderConfig: { GET: ignoresBody(getServiceProviderConfig) },
  ResourceTypes: { GET: ignoresBody(listResourceTypes) },
  'ResourceTypes/:id': { GET: ignoresBody(getResourceType) },
  Schemas: { GET: ignoresBody(listSchemas) },
  'Schemas/:id': { GET: ignoresBody(getSchema) },
}

/** @throws ScimError 404 for a path that is not an endpoint, 405 for a method it does not have */
export function findHandler({ segments, method }: ScimRequest): Handler {
  const methods = findMethods(segments)
  if (!methods) throw wrongPath(segments)
  const named = isRead(method) ? 'GET' : method
  const handler = isMethod(named) ? methods[named] : undefined
  if (!handler) throw new MethodNotAllowed(methods.GET ? ['HEAD', ...Object.keys(methods)] : Object.keys(methods))
  return handler
}

/** The pattern of a path below a connection's base URL, for logs and metrics; null when it is no endpoint. */
export function routeOf(segments: readonly string[]): string | null {
  const pattern = patternOf(segments)
  if (pattern === null || !Object.hasOwn(routes, pattern)) return null
  return pattern === '' ? '/scim/v2/{connection_id}' : `/scim/v2/{connection_id}/${pattern.replace(':id', '{id}')}`
}

function findMethods(segments: readonly string[]): Methods | undefined {
  const pattern = patternOf(segments)
  return pattern === null ? undefined : methodsOf(pattern)
}

function patternOf([first = '', second, ...rest]: readonly string[]): string | null {
  if (rest.length > 0) return null
  if (second === undefined) return first
  if (second === '.search') return `${first}/.search`
  // We choose the ids, so the name of an endpoint in that place means a base URL with an endpoint too many.
  return second === '' || isEndpointName(second) ? null : `${first}/:id`
}

function methodsOf(pattern: string): Methods | undefined {
  return Object.hasOwn(routes, pattern) ? routes[pattern] : undefined
}

const methodNames: ReadonlySet<string> = new Set<Method>(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])
const isMethod = (method: string): method is Method => methodNames.has(method)

export class MethodNotAllowed extends ScimError {
  constructor(readonly allowed: readonly string[]) {
    super(405, undefined, `This endpoint does not have this method. It has ${allowed.join(', ')}.`)
  }
}
