import { useCallback, useEffect } from 'react'
import { type TokenHolder, tokenLifetime } from '../core/tokenHolder.js'
import { useSessionEnd } from '../react/useSessionEnd.js'
import { useBrowserLayoutEffect } from './browserLayoutEffect.js'

/** Why a secret is shown no more: its ten minutes or the session ended, or the page was left. */
export type SecretEnd = 'time' | 'session' | 'page'

/**
 * Keeps a holder open while its component is on the page, and removes the secret when its time or the session ends, or when the page is
 * hidden (the browser may keep it in its back/forward cache). `lastFour` names the secret that is held; undefined when there is none.
 */
export function useSecretEnds(holder: TokenHolder, lastFour: string | undefined, remove: (end: SecretEnd) => void): void {
  // A layout effect, because its cleanup runs during the unmount, not some time later.
  useBrowserLayoutEffect(() => {
    holder.open()
    return () => holder.close()
  }, [holder])
  useSessionEnd(useCallback(() => remove('session'), [remove]))
  useEffect(() => {
    if (lastFour === undefined) return
    const timer = setTimeout(() => remove('time'), tokenLifetime)
    const handleReturn = () => holder.isOverdue() && remove('time')
    const handlePageHide = () => remove('page')
    document.addEventListener('visibilitychange', handleReturn)
    window.addEventListener('pagehide', handlePageHide)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', handleReturn)
      window.removeEventListener('pagehide', handlePageHide)
    }
  }, [holder, lastFour, remove])
}

/** Makes the browser ask before a page with an unsaved secret is left. */
export function useLeaveGuard(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isOn])
}
