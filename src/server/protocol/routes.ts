import { ScimError } from '../../scim/error.js'
import { postBulk } from './bulk.js'
import { getResourceType, getSchema, getServiceProviderConfig, listResourceTypes, listSchemas } from './discovery.js'
import { deleteGroupById, getGroup, patchGroup, postGroup, putGroup } from './groups.js'
import { type Handler, withBody, withoutBody } from './handler.js'
import { listAll, listGroups, listUsers, queryAll, queryGroups, queryUsers } from './lists.js'
import { notOffered } from './me.js'
import { isRead, type ScimRequest } from './scimRequest.js'
import { deleteUserById, getUser, patchUser, postUser, putUser } from './users.js'
import { isEndpointName, wrongPath } from './wrongPath.js'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Methods = Partial<Record<Method, Handler>>

const me = withoutBody(notOffered)

/** Every path below a connection's base URL, and all that can be done with it. @see RFC 7644 §3.2 */
export const routes: Readonly<Record<string, Methods>> = {
  '': { GET: withoutBody(listAll) },
  '.search': { POST: withBody(queryAll) },
  Users: { GET: withoutBody(listUsers), POST: withBody(postUser) },
  'Users/.search': { POST: withBody(queryUsers) },
  'Users/:id': { GET: withoutBody(getUser), PUT: withBody(putUser), PATCH: withBody(patchUser), DELETE: withoutBody(deleteUserById) },
  Groups: { GET: withoutBody(listGroups), POST: withBody(postGroup) },
  'Groups/.search': { POST: withBody(queryGroups) },
  'Groups/:id': { GET: withoutBody(getGroup), PUT: withBody(putGroup), PATCH: withBody(patchGroup), DELETE: withoutBody(deleteGroupById) },
  Bulk: { POST: withBody(postBulk) },
  Me: { GET: me, POST: me, PUT: me, PATCH: me, DELETE: me },
  ServiceProviderConfig: { GET: withoutBody(getServiceProviderConfig) },
  ResourceTypes: { GET: withoutBody(listResourceTypes) },
  'ResourceTypes/:id': { GET: withoutBody(getResourceType) },
  Schemas: { GET: withoutBody(listSchemas) },
  'Schemas/:id': { GET: withoutBody(getSchema) },
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

function findMethods([first = '', second, ...rest]: readonly string[]): Methods | undefined {
  if (rest.length > 0) return undefined
  if (second === undefined) return methodsOf(first)
  if (second === '.search') return methodsOf(`${first}/.search`)
  // We choose the ids, so the name of an endpoint in that place means a base URL with an endpoint too many.
  return second === '' || isEndpointName(second) ? undefined : methodsOf(`${first}/:id`)
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
