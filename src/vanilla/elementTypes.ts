import type { PortalEvent } from '../ui/events.js'
import type { AdminPortalScimElement } from './AdminPortalScimElement.js'
import type { MountOptions } from './mountAdminPortalScim.js'

/** What the element tells its page. Both events bubble and leave shadow roots. */
export interface AdminPortalScimElementEventMap {
  /** The person went to another screen. */
  screenchange: CustomEvent<{ screen: string }>
  /** Each thing that happened. No event holds a token, a name or an address. */
  portalevent: CustomEvent<PortalEvent>
}

/** What HTML may say about the element. Everything is optional: the portal shows as soon as it knows its backend and its session. */
export interface AdminPortalScimElementAttributes {
  /** Where the backend is. Together with the property `getSessionToken` it stands in for the property `client`. */
  'base-url'?: string | undefined
  /** BCP 47 tag, `en` when left out; also sets language and direction of the portal. */
  locale?: string | undefined
  /** The page's own `color-scheme` decides when left out; `auto` follows the system. */
  theme?: 'light' | 'dark' | 'auto' | undefined
  /** Which screen is shown: `home`, `people`, `activity` and so on. With it the page decides and follows `screenchange`. */
  screen?: string | undefined
  /** Level of the portal's headings: 2, 3, 4 or 5; 2 when left out. */
  'heading-level'?: 2 | 3 | 4 | 5 | '2' | '3' | '4' | '5' | undefined
  /** IANA name of the zone times are shown in; the reader's own when left out. */
  'time-zone'?: string | undefined
}

/** What an attribute could not hold is a property. React 19, Preact and Vue set them from JSX and templates; React 18 needs a ref. */
export interface AdminPortalScimElementProperties
  extends Pick<MountOptions, 'client' | 'getSessionToken' | 'appearance' | 'messages' | 'contact' | 'identityProviders' | 'initialState'> {}

/** The element in JSX: its attributes and properties, and its events by the names React 19 and Preact listen to. */
export interface AdminPortalScimElementProps extends AdminPortalScimElementAttributes, AdminPortalScimElementProperties {
  onscreenchange?: ((event: AdminPortalScimElementEventMap['screenchange']) => void) | undefined
  onportalevent?: ((event: AdminPortalScimElementEventMap['portalevent']) => void) | undefined
}

/** What every element takes, in the words of all JSX libraries, for where their own types cannot be named. */
interface AnyElementProps {
  key?: string | number | bigint | null | undefined
  ref?: ((element: AdminPortalScimElement | null) => unknown) | { current: AdminPortalScimElement | null } | string | null | undefined
  id?: string | undefined
  class?: string | undefined
  className?: string | undefined
  style?: object | string | undefined
  slot?: string | undefined
  hidden?: boolean | undefined
  title?: string | undefined
  lang?: string | undefined
  dir?: string | undefined
  suppressHydrationWarning?: boolean | undefined
}

declare global {
  interface HTMLElementTagNameMap {
    'admin-portal-scim': AdminPortalScimElement
  }
  /** Libraries whose JSX types are global, React 18's among them. */
  namespace JSX {
    interface IntrinsicElements {
      'admin-portal-scim': AdminPortalScimElementProps & AnyElementProps
    }
  }
}

// React 19 and Preact keep JSX types inside their modules. Neither is a dependency of the element, so a project without them must compile.
// biome-ignore lint/suspicious/noTsIgnore: there is an error only where it is not installed
/** @ts-ignore where React is not installed */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'admin-portal-scim': AdminPortalScimElementProps & AnyElementProps
    }
  }
}

// biome-ignore lint/suspicious/noTsIgnore: there is an error only where it is not installed
/** @ts-ignore where Preact is not installed */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'admin-portal-scim': AdminPortalScimElementProps & AnyElementProps
    }
  }
}
