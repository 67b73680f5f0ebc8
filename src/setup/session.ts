import type { ScimClient } from '../client/createScimClient.js'
import { isScimApiError, isScimApiUnreachableError } from '../client/errors.js'
import type { SetupLinkPreview } from '../contract/setupLink.js'
import type { Problem } from './problems.js'

/** What a link was exchanged for. */
export interface GuestSession {
  session_token: string
  expires_at: string
  return_url: string | null
  /** The link's secret, already used. It only shows whether the same link is opened again. */
  secret: string
  /** What the link said of itself before it was used. */
  preview: SetupLinkPreview
}

/** Where this tab stores the session: a link works once, so a reload must not need it again. It disappears with the tab. */
const storageKey = 'admin-portal-scim set-up'

/** What the link is for, without using it; or why it cannot be used. */
export async function previewLink(client: ScimClient, secret: string): Promise<SetupLinkPreview | Problem> {
  try {
    return await client.previewSetupLink(secret)
  } catch (error) {
    return problemOf(error)
  }
}

/** Exchanges the secret, once. Returns the session, or why there is none. */
export async function openSession(
  client: ScimClient,
  { secret, preview, name }: { secret: string; preview: SetupLinkPreview; name: string },
): Promise<GuestSession | Problem> {
  try {
    const { session_token, expires_at, return_url } = await client.exchangeSetupLink(secret, name === '' ? {} : { name })
    const session = { session_token, expires_at, return_url, secret, preview }
    storeSession(session)
    return session
  } catch (error) {
    return problemOf(error)
  }
}

function problemOf(error: unknown): Problem {
  if (isScimApiUnreachableError(error)) return 'unreachable'
  if (!isScimApiError(error)) throw error
  return error.status_code === 429 || error.status_code >= 500 ? 'busy' : 'closed'
}

/** The session this tab opened before, unless the page was opened with another link since. */
export function continuedSession(secret: string | null): GuestSession | null {
  const stored = readStored()
  return secret === null || stored?.secret === secret ? stored : null
}

export function forgetSession(): void {
  withStorage((storage) => storage.removeItem(storageKey))
}

function storeSession(session: GuestSession): void {
  withStorage((storage) => storage.setItem(storageKey, JSON.stringify(session)))
}

function readStored(): GuestSession | null {
  const text = withStorage((storage) => storage.getItem(storageKey))
  if (!text) return null
  // Only this page writes to it; before an upgrade it wrote less.
  const session = JSON.parse(text) as GuestSession
  return session.preview && Date.parse(session.expires_at) > Date.now() ? session : null
}

function withStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(sessionStorage)
  } catch {
    // The browser stores nothing for this site, so the session lasts until a reload.
    return null
  }
}
