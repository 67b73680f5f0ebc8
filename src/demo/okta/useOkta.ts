import { useCallback, useEffect, useState } from 'react'
import type { ConnectorTest, OktaView } from '../../mocks/idp/okta/consoleContract.js'
import type { OktaApi } from './api.js'

export interface OktaConsoleState {
  view: OktaView | null
  /** The action that is running, by its name and subject. */
  running: string | null
  error: string | null
  /** Runs an action; returns the test's outcome if the action runs a test. Null if it failed, and `error` says why. */
  act(action: string, body: object, subject?: string): Promise<ConnectorTest | null>
}

/** Polling interval while jobs wait for a throttled server. */
const askAgainAfter = 1_000

/** The simulated Okta's state on the page. */
export function useOkta(api: OktaApi): OktaConsoleState {
  const [view, setView] = useState<OktaView | null>(null)
  const [running, setRunning] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)

  const take = useCallback(async (work: Promise<{ okta: OktaView; result?: ConnectorTest | null | undefined }>) => {
    try {
      const { okta, result } = await work
      setView(okta)
      setError(null)
      return result ?? null
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure))
      return null
    }
  }, [])

  useEffect(() => {
    void take(api.read())
  }, [api, take])

  const isBusy = view !== null && [...view.people, ...view.groups].some((one) => one.isBusy)
  useEffect(() => {
    if (!isBusy) return
    const timer = setInterval(() => void take(api.read()), askAgainAfter)
    return () => clearInterval(timer)
  }, [api, isBusy, take])

  const act = useCallback(
    async (action: string, body: object, subject = '') => {
      setRunning(`${action} ${subject}`.trim())
      const result = await take(api.act(action, body))
      setRunning(null)
      return result
    },
    [api, take],
  )
  return { view, running, error, act }
}
