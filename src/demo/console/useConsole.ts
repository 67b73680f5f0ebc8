import { useCallback, useEffect, useState } from 'react'

/** Where a console's simulation lives. */
export interface ConsoleApi<Answer> {
  read(): Promise<Answer>
  /** Runs a button's action. @throws Error with a message to show */
  act(action: string, body: object): Promise<Answer>
}

export interface ConsoleState<View, Result> {
  view: View | null
  /** The action that is running, by its name and subject. */
  running: string | null
  error: string | null
  /** Runs an action and returns what it says; null if it says nothing, or failed, and then `error` says why. */
  act(action: string, body?: object, subject?: string): Promise<Result | null>
}

/**
 * The state of a simulated identity provider on the page. `viewOf` is the same function at each render. `pollEvery` says after how many
 * milliseconds the state is read again by itself, or null.
 */
export function useConsole<View, Result, Answer extends { result?: Result | null | undefined }>(
  api: ConsoleApi<Answer>,
  viewOf: (answer: Answer) => View,
  pollEvery: (view: View) => number | null = never,
): ConsoleState<View, Result> {
  const [view, setView] = useState<View | null>(null)
  const [running, setRunning] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const take = useCallback(
    async (work: Promise<Answer>): Promise<Result | null> => {
      try {
        const answer = await work
        setView(viewOf(answer))
        setError(null)
        return answer.result ?? null
      } catch (failure) {
        setError(failure instanceof Error ? failure.message : String(failure))
        return null
      }
    },
    [viewOf],
  )
  useEffect(() => {
    void take(api.read())
  }, [api, take])
  const interval = view === null ? null : pollEvery(view)
  useEffect(() => {
    if (interval === null) return
    const timer = setInterval(() => void take(api.read()), interval)
    return () => clearInterval(timer)
  }, [api, interval, take])
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

const never = () => null
