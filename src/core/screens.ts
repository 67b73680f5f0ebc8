import type { Portal } from '../contract/portal.js'
import { abilitiesOf } from './permissions.js'

/** A place in the portal. `home` is wherever the connection's state leads. */
export type Screen =
  | { name: 'home' }
  | { name: 'new' }
  /** With a step, the guide opens there. */
  | { name: 'guide'; step?: string }
  | { name: 'people' }
  | { name: 'person'; memberId: string }
  | { name: 'review' }
  | { name: 'groups' }
  | { name: 'activity' }
  /** One event, by its sequence. */
  | { name: 'event'; sequence: number }
  /** All that is known of one request of the identity provider. */
  | { name: 'request'; requestId: string }
  | { name: 'credentials' }
  | { name: 'settings' }
  | { name: 'webhooks' }
  | { name: 'webhook'; endpointId: string }

/** What is on screen: a `Screen` once the connection's state has been taken into account. */
export type ShownScreen = Exclude<Screen, { name: 'home' }> | { name: 'empty' } | { name: 'no_permission' }

const plainNames = ['home', 'new', 'guide', 'people', 'review', 'groups', 'activity', 'credentials', 'settings', 'webhooks'] as const

/** Parses a screen from the short text a host may keep in its URL; unknown text means `home`. */
export function parseScreen(text: string | undefined): Screen {
  const [parent, id] = splitOnce(text ?? '')
  if (parent === 'people' && id) return { name: 'person', memberId: safeDecode(id) }
  if (parent === 'webhooks' && id) return { name: 'webhook', endpointId: safeDecode(id) }
  if (parent === 'activity' && /^\d{1,15}$/.test(id)) return { name: 'event', sequence: Number(id) }
  if (parent === 'requests' && id) return { name: 'request', requestId: safeDecode(id) }
  if (parent === 'guide' && id) return { name: 'guide', step: safeDecode(id) }
  const name = plainNames.find((known) => known === text)
  return { name: name ?? 'home' }
}

function splitOnce(text: string): [parent: string, rest: string] {
  const slash = text.indexOf('/')
  return slash < 0 ? [text, ''] : [text.slice(0, slash), text.slice(slash + 1)]
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A percent sign typed by hand: the unchanged id finds nobody, and the screen says so.
    return text
  }
}

/** Formats a screen as that short text. */
export function printScreen(screen: Screen): string {
  if (screen.name === 'person') return `people/${encodeURIComponent(screen.memberId)}`
  if (screen.name === 'event') return `activity/${screen.sequence}`
  if (screen.name === 'request') return `requests/${encodeURIComponent(screen.requestId)}`
  if (screen.name === 'webhook') return `webhooks/${encodeURIComponent(screen.endpointId)}`
  return screen.name === 'guide' && screen.step ? `guide/${encodeURIComponent(screen.step)}` : screen.name
}

/**
 * Decides what is shown: no connection, no screen that needs one; with a connection, no form for a second one.
 * While the dialog of a new connection's token is open, its guide is shown, even before the portal knows of the connection.
 */
export function showScreen(screen: Screen, portal: Portal, isNewTokenOpen = false): ShownScreen {
  if (isNewTokenOpen) return { name: 'guide' }
  if (portal.connection === undefined) return { name: 'no_permission' }
  if (portal.connection === null) return screen.name === 'new' ? screen : { name: 'empty' }
  if (screen.name === 'home' || screen.name === 'new') return { name: 'people' }
  const isAboutWebhooks = screen.name === 'webhooks' || screen.name === 'webhook'
  if (isAboutWebhooks && !abilitiesOf(portal).viewWebhooks) return { name: 'people' }
  return screen
}
