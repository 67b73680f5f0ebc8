import type { OktaApp } from './apps.js'
import type { Fetch } from './http.js'
import type { OktaGroup, OktaPerson } from './state.js'

export interface SimulatedOktaOptions {
  /** Sends the requests: a backend's `fetch` in tests and stories, real HTTP in the demo. */
  fetch: Fetch
  /** Which app is connected; a custom SAML app by default. */
  app?: OktaApp
  /** The app's name in Okta; `Acme` by default. */
  appLabel?: string
  /** The directory; 26 people and nine groups by default. */
  people?: readonly OktaPerson[]
  groups?: readonly OktaGroup[]
  /** Waits that many milliseconds before a throttled request is retried; really waits by default. */
  wait?: (milliseconds: number) => Promise<void>
  now?: () => Date
  /** Called after each change of the state, so that it can be stored. */
  onChange?: () => void
}
