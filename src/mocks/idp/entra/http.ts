import type { EntraCredentials, EntraRequest } from './state.js'

export type Fetch = (input: string, init: RequestInit) => Promise<Response>
export type Json = Record<string, unknown>
type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** How Entra writes requests: as before 2020, or closer to RFC 7644 with the flag in the tenant URL. */
export type Flavour = 'plain' | 'flagged'

const flag = 'aadOptscim062020'

export interface EntraHttp {
  flavour: Flavour
  send(method: Method, path: string, body?: Json): Promise<Response>
}

/** A request was refused or got no usable answer; `status` is null without an answer. */
export class EntraFailure extends Error {
  constructor(
    readonly reason: string,
    readonly status: number | null,
  ) {
    super(reason)
    this.name = 'EntraFailure'
  }
}

/** Sends requests below the tenant URL, whose query stays behind every path. */
export function createEntraHttp(
  fetch: Fetch,
  { tenantUrl, secretToken }: EntraCredentials,
  onRequest: (request: Omit<EntraRequest, 'at' | 'number'>) => void,
): EntraHttp {
  const [base = '', query = ''] = tenantUrl.trim().split('?')
  return {
    flavour: query.split('&').some((part) => part.split('=')[0] === flag) ? 'flagged' : 'plain',
    async send(method, path, body) {
      const url = base + path + (query && `${path.includes('?') ? '&' : '?'}${query}`)
      const headers: Record<string, string> = { accept: 'application/scim+json', 'user-agent': 'azure-scim-client' }
      if (secretToken.trim()) headers.authorization = `Bearer ${secretToken.trim()}`
      if (body) headers['content-type'] = 'application/scim+json; charset=utf-8'
      try {
        const response = await fetch(url, { method, headers, redirect: 'manual', ...(body && { body: JSON.stringify(body) }) })
        onRequest({ method, path, status: response.status })
        return response
      } catch (error) {
        onRequest({ method, path, status: null })
        throw new EntraFailure(`No answer from ${base}: ${error instanceof Error ? error.message : String(error)}`, null)
      }
    },
  }
}

/** The answer as JSON, null if it is empty. @throws EntraFailure unless it is a success with SCIM JSON */
export async function readAnswer(response: Response): Promise<Json | null> {
  const text = await response.text()
  const json = parse(text)
  if (!response.ok) {
    const detail = typeof json?.detail === 'string' ? json.detail : text.slice(0, 200)
    throw new EntraFailure(`StatusCode: ${response.status} ${detail}`.trim(), response.status)
  }
  if (text !== '' && !json) throw new EntraFailure(`StatusCode: ${response.status}, and the answer is not JSON`, response.status)
  return json
}

function parse(text: string): Json | null {
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Json) : null
  } catch {
    // Not JSON: the caller says so.
    return null
  }
}
