import type { ScimClient } from '../client/createScimClient.js'
import type { IdentityProvider } from '../contract/identityProviders.js'
import type { Portal } from '../contract/portal.js'
import type { HostGuide } from '../guides/defineGuide.js'
import type { Catalog, MessageOverrides } from '../locales/types.js'
import type { Appearance } from './appearance.js'
import type { PortalEvent } from './events.js'

/** Whom to ask about a missing permission or a problem. */
export interface PortalContact {
  /** A name people know: `Dana Reyes`, or `the IT team`. */
  name?: string | undefined
  email?: string | undefined
  /** A page to ask on; used when there is no e-mail address. */
  url?: string | undefined
}

/**
 * The options common to every way of showing the portal. The declarations mention neither React nor TanStack Query, so that the mount and the
 * element compile in a project without them.
 */
export interface PortalProps {
  /** From `createScimClient`; create it outside the render. */
  client: ScimClient
  /** The response of `client.getPortal()`, fetched on the server, so that the first render has content instead of a skeleton. */
  initialState?: Portal | undefined
  /** Which screen is shown: `home`, `new`, `guide`, `people`, `people/<member_id>`, `review`, `groups`, `activity`, `activity/<sequence>`, `requests/<request_id>`, `credentials`, `settings`, `webhooks`, `webhooks/<endpoint_id>`. When set, the host controls the screen. */
  screen?: string | undefined
  /** The first screen when the portal controls it; `home` by default. */
  defaultScreen?: string | undefined
  /** Called once when the person goes to another screen; a host may mirror it in its URL. */
  onScreenChange?: ((screen: string) => void) | undefined
  /** The address of a screen in the host's own page, for “Copy link”; without it there are no links to copy. */
  linkFor?: ((screen: string) => string) | undefined
  /** Level of the portal's headings, 2 by default. It never renders an `<h1>`. */
  headingLevel?: 2 | 3 | 4 | 5 | undefined
  /** Whom to ask for a permission. */
  contact?: PortalContact | undefined
  /** The identity providers to offer, in this order, those of `guides` among them; all of them by default. */
  identityProviders?: readonly (IdentityProvider | (string & {}))[] | undefined
  /** Guides of your own, from `defineGuide`. A new provider's id is also named to `createScimBackend({ identityProviders })`. */
  guides?: readonly HostGuide[] | undefined
  /**
   * True where the identity provider reaches a base URL on this machine or in a private network, as in development or with one of the
   * customer's own servers. The guide then does not warn about the address. False by default.
   */
  isReachable?: boolean | undefined
  appearance?: Appearance | undefined
  /** BCP 47 tag, `en` by default. The nearest language that ships is fetched and shown; dates and numbers are those of the tag. */
  locale?: string | undefined
  /** A language that need not be fetched, from `admin-portal-scim/locales/…`, or one of your own. `locale` then only says whose dates and numbers. */
  catalog?: Catalog | undefined
  /** Replaces individual sentences of the language shown. */
  messages?: MessageOverrides | undefined
  /** IANA name of the time zone to show; the reader's own by default. */
  timeZone?: string | undefined
  /** Called for each event. No event contains a token, a name or an address. */
  onEvent?: ((event: PortalEvent) => void) | undefined
}
