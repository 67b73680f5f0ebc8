import type { Portal } from '../contract/portal.js'

/** Where in the portal somebody is. `home` is wherever the connection's state leads. */
export type Screen =
  | { name: 'home' }
  | { name: 'new' }
  | { name: 'guide' }
  | { name: 'people' }
  | { name: 'person'; memberId: string }
  | { name: 'groups' }
  | { name: 'activity' }
  | { name: 'credentials' }
  | { name: 'settings' }

/** What is on screen: a `Screen` once the connection's state had its say. */
export type ShownScreen = Exclude<Screen, { name: 'home' }> | { name: 'empty' } | { name: 'no_permission' }

const plainNames = ['home', 'new', 'guide', 'people', 'groups', 'activity', 'credentials', 'settings'] as const

/** Reads a screen from the short text a host may keep in its URL; what it does not know is `home`. */
export function parseScreen(text: string | undefined): Screen {
  if (text?.startsWith('people/') && text.length > 'people/'.length) return { name: 'person', memberId: safeDecode(text.slice(7)) }
  const name = plainNames.find((known) => known === text)
  return { name: name ?? 'home' }
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A percent sign typed by hand; the id as it stands then finds nobody, which the screen says.
    return text
  }
}

/** Writes a screen as that short text. */
export function printScreen(screen: Screen): string {
  return screen.name === 'person' ? `people/${encodeURIComponent(screen.memberId)}` : screen.name
}

/**
 * Decides what is shown: a screen that needs a connection is not shown without one, nor the way to a second one with one.
 * A new connection's token holds its guide until its dialog is closed, even before the portal knows of the connection.
 */
export function showScreen(screen: Screen, portal: Portal, isNewTokenOpen = false): ShownScreen {
  if (isNewTokenOpen) return { name: 'guide' }
  if (portal.connection === undefined) return { name: 'no_permission' }
  if (portal.connection === null) return screen.name === 'new' ? screen : { name: 'empty' }
  if (screen.name === 'home' || screen.name === 'new') return { name: 'people' }
  return screen
}
