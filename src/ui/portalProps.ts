import type { ScimClient } from '../client/createScimClient.js'
import type { IdentityProvider } from '../contract/identityProviders.js'
import type { Portal } from '../contract/portal.js'
import type { MessageOverrides } from '../locales/types.js'
import type { Appearance } from './appearance.js'
import type { PortalEvent } from './events.js'

/** Whom somebody may ask who lacks a permission or meets a fault. */
export interface PortalContact {
  /** As people call them: `Dana Reyes`, or `the IT team`. */
  name?: string | undefined
  email?: string | undefined
  /** A page to ask on; used when there is no e-mail. */
  url?: string | undefined
}

/**
 * What every way to show the portal takes. Its declarations name neither React nor TanStack Query, so that the mount and the
 * element compile in a project that has neither.
 */
export interface PortalProps {
  /** From `createScimClient`; keep it outside the render. */
  client: ScimClient
  /** The answer of `client.getPortal()`, read on the server, so that the first render has content instead of a skeleton. */
  initialState?: Portal | undefined
  /** Which screen is shown: `home`, `new`, `guide`, `people`, `people/<member_id>`, `groups`, `activity`, `credentials`, `settings`. With it the host decides. */
  screen?: string | undefined
  /** Where to begin when the portal decides; `home` when left out. */
  defaultScreen?: string | undefined
  /** The person went to another screen; a host may mirror it in its address. */
  onScreenChange?: ((screen: string) => void) | undefined
  /** Level of the portal's headings, 2 when left out. It never has an `<h1>`. */
  headingLevel?: 2 | 3 | 4 | 5 | undefined
  /** Whom to ask for a permission. */
  contact?: PortalContact | undefined
  /** Which identity providers are offered, in this order; all of them when left out. */
  identityProviders?: readonly IdentityProvider[] | undefined
  appearance?: Appearance | undefined
  /** BCP 47 tag, `en` when left out; also sets language and direction of the portal. */
  locale?: string | undefined
  /** Sentences in place of the English ones, one by one or a whole catalog. */
  messages?: MessageOverrides | undefined
  /** IANA name of the zone times are shown in; the reader's own when left out. */
  timeZone?: string | undefined
  /** Each thing that happened. No event holds a token, a name or an address. */
  onEvent?: ((event: PortalEvent) => void) | undefined
}
