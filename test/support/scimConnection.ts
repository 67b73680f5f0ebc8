import type { CreatedConnection } from '../../src/contract/connection.js'
import type { Answer } from './answer.js'
import { publicUrl, type TestBackend } from './backend.js'
import { patchSchema } from './resources.js'

/** How one request differs from what the connection usually sends. */
export interface ScimRequestOptions {
  headers?: Record<string, string>
  /** Instead of the connection's own; null sends none. */
  authorization?: string | null
  address?: string
}

/** A connection and its SCIM endpoint, as an identity provider uses it. */
export interface ScimConnection {
  /** The backend the connection belongs to. */
  host: TestBackend
  /** The connection as the call that created it returned it. */
  connection: CreatedConnection
  organization_id: string
  connection_id: string
  token: string
  /** The address of its endpoint. */
  base: string
  /** The connection's path in the server API. */
  path: string
  get(path: string, options?: ScimRequestOptions): Promise<Answer>
  post(path: string, body: unknown, options?: ScimRequestOptions): Promise<Answer>
  put(path: string, body: unknown, options?: ScimRequestOptions): Promise<Answer>
  patch(path: string, body: unknown, options?: ScimRequestOptions): Promise<Answer>
  delete(path: string, options?: ScimRequestOptions): Promise<Answer>
  /** PATCH with these operations. */
  operate(path: string, operations: unknown[], options?: ScimRequestOptions): Promise<Answer>
  /** Any method; the body is sent as it is, without a content type of its own. */
  request(method: string, path: string, init?: ScimRequestOptions & { body?: BodyInit | null }): Promise<Answer>
}

export function scimConnection(host: TestBackend, organization_id: string, connection: CreatedConnection): ScimConnection {
  const { connection_id, bearer_token: token = '' } = connection
  const base = `${publicUrl}/scim/v2/${connection_id}`

  const request: ScimConnection['request'] = (method, path, init = {}) => {
    const { headers, authorization = `Bearer ${token}`, address, body = null } = init
    const url = path.startsWith('http') ? path : base + path
    return host.send(url, { method, headers: { ...headers, ...(authorization !== null && { authorization }) }, body }, address)
  }
  const send = (method: string, path: string, body: unknown, options: ScimRequestOptions = {}) =>
    request(method, path, {
      ...options,
      headers: { 'content-type': 'application/scim+json', ...options.headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })

  return {
    host,
    connection,
    organization_id,
    connection_id,
    token,
    base,
    path: `/v1/b2b/scim/${organization_id}/connection/${connection_id}`,
    request,
    get: (path, options) => request('GET', path, options),
    delete: (path, options) => request('DELETE', path, options),
    post: (path, body, options) => send('POST', path, body, options),
    put: (path, body, options) => send('PUT', path, body, options),
    patch: (path, body, options) => send('PATCH', path, body, options),
    operate: (path, Operations, options) => send('PATCH', path, { schemas: [patchSchema], Operations }, options),
  }
}
