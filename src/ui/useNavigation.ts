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
}

/** Tracks the current screen: the host's when it sets one, otherwise the portal's own. */
export function useNavigation(
  { screen: hostScreen, defaultScreen, onScreenChange }: Pick<PortalProps, 'screen' | 'defaultScreen' | 'onScreenChange'>,
  emit: (event: PortalEvent) => void,
): Navigation {
  const [ownScreen, setOwnScreen] = useState(() => parseScreen(defaultScreen))
  const isControlled = hostScreen !== undefined
  const screen = useMemo(() => (hostScreen === undefined ? ownScreen : parseScreen(hostScreen)), [hostScreen, ownScreen])
  const current = useRef({ screen, isControlled })
  useBrowserLayoutEffect(() => {
    current.current = { screen, isControlled }
  }, [screen, isControlled])
  const reportChange = useLatest(onScreenChange)
  const navigate = useCallback(
    (action: NavigationAction) => {
      const next = nextScreen(current.current.screen, action)
      if (next === current.current.screen) return
      // A second action may come before the next render. A host that sets the screen may refuse to change it.
      if (!current.current.isControlled) current.current = { screen: next, isControlled: false }
      setOwnScreen(next)
      reportChange(printScreen(next))
      emit({ type: 'screen.shown', screen: printScreen(next) })
    },
    [reportChange, emit],
  )
  return { screen, navigate }
}
