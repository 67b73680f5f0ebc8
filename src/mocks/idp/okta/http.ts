import { messages } from './messages.js'
import type { OktaRequest } from './state.js'

export type Fetch = (input: string, init: RequestInit) => Promise<Response>

export interface OktaHttp {
  fetch: Fetch
  /** Waits between attempts, after this status; a demo may sleep, a test may not. */
  wait(milliseconds: number, status: number): Promise<void>
  /** The base URL exactly as pasted; Okta appends only the path. */
  baseUrl(): string
  authorization(): string
  onRequest(request: Omit<OktaRequest, 'at' | 'number'>): void
}

/** Okta could not do something; `reason` is what its console shows. */
export class OktaFailure extends Error {
  constructor(
    readonly reason: string,
    readonly status: number | null,
    readonly detail: string | null = null,
  ) {
    super(reason)
    this.name = 'OktaFailure'
  }
}

export type Json = Record<string, unknown>
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Okta closes an idle socket after a minute. */
const socketTimeout = 60_000
const tries = 10
const firstPause = 5 * 60_000
const retried: ReadonlySet<number> = new Set([429, 502, 503, 504])

/**
 * Sends a request the way a provisioning job does, retrying when throttled or unavailable.
 * Okta honours only an integer `Retry-After`; otherwise it waits five minutes, then twice as long each time, for ten attempts in total.
 */
export async function send(http: OktaHttp, method: Method, path: string, body?: Json): Promise<Json | null> {
  for (let attempt = 1; ; attempt++) {
    const response = await sendOnce(http, method, path, body)
    if (!retried.has(response.status) || attempt === tries) return readAnswer(response)
    await http.wait(pauseAfter(response, attempt), response.status)
  }
}

/** Sends a request once: what the test buttons do. */
export async function sendOnce(http: OktaHttp, method: Method, path: string, body?: Json): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/scim+json', 'user-agent': 'Okta SCIM Client 1.0.0' }
  const authorization = http.authorization().trim()
  if (authorization) headers.authorization = authorization
  if (body) headers['content-type'] = 'application/scim+json; charset=utf-8'
  try {
    const response = await http.fetch(http.baseUrl() + path, {
      method,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(socketTimeout),
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    http.onRequest({ method, path, status: response.status })
    return response
  } catch (error) {
    http.onRequest({ method, path, status: null })
    throw connectFailure(http.baseUrl(), error)
  }
}

/** The response as JSON, null if it is empty. @throws OktaFailure unless it is a success */
export async function readAnswer(response: Response): Promise<Json | null> {
  const text = await response.text()
  if (response.ok && text === '') return null
  const json = parse(text)
  if (!response.ok) {
    const detail = typeof json?.detail === 'string' ? json.detail : json ? JSON.stringify(json) : messages.invalidJson(text)
    throw new OktaFailure(messages.remote(response.status, detail), response.status, detail)
  }
  if (!json) throw new OktaFailure(messages.invalidJson(text), response.status)
  return json
}

function parse(text: string): Json | null {
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Json) : null
  } catch {
    // Not JSON: the caller says so in Okta's words.
    return null
  }
}

function pauseAfter(response: Response, attempt: number): number {
  const after = response.headers.get('retry-after')
  return after && /^\d{1,6}$/.test(after) ? Number(after) * 1000 : firstPause * 2 ** (attempt - 1)
}

function connectFailure(baseUrl: string, error: unknown): OktaFailure {
  if (!URL.canParse(baseUrl)) return new OktaFailure('null', null)
  const url = new URL(baseUrl)
  const host = `${url.hostname}:${url.port || (url.protocol === 'http:' ? '80' : '443')}`
  const cause = error instanceof Error && error.cause instanceof Error && 'code' in error.cause ? error.cause.code : null
  return new OktaFailure(messages.connectFailed(host, cause === 'ECONNREFUSED' ? 'Connection refused' : 'Connect timed out'), null)
}
