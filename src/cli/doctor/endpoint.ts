import { isJsonObject, type JsonObject } from '../../scim/resource.js'

/** A SCIM endpoint as an identity provider speaks to it. */
export interface Endpoint {
  send(method: string, path: string, options?: { body?: JsonObject; token?: string }): Promise<EndpointAnswer>
}

export interface EndpointAnswer {
  /** The request, as the report names it: `GET /Users?count=1`. */
  request: string
  status: number
  headers: Headers
  /** The body when it is a JSON object; else undefined. */
  json: JsonObject | undefined
  /** The beginning of the body, for the report. */
  excerpt: string
}

/** What an endpoint did that it should not have done. */
export class Finding extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'Finding'
  }
}

const longestWait = 30_000

/** @throws Finding from `send` when there is no answer */
export function openEndpoint(baseUrl: string, token: string, doFetch: typeof fetch = fetch): Endpoint {
  return {
    async send(method, path, { body, token: other } = {}) {
      const request = `${method} ${path}`
      const init: RequestInit = {
        method,
        redirect: 'manual',
        signal: AbortSignal.timeout(longestWait),
        headers: {
          authorization: `Bearer ${other ?? token}`,
          accept: 'application/scim+json',
          ...(body && { 'content-type': 'application/scim+json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
      }
      try {
        const response = await doFetch(`${baseUrl}${path}`, init)
        const text = await response.text()
        return { request, status: response.status, headers: response.headers, json: readObject(text), excerpt: excerptOf(text, token) }
      } catch (error) {
        throw new Finding(`${request} got no answer: ${reasonOf(error)}. Check the address, and that this machine can reach it.`, {
          cause: error,
        })
      }
    },
  }
}

function readObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isJsonObject(value) ? value : undefined
  } catch {
    // Not JSON, which the check that needs JSON reports.
    return undefined
  }
}

/** One line without the token, which a server may repeat in an error. */
function excerptOf(text: string, token: string): string {
  const line = text.replaceAll(token, '[token]').replaceAll(/\s+/g, ' ').trim()
  return line.length > 200 ? `${line.slice(0, 200)} …` : line
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `none within ${longestWait / 1000} s`
  return error.cause instanceof Error ? error.cause.message : error.message
}
