import { useCallback, useMemo, useRef, useState } from 'react'
import { type NavigationAction, nextScreen } from '../core/navigation.js'
import { parseScreen, printScreen, type Screen } from '../core/screens.js'
import { useBrowserLayoutEffect } from './browserLayoutEffect.js'
import type { PortalEvent } from './events.js'
import type { PortalProps } from './portalProps.js'
import { useLatest } from './useLatest.js'

export interface Navigation {
  screen: Screen
  /** Reports what happened; the host is told only when it leads to another screen. */
  navigate: (action: NavigationAction) => void
  /** While a screen is held, whoever leaves it is asked first. */
  holdScreen: (isHeld: boolean) => void
  /** Where somebody wants to go who has not answered yet. */
  asked: NavigationAction | undefined
  /** Goes there, or stays. */
  answer: (leaves: boolean) => void
}

/** Tracks the current screen: the host's when it sets one, otherwise the portal's own. */
export function useNavigation(
  { screen: hostScreen, defaultScreen, onScreenChange }: Pick<PortalProps, 'screen' | 'defaultScreen' | 'onScreenChange'>,
  emit: (event: PortalEvent) => void,
): Navigation {
  const [ownScreen, setOwnScreen] = useState(() => parseScreen(defaultScreen))
  const [asked, setAsked] = useState<NavigationAction>()
  const isControlled = hostScreen !== undefined
  const screen = useMemo(() => (hostScreen === undefined ? ownScreen : parseScreen(hostScreen)), [hostScreen, ownScreen])
  const current = useRef({ screen, isControlled })
  const isHeld = useRef(false)
  useBrowserLayoutEffect(() => {
    current.current = { screen, isControlled }
  }, [screen, isControlled])
  const reportChange = useLatest(onScreenChange)
  const navigate = useCallback(
    (action: NavigationAction) => {
      const next = nextScreen(current.current.screen, action)
      if (next === current.current.screen) return
      if (isHeld.current) return setAsked(action)
      // A second action may come before the next render. A host that sets the screen may refuse to change it.
      if (!current.current.isControlled) current.current = { screen: next, isControlled: false }
      setOwnScreen(next)
      reportChange(printScreen(next))
      emit({ type: 'screen.shown', screen: printScreen(next) })
    },
    [reportChange, emit],
  )
  const holdScreen = useCallback((held: boolean) => {
    isHeld.current = held
  }, [])
  const answer = useCallback(
    (leaves: boolean) => {
      setAsked(undefined)
      if (!leaves || !asked) return
      isHeld.current = false
      navigate(asked)
    },
    [asked, navigate],
  )
  return { screen, navigate, holdScreen, asked, answer }
}
