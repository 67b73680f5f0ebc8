import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { Screen } from '../core/screens.js'
import { TokenHolder } from '../core/tokenHolder.js'
import type { ConnectionWithoutToken } from '../react/useScimMutations.js'
import type { PortalEvent } from './events.js'
import { type SecretEnd, useLeaveGuard, useSecretEnds } from './secretEnds.js'

/** Why a token is missing: it never arrived, what `SecretEnd` says, or its dialog was closed. */
export type TokenAbsence = 'lost' | SecretEnd | 'closed'

/** What a component may know of a bearer token just created. Its text is in the holder and nowhere else. */
export interface FreshToken {
  connection: ConnectionWithoutToken
  origin: 'created' | 'rotated'
  lastFour: string
  /** Undefined while the token can be read. */
  absence: TokenAbsence | undefined
  /** The screen that shows the token; leaving it forgets the token. */
  home: Screen['name']
  /** Copied, downloaded or confirmed as saved: the dialog may now be closed. */
  isSaved: boolean
  /** The dialog that shows it has been closed. */
  isDismissed: boolean
}

export interface FreshTokenState {
  fresh: FreshToken | null
  /** Reads the text at the moment it is shown or copied; undefined once it is gone. */
  read: () => string | undefined
  /** Calls the listener when the text is removed, until the returned function is called. */
  subscribe: (listener: () => void) => () => void
  receive: (token: string, connection: ConnectionWithoutToken, origin: FreshToken['origin']) => void
  /** Records that a token was created but never arrived. */
  reportLost: (connection: ConnectionWithoutToken, origin: FreshToken['origin']) => void
  markSaved: (by: 'copy' | 'download' | 'confirmation') => void
  unmarkSaved: () => void
  dismiss: () => void
  forget: () => void
}

const FreshTokenContext = createContext<FreshTokenState | null>(null)
export const FreshTokenProvider = FreshTokenContext.Provider

/** Gives the screen that shows a new token access to it. */
export function useFreshToken(): FreshTokenState {
  const state = useContext(FreshTokenContext)
  if (!state)
    throw new Error('useFreshToken was called outside the portal’s screens. There is no token to show. Render it below PortalScreens.')
  return state
}

/** Holds the token while its screen is shown, for ten minutes at most, and asks before the page is left with an unsaved token. */
export function useFreshTokenState(screen: Screen, emit: (event: PortalEvent) => void): FreshTokenState {
  const [holder] = useState(() => new TokenHolder())
  const [fresh, setFresh] = useState<FreshToken | null>(null)

  const show = useCallback(
    (connection: ConnectionWithoutToken, origin: FreshToken['origin'], lastFour: string) => {
      const home = origin === 'created' ? 'guide' : screen.name
      const absence = lastFour === '' ? 'lost' : undefined
      setFresh({ connection, origin, lastFour, absence, home, isSaved: false, isDismissed: false })
    },
    [screen.name],
  )
  const receive = useCallback<FreshTokenState['receive']>(
    (token, connection, origin) => {
      holder.fill(token)
      show(connection, origin, token.slice(-4))
      emit({ type: 'token.shown', connection_id: connection.connection_id })
    },
    [holder, show, emit],
  )
  const reportLost = useCallback<FreshTokenState['reportLost']>((connection, origin) => show(connection, origin, ''), [show])
  const markSaved = useCallback<FreshTokenState['markSaved']>(
    (by) => {
      setFresh((current) => current && { ...current, isSaved: true })
      if (fresh && !fresh.isSaved) emit({ type: 'token.saved', connection_id: fresh.connection.connection_id, by })
    },
    [fresh, emit],
  )
  const unmarkSaved = useCallback(() => setFresh((current) => current && { ...current, isSaved: false }), [])
  const remove = useCallback(
    (absence: TokenAbsence) => {
      holder.empty()
      setFresh((current) => (current && !current.absence ? { ...current, absence } : current))
    },
    [holder],
  )
  const dismiss = useCallback(() => {
    setFresh((current) => current && { ...current, isDismissed: true })
    // Only the guide shows it again, beside the fields it belongs to.
    if (fresh?.home !== 'guide') remove('closed')
  }, [fresh?.home, remove])
  const forget = useCallback(() => {
    holder.empty()
    setFresh(null)
  }, [holder])

  const isLeft = fresh?.isDismissed === true && fresh.home !== screen.name
  useEffect(() => {
    if (isLeft) forget()
  }, [isLeft, forget])

  useSecretEnds(holder, fresh?.absence === undefined ? fresh?.lastFour : undefined, remove)
  useLeaveGuard(fresh !== null && !fresh.absence && !fresh.isSaved && !fresh.isDismissed)

  return useMemo(
    () => ({
      fresh,
      read: () => holder.read(),
      subscribe: (listener) => holder.subscribe(listener),
      receive,
      reportLost,
      markSaved,
      unmarkSaved,
      dismiss,
      forget,
    }),
    [fresh, holder, receive, reportLost, markSaved, unmarkSaved, dismiss, forget],
  )
}
