import type { PortalEvent } from '../ui/events.js'
import type { AdminPortalScimElement } from './AdminPortalScimElement.js'
import type { MountOptions } from './mountAdminPortalScim.js'

/** The events of the element. Both bubble and cross shadow roots. */
export interface AdminPortalScimElementEventMap {
  /** The person went to another screen. */
  screenchange: CustomEvent<{ screen: string }>
  /** Called for each event. No event contains a token, a name or an address. */
  portalevent: CustomEvent<PortalEvent>
}

/** The element's HTML attributes. All are optional: the portal appears as soon as it knows its backend and its session. */
export interface AdminPortalScimElementAttributes {
  /** Where the backend is. Together with the property `getSessionToken` or `credentials` it replaces the property `client`. */
  'base-url'?: string | undefined
  /** BCP 47 tag, `en` by default. The nearest language that ships is fetched and shown; dates and numbers are those of the tag. */
  locale?: string | undefined
  /** The page's `color-scheme` by default; `auto` follows the system. */
  theme?: 'light' | 'dark' | 'auto' | undefined
  /** Which screen is shown: `home`, `people`, `activity` and so on. When set, the page controls the screen and should follow `screenchange`. */
  screen?: string | undefined
  /** Level of the portal's headings: 2, 3, 4 or 5; 2 by default. */
  'heading-level'?: 2 | 3 | 4 | 5 | '2' | '3' | '4' | '5' | undefined
  /** IANA name of the time zone to show; the reader's own by default. */
  'time-zone'?: string | undefined
}

/** Values that do not fit an attribute are properties. React 19, Preact and Vue set them from JSX and templates; React 18 needs a ref. */
export interface AdminPortalScimElementProperties
  extends Pick<
    MountOptions,
    | 'client'
    | 'getSessionToken'
    | 'credentials'
    | 'appearance'
    | 'catalog'
    | 'messages'
    | 'contact'
    | 'identityProviders'
    | 'guides'
    | 'isReachable'
    | 'initialState'
    | 'linkFor'
  > {}

/** The element in JSX: its attributes and properties, and its events under the names React 19 and Preact use. */
export interface AdminPortalScimElementProps extends AdminPortalScimElementAttributes, AdminPortalScimElementProperties {
  onscreenchange?: ((event: AdminPortalScimElementEventMap['screenchange']) => void) | undefined
  onportalevent?: ((event: AdminPortalScimElementEventMap['portalevent']) => void) | undefined
}

/** The attributes of every element, as all JSX libraries accept them, for use where their own types cannot be referenced. */
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
  /** For libraries with global JSX types, such as React 18. */
  namespace JSX {
    interface IntrinsicElements {
      'admin-portal-scim': AdminPortalScimElementProps & AnyElementProps
    }
  }
}

// React 19 and Preact keep JSX types inside their modules. Neither is a dependency of the element, so a project without them must still compile.
// biome-ignore lint/suspicious/noTsIgnore: an error occurs only where it is not installed
/** @ts-ignore where React is not installed */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'admin-portal-scim': AdminPortalScimElementProps & AnyElementProps
    }
  }
}

// biome-ignore lint/suspicious/noTsIgnore: an error occurs only where it is not installed
/** @ts-ignore where Preact is not installed */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'admin-portal-scim': AdminPortalScimElementProps & AnyElementProps
    }
  }
}
