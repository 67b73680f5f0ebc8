import { createContext, useContext } from 'react'
import { ScimSdkUsageError } from '../client/errors.js'
import type { NavigationAction } from '../core/navigation.js'
import type { Screen } from '../core/screens.js'
import type { PortalEvent } from './events.js'
import type { PortalContact } from './portalProps.js'

export interface PortalSettings {
  /** Level of a screen's heading; the levels below follow from it. */
  headingLevel: 2 | 3 | 4 | 5
  contact: PortalContact | undefined
  /** IANA name; the reader's own zone when undefined. */
  timeZone: string | undefined
  identityProviders: readonly string[]
  /** The host says that the identity provider reaches the base URL wherever that is. */
  isReachable: boolean
  screen: Screen
  /** The host's address of a screen; undefined where the host gives none. */
  linkFor: ((screen: Screen) => string) | undefined
  /** Reports what happened in the portal; `core/navigation` decides where it leads. */
  navigate: (action: NavigationAction) => void
  /** While a screen is held, whoever leaves it is asked first. */
  holdScreen: (isHeld: boolean) => void
  emit: (event: PortalEvent) => void
  /** Announces a sentence to screen readers; collected and throttled. */
  announce: (sentence: string) => void
  /** Shows a sentence that says what was done, where everybody sees it, and announces it. Opening a screen takes it away again. */
  showDone: (sentence: string) => void
}

export const PortalSettingsContext = createContext<PortalSettings | null>(null)

/** The host's settings and what every part of the portal can do. */
export function usePortalSettings(): PortalSettings {
  const settings = useContext(PortalSettingsContext)
  if (!settings) {
    throw new ScimSdkUsageError(
      'A part of the portal was used outside <AdminPortalScim />. It does not know its language or screen. Use the component.',
    )
  }
  return settings
}
