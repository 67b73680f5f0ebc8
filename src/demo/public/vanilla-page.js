// No bundler and no framework: the browser loads the package's self-contained file as it is.
import { mountAdminPortalScim } from './vanilla.js'

/** Plays the customer's own sign-in. */
async function signIn() {
  const response = await fetch('demo/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"as":"admin"}' })
  if (!response.ok) throw new Error(`The demo's server gave no session: HTTP ${response.status}.`)
  return response.json()
}

let session = null

mountAdminPortalScim('#scim', {
  baseUrl: new URL('.', location.href).href,
  // The simulated identity provider is on this machine too.
  isReachable: true,
  async getSessionToken() {
    if (!session || Date.parse(session.expires_at) - Date.now() < 60_000) session = await signIn()
    return session.session_token
  },
})
