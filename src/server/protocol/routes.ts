import { ScimError } from '../../scim/error.js'
import type { Answer } from './answer.js'
import { postBulk } from './bulk.js'
import { type Call, isRead } from './call.js'
import { getResourceType, getSchema, getServiceProviderConfig, listResourceTypes, listSchemas } from './discovery.js'
import { deleteGroupById, getGroup, patchGroup, postGroup, putGroup } from './groups.js'
import { getAll, getGroups, getUsers, searchAll, searchGroups, searchUsers } from './lists.js'
import { notOffered } from './me.js'
import { deleteUserById, getUser, patchUser, postUser, putUser } from './users.js'
import { isEndpointName, wrongPath } from './wrongPath.js'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Handler = (call: Call, id: string) => Answer | Promise<Answer>
type Methods = Partial<Record<Method, Handler>>

/** Every path below a connection's base URL, and all that can be done with it. @see RFC 7644 §3.2 */
export const routes: Readonly<Record<string, Methods>> = {
  '': { GET: getAll },
  '.search': { POST: searchAll },
  Users: { GET: getUsers, POST: postUser },
  'Users/.search': { POST: searchUsers },
  'Users/:id': { GET: getUser, PUT: putUser, PATCH: patchUser, DELETE: deleteUserById },
  Groups: { GET: getGroups, POST: postGroup },
  'Groups/.search': { POST: searchGroups },
  'Groups/:id': { GET: getGroup, PUT: putGroup, PATCH: patchGroup, DELETE: deleteGroupById },
  Bulk: { POST: postBulk },
  Me: { GET: notOffered, POST: notOffered, PUT: notOffered, PATCH: notOffered, DELETE: notOffered },
  ServiceProviderConfig: { GET: getServiceProviderConfig },
  ResourceTypes: { GET: listResourceTypes },
  'ResourceTypes/:id': { GET: getResourceType },
  Schemas: { GET: listSchemas },
  'Schemas/:id': { GET: getSchema },
}

/** @throws ScimError 404 for a path that is no endpoint, 405 for a method it does not have */
export async function route(call: Call): Promise<Answer> {
  const { segments, method } = call
  const methods = findMethods(segments)
  if (!methods) throw wrongPath(segments)
  const named = isRead(method) ? 'GET' : method
  const handler = isMethod(named) ? methods[named] : undefined
  if (!handler) throw new MethodNotAllowed(methods.GET ? ['HEAD', ...Object.keys(methods)] : Object.keys(methods))
  return handler(call, segments[1] ?? '')
}

function findMethods([first = '', second, ...rest]: readonly string[]): Methods | undefined {
  if (rest.length > 0) return undefined
  if (second === undefined) return methodsOf(first)
  if (second === '.search') return methodsOf(`${first}/.search`)
  // Ids are ours, so an endpoint's name there is a base URL with an endpoint too many.
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
