import { ScimSessionError } from './errors.js'

/** A session's token, alone or in the response of your session route as it is; null sends requests without a session. */
export type SessionToken = string | { session_token: string; expires_at?: string | undefined } | null

/** Asks your backend for a session. @see ScimClientOptions.getSessionToken */
export type GetSessionToken = () => SessionToken | Promise<SessionToken>

export interface Session {
  /** The token to send. @throws ScimSessionError; what `signal` was aborted with */
  token(signal?: AbortSignal | null): Promise<string | null>
  /** Asks again because the server refused this token; true when there is another one. @throws as `token` does */
  renew(refused: string, signal?: AbortSignal | null): Promise<boolean>
}

interface Known {
  token: string | null
  /** Milliseconds of the epoch; null when it is not known. */
  expiresAt: number | null
  /** The function it came from: another one may be another person's. */
  source: GetSessionToken
}

/** How long before its end a token is no longer sent, in milliseconds: a request takes time to arrive. */
const margin = 10_000

/**
 * Asks for a token once, however many requests wait for it, and again when it has expired, when the server refuses it, or when
 * `getSessionToken` has become another function.
 */
export function createSession(options: { readonly getSessionToken?: GetSessionToken | undefined }): Session {
  let known: Known | null = null
  let asking: { source: GetSessionToken; answer: Promise<Known> } | null = null

  function ask(source: GetSessionToken): Promise<Known> {
    if (asking?.source === source) return asking.answer
    const answer = read(source)
      .then((given) => {
        // "No session" is not remembered: somebody may sign in before the next request.
        if (asking?.answer === answer) known = given.token === null ? null : given
        return given
      })
      .finally(() => {
        if (asking?.answer === answer) asking = null
      })
    asking = { source, answer }
    return answer
  }

  return {
    async token(signal) {
      const source = options.getSessionToken
      if (!source) return null
      if (known?.source === source && !isOver(known)) return known.token
      return (await unlessAborted(ask(source), signal)).token
    },
    async renew(refused, signal) {
      const source = options.getSessionToken
      if (!source) return false
      // Another request that was refused has already asked.
      const isRenewed = known?.source === source && known.token !== refused
      const { token } = isRenewed && known ? known : await unlessAborted(ask(source), signal)
      return token !== null && token !== refused
    },
  }
}

async function read(source: GetSessionToken): Promise<Known> {
  let given: SessionToken
  try {
    given = await source()
  } catch (error) {
    throw new ScimSessionError(`it failed (${error instanceof Error ? error.message : String(error)})`, error)
  }
  if (given === null) return { token: null, expiresAt: null, source }
  const { session_token: token, expires_at = undefined } = typeof given === 'object' ? given : { session_token: given }
  if (typeof token !== 'string' || token === '') {
    throw new ScimSessionError('it gave no token (neither text, an object with `session_token`, nor null)')
  }
  return { token, expiresAt: expires_at === undefined ? expiryOfJwt(token) : Date.parse(expires_at), source }
}

function isOver({ expiresAt }: Known): boolean {
  return expiresAt !== null && expiresAt - margin <= Date.now()
}

/** When a JSON Web Token expires, in milliseconds of the epoch; null for any other token. @see RFC 7519 §4.1.4 */
function expiryOfJwt(token: string): number | null {
  const [, payload, signature] = token.split('.')
  if (!payload || !signature) return null
  try {
    const { exp } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { exp?: unknown }
    return typeof exp === 'number' ? exp * 1000 : null
  } catch {
    // Three parts with dots, but no JSON Web Token: when it expires is the server's to say.
    return null
  }
}

/** Waits no longer than the caller does: a `getSessionToken` that hangs ends with the request's signal. */
function unlessAborted<T>(promise: Promise<T>, signal?: AbortSignal | null): Promise<T> {
  if (!signal) return promise
  return new Promise<T>((resolve, reject) => {
    const abort = () => reject(signal.reason)
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
