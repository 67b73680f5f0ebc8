import type { ScimClient } from '../client/createScimClient.js'
import { isScimApiError, isScimApiUnreachableError } from '../client/errors.js'
import type { Problem } from './problems.js'

/** What a link was exchanged for. */
export interface GuestSession {
  session_token: string
  expires_at: string
  return_url: string | null
  /** The link's secret, already used. It only shows whether the same link is opened again. */
  secret: string
}

/** Where this tab stores the session: a link works once, so a reload must not need it again. It disappears with the tab. */
const storageKey = 'admin-portal-scim set-up'

/** Exchanges the secret, once. Returns the session, or why there is none. */
export async function openSession(client: ScimClient, secret: string | null): Promise<GuestSession | Problem> {
  const stored = readStored()
  if (secret === null) return stored ?? 'absent'
  if (stored?.secret === secret) return stored
  try {
    const { session_token, expires_at, return_url } = await client.exchangeSetupLink(secret)
    const session = { session_token, expires_at, return_url, secret }
    storeSession(session)
    return session
  } catch (error) {
    if (isScimApiUnreachableError(error)) return 'unreachable'
    if (!isScimApiError(error)) throw error
    return error.status_code === 429 || error.status_code >= 500 ? 'busy' : 'closed'
  }
}

/** Whether this tab opened the link before, so that its session continues. */
export const isOpened = (secret: string): boolean => readStored()?.secret === secret

export function forgetSession(): void {
  withStorage((storage) => storage.removeItem(storageKey))
}

function storeSession(session: GuestSession): void {
  withStorage((storage) => storage.setItem(storageKey, JSON.stringify(session)))
}

function readStored(): GuestSession | null {
  const text = withStorage((storage) => storage.getItem(storageKey))
  if (!text) return null
  // Only this page writes to it.
  const session = JSON.parse(text) as GuestSession
  return Date.parse(session.expires_at) > Date.now() ? session : null
}

function withStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(sessionStorage)
  } catch {
    // The browser stores nothing for this site, so the session lasts until a reload.
    return null
  }
}
