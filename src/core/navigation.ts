import { printScreen, type Screen } from './screens.js'

/** What happened that may lead to another screen. */
export type NavigationAction =
  | { type: 'opened'; screen: Screen }
  | { type: 'went_back' }
  | { type: 'connection_created' }
  | { type: 'connection_deleted' }
  /** The dialog of a new token was closed, whether or not the token was saved. */
  | { type: 'token_left'; origin: 'created' | 'rotated' }

/** Decides the next screen. Where nothing changes it returns the very screen it was given, so that callers can compare by identity. */
export function nextScreen(current: Screen, action: NavigationAction): Screen {
  const next = destinationOf(current, action)
  return isSameScreen(current, next) ? current : next
}

function destinationOf(current: Screen, action: NavigationAction): Screen {
  switch (action.type) {
    case 'opened':
      return action.screen
    case 'went_back':
      return parentOf(current)
    case 'connection_created':
      return { name: 'guide' }
    case 'connection_deleted':
      return { name: 'home' }
    case 'token_left':
      // A new connection still has to be set up; a rotated token was made on the screen where it is needed.
      return action.origin === 'created' ? { name: 'guide' } : current
  }
}

function parentOf(screen: Screen): Screen {
  if (screen.name === 'person' || screen.name === 'guide' || screen.name === 'review') return { name: 'people' }
  if (screen.name === 'event' || screen.name === 'request') return { name: 'activity' }
  if (screen.name === 'webhook') return { name: 'webhooks' }
  if (screen.name === 'webhooks') return { name: 'settings' }
  return screen.name === 'new' ? { name: 'home' } : screen
}

function isSameScreen(one: Screen, other: Screen): boolean {
  return printScreen(one) === printScreen(other)
}
