import * as z from 'zod/mini'
import { errorBody } from '../contract/errors.js'
import type { BodyOf, Operation, ResponseOf } from '../contract/operations.js'
import { byteLimitOf, rowLimitOf } from './answerLimits.js'
import { readBaseUrl } from './baseUrl.js'
import { ScimApiError, ScimApiSchemaError, ScimApiUnreachableError, ScimSdkUsageError } from './errors.js'
import { BodyTooLarge, readBody } from './readBody.js'
import { defaultRetryPolicy, delayBefore, isTransient, pause, type RetryPolicy } from './retry.js'

export interface ScimClientOptions {
  /** Where the backend is: an http(s) origin with an optional path, or a path on this page's origin (`/`, `/api/scim`). */
  baseUrl: string
  /** Called for each request, so that a renewed session is used at once. Null: the request goes out without one. */
  getSessionToken: () => string | null | Promise<string | null>
  /** The page's own `fetch` when left out. */
  fetch?: ((input: string, init: RequestInit) => Promise<Response>) | undefined
  retry?: Partial<RetryPolicy> | undefined
}

export interface CallOptions {
  signal?: AbortSignal | undefined
}

export interface CreateOptions extends CallOptions {
  /** Sending the same call with the same key again never creates a second thing. One is made when left out. */
  idempotencyKey?: string | undefined
}

/** What a call sends beside its operation. */
export interface OperationInput<O extends Operation> {
  params?: Record<string, string>
  body?: BodyOf<O> extends undefined ? never : z.input<NonNullable<O['body']>>
}

/** Every answer tells its request id beside its content. */
export type OperationAnswer<O extends Operation> = ResponseOf<O> & { request_id: string }

const envelope = z.object({ data: z.looseObject({ request_id: z.string() }) })

/** Sends one operation of the frontend API and gives its parsed answer. @throws ScimApiError, ScimApiUnreachableError, ScimApiSchemaError */
export type CallOperation = <O extends Operation>(
  name: string,
  operation: O,
  input?: OperationInput<O>,
  options?: CreateOptions,
) => Promise<OperationAnswer<O>>

/** Binds the operations to an address, a session and a `fetch`. */
export function createTransport(options: ScimClientOptions): { call: CallOperation; send: SendRequest } {
  const base = readBaseUrl(options.baseUrl)
  const send = createSend(options)
  const policy = { ...defaultRetryPolicy, ...options.retry }

  const call: CallOperation = async (name, operation, input, callOptions) => {
    const url = base + fillPath(operation.path, input?.params)
    const init: RequestInit = { method: operation.method, headers: {} }
    const headers = init.headers as Record<string, string>
    if (input?.body !== undefined) {
      headers['content-type'] = 'application/json'
      init.body = JSON.stringify(input.body)
    }
    if (operation.idempotent) headers['idempotency-key'] = callOptions?.idempotencyKey ?? newIdempotencyKey()
    const mayRepeat = operation.method === 'GET' || operation.safe || operation.idempotent
    const limit = byteLimitOf(operation, input?.body)
    const sendOne = (one: RequestInit) => send(url, one, limit)
    try {
      const response = await sendWithRetries(sendOne, init, mayRepeat ? policy : { ...policy, attempts: 1 }, callOptions?.signal)
      return await readAnswer(name, operation, response, rowLimitOf(operation, input?.body))
    } catch (error) {
      if (!(error instanceof BodyTooLarge)) throw error
      throw new ScimApiSchemaError(name, error.status, error.requestId, `it is longer than ${limit} bytes`)
    }
  }
  return { call, send: (path, init) => send(base + path, init, null) }
}

/** Sends a request below the base URL with the session and gives its answer as a stream. @throws ScimApiUnreachableError */
export type SendRequest = (path: string, init: RequestInit) => Promise<Response>

/** The same for a whole address. The answer is read whole, up to so many bytes; null leaves it a stream. @throws BodyTooLarge */
type SendBounded = (url: string, init: RequestInit, limit: number | null) => Promise<Response>

