// First, so that the address is clean before anything else loads.
import './secret.js'

import { createScimClient } from '../client/createScimClient.js'
import { type MountedPortal, mountAdminPortalScim } from '../vanilla/mountAdminPortalScim.js'
import { clearMessage, portalTarget, showOpening, showProblem, showWayBack, showWelcome } from './page.js'
import { secret } from './secret.js'
import { forgetSession, type GuestSession, isOpened, openSession } from './session.js'

let session: GuestSession | null = null
let portal: MountedPortal | null = null

const client = createScimClient({
  // The page is at {public_url}/setup, and everything else is below {public_url} too.
  baseUrl: new URL('.', location.href).href,
  getSessionToken: () => session?.session_token ?? null,
  async fetch(input, init) {
    const response = await fetch(input, init)
    if (response.status === 401) end()
    return response
  },
})

/** A link works once, and mail filters open links: only a person presses the button. */
function welcome(): void {
  if (secret === null || isOpened(secret)) return void start()
  showWelcome(() => void start())
}

async function start(): Promise<void> {
  showOpening()
  const opened = await openSession(client, secret)
  if (typeof opened === 'string') return showProblem(opened, () => void start())
  session = opened
  showWayBack(opened.return_url)
  clearMessage()
  portal = mountAdminPortalScim(portalTarget(), { client })
  setTimeout(end, Date.parse(opened.expires_at) - Date.now())
}

/** The link was revoked or has expired. */
function end(): void {
  if (!session) return
  session = null
  forgetSession()
  portal?.unmount()
  showProblem('ended', () => undefined)
}

// Opening a link in this very tab changes only what follows the "#", which does not load the page again.
addEventListener('hashchange', () => {
  if (location.hash !== '') location.reload()
})

welcome()
