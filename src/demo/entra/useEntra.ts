import { useCallback, useEffect, useState } from 'react'
import type { EntraAnswer, EntraResult, EntraView } from '../../mocks/idp/entra/consoleContract.js'
import type { EntraApi } from './api.js'

export interface EntraConsoleState {
  view: EntraView | null
  /** The action that is running, by its name and subject. */
  running: string | null
  error: string | null
  /** Runs an action and returns what it says; null if it says nothing, or failed, and then `error` says why. */
  act(action: string, body?: object, subject?: string): Promise<EntraResult | null>
}

/** The simulated Entra's state on the page. */
export function useEntra(api: EntraApi): EntraConsoleState {
  const [view, setView] = useState<EntraView | null>(null)
  const [running, setRunning] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const take = useCallback(async (work: Promise<EntraAnswer>) => {
    try {
      const { entra, result } = await work
      setView(entra)
      setError(null)
      return result
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure))
      return null
    }
  }, [])
  useEffect(() => {
    void take(api.read())
  }, [api, take])
  const act = useCallback(
    async (action: string, body: object = {}, subject = '') => {
      setRunning(`${action} ${subject}`.trim())
      const result = await take(api.act(action, body))
      setRunning(null)
      return result
    },
    [api, take],
  )
  return { view, running, error, act }
}