function createSend(options: ScimClientOptions): SendBounded {
  const doFetch = options.fetch ?? ((input, init) => fetch(input, init))
  return async (url, init, limit) => {
    const token = await options.getSessionToken()
    const headers = new Headers(init.headers)
    headers.set('accept', headers.get('accept') ?? 'application/json')
    if (token) headers.set('authorization', `Bearer ${token}`)
    try {
      const response = await doFetch(url, { ...init, headers, credentials: 'omit', cache: 'no-store' })
      if (limit === null) return response
      // Read here, so that an answer that breaks off is no answer and may be asked for again.
      const bodiless = response.status === 204 || response.status === 304
      return new Response(bodiless ? null : await readBody(response, limit), response)
    } catch (error) {
      if (init.signal?.aborted || error instanceof BodyTooLarge) throw error
      throw new ScimApiUnreachableError(url, error)
    }
  }
}

async function sendWithRetries(
  send: (init: RequestInit) => Promise<Response>,
  init: RequestInit,
  policy: RetryPolicy,
  signal?: AbortSignal,
): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const isLast = attempt >= policy.attempts
    try {
      const response = await send(signal ? { ...init, signal } : init)
      const wait = retryAfterOf(response)
      if (isLast || !isTransient(response.status) || (wait ?? 0) * 1000 > policy.longestDelay) return response
      await pause(wait === undefined ? delayBefore(attempt, policy) : wait * 1000, signal)
    } catch (error) {
      if (isLast || signal?.aborted || !(error instanceof ScimApiUnreachableError)) throw error
      await pause(delayBefore(attempt, policy), signal)
    }
  }
}

async function readAnswer<O extends Operation>(
  name: string,
  operation: O,
  response: Response,
  rowLimit: number | undefined,
): Promise<OperationAnswer<O>> {
  const requestId = response.headers.get('x-request-id') ?? ''
  const json = await readJson(response)
  if (!response.ok) {
    const refusal = errorBody.safeParse(json)
    if (refusal.success) throw new ScimApiError(refusal.data, retryAfterOf(response))
    throw new ScimApiSchemaError(name, response.status, requestId, 'it is not an error of this API')
  }
  const wrapped = envelope.safeParse(json)
  if (!wrapped.success) throw new ScimApiSchemaError(name, response.status, requestId, 'it is not wrapped in data')
  // Counted before they are parsed, which for a hundred thousand rows takes longer than a page may stand still.
  const rows = operation.list && wrapped.data.data[operation.list.rows]
  if (rowLimit !== undefined && Array.isArray(rows) && rows.length > rowLimit) {
    const problem = `it has ${rows.length} ${operation.list?.rows} and ${rowLimit} were asked for`
    throw new ScimApiSchemaError(name, response.status, wrapped.data.data.request_id, problem)
  }
  const parsed = z.safeParse(operation.response, wrapped.data.data)
  if (!parsed.success) throw new ScimApiSchemaError(name, response.status, wrapped.data.data.request_id, describeIssue(parsed.error))
  // The schema is the operation's own, which the compiler cannot see through the generic.
  return { ...(parsed.data as object), request_id: wrapped.data.data.request_id } as OperationAnswer<O>
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON is an answer too: the caller names it as one that is not of this API.
    return undefined
  }
}

function describeIssue(error: z.core.$ZodError): string {
  const issue = error.issues[0]
  return issue ? `${issue.path.join('.') || 'the answer'} is wrong (${issue.code})` : 'it has the wrong shape'
}

function retryAfterOf(response: Response): number | undefined {
  const header = response.headers.get('retry-after')
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) : undefined
}

function fillPath(path: string, params: Record<string, string> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name]
    if (!value)
      throw new ScimSdkUsageError(`${name} is missing. The call needs it to know what it is about. Pass the id as the server gave it.`)
    return encodeURIComponent(value)
  })
}

/** A fresh key: 128 random bits, in hex. `crypto.randomUUID` is missing on insecure origins. */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
