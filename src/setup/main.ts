// First, so that the address is clean before anything else loads.
import './secret.js'

import { createScimClient } from '../client/createScimClient.js'
import type { SetupLinkPreview } from '../contract/setupLink.js'
import { type MountedPortal, mountAdminPortalScim } from '../vanilla/mountAdminPortalScim.js'
import { showBranding } from './branding.js'
import { showFinish } from './finish.js'
import { chooseLanguage, say, shownLanguage } from './language.js'
import { clearMessage, portalTarget, showOpening, showProblem, showTitle, showWayBack, showWelcome } from './page.js'
import { secret } from './secret.js'
import { continuedSession, forgetSession, type GuestSession, openSession, previewLink } from './session.js'

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

async function arrive(): Promise<void> {
  const continued = continuedSession(secret)
  if (continued) return show(continued)
  if (secret === null) return showProblem('absent', () => undefined)
  showOpening()
  const preview = await previewLink(client, secret)
  if (typeof preview === 'string') return showProblem(preview, () => void arrive())
  showBranding(preview)
  // A link works once, and mail filters open links: only a person presses the button.
  showWelcome(preview, (name) => void start(secret ?? '', preview, name))
}

async function start(link: string, preview: SetupLinkPreview, name: string): Promise<void> {
  showOpening()
  const opened = await openSession(client, { secret: link, preview, name })
  if (typeof opened === 'string') return showProblem(opened, () => void start(link, preview, name))
  await show(opened)
}

async function show(opened: GuestSession): Promise<void> {
  session = opened
  const { preview, return_url } = opened
  showBranding(preview)
  showWayBack(return_url)
  setTimeout(end, Date.parse(opened.expires_at) - Date.now())
  const defaultScreen = await firstScreen()
  // It may have ended while the page was finding out.
  if (session === null) return
  clearMessage()
  const { accent_color } = preview.branding
  portal = mountAdminPortalScim(portalTarget(), {
    client,
    ...shownLanguage(),
    defaultScreen,
    ...(accent_color !== null && { appearance: { variables: { accent: accent_color } } }),
  })
  showFinish(preview, return_url, () => client.finishSetupLink())
}

/** The guide, or the form that comes before it; where that cannot be found out, the portal says why. */
async function firstScreen(): Promise<string> {
  try {
    return (await client.getPortal()).connection ? 'guide' : 'new'
  } catch {
    return 'guide'
  }
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

await chooseLanguage()
showTitle(say('setup.title'))
void arrive()
