import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { Screen } from '../core/screens.js'
import type { ConnectionWithoutToken } from '../react/useScimMutations.js'
import type { PortalEvent } from './events.js'

/** A bearer token just made: the only whole copy outside the identity provider. It lives in this state and nowhere else. */
export interface FreshToken {
  token: string
  connection: ConnectionWithoutToken
  origin: 'created' | 'rotated'
  /** The screen it is shown on; any other one forgets it. */
  home: Screen['name']
  /** Copied, downloaded or said to be saved: it may now be left. */
  isSaved: boolean
  /** The dialog that shows it has been closed. */
  isDismissed: boolean
}

export interface FreshTokenState {
  fresh: FreshToken | null
  receive: (token: string, connection: ConnectionWithoutToken, origin: FreshToken['origin']) => void
  markSaved: (by: 'copy' | 'download' | 'confirmation') => void
  unmarkSaved: () => void
  dismiss: () => void
  forget: () => void
}

const FreshTokenContext = createContext<FreshTokenState | null>(null)
export const FreshTokenProvider = FreshTokenContext.Provider

/** The token just made, for the screen that shows it. */
export function useFreshToken(): FreshTokenState {
  const state = useContext(FreshTokenContext)
  if (!state)
    throw new Error('useFreshToken was called outside the portal’s screens. There is no token to show. Render it below PortalScreens.')
  return state
}

/** Holds the token for as long as its screen is shown, and keeps the page from being left before it is saved. */
export function useFreshTokenState(screen: Screen, emit: (event: PortalEvent) => void): FreshTokenState {
  const [fresh, setFresh] = useState<FreshToken | null>(null)

  const receive = useCallback<FreshTokenState['receive']>(
    (token, connection, origin) => {
      const home = origin === 'created' ? 'guide' : screen.name
      setFresh({ token, connection, origin, home, isSaved: false, isDismissed: false })
      emit({ type: 'token.shown', connection_id: connection.connection_id })
    },
    [emit, screen.name],
  )
  const markSaved = useCallback<FreshTokenState['markSaved']>(
    (by) => {
      setFresh((current) => current && { ...current, isSaved: true })
      if (fresh && !fresh.isSaved) emit({ type: 'token.saved', connection_id: fresh.connection.connection_id, by })
    },
    [fresh, emit],
  )
  const unmarkSaved = useCallback(() => setFresh((current) => current && { ...current, isSaved: false }), [])
  const dismiss = useCallback(() => setFresh((current) => current && { ...current, isDismissed: true }), [])
  const forget = useCallback(() => setFresh(null), [])

  const isLeft = fresh?.isDismissed === true && fresh.home !== screen.name
  useEffect(() => {
    if (isLeft) setFresh(null)
  }, [isLeft])

  const isGuarded = fresh !== null && !fresh.isSaved && !fresh.isDismissed
  useEffect(() => {
    if (!isGuarded) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isGuarded])

  return useMemo(
    () => ({ fresh, receive, markSaved, unmarkSaved, dismiss, forget }),
    [fresh, receive, markSaved, unmarkSaved, dismiss, forget],
  )
}
