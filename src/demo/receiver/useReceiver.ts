import { useCallback, useEffect, useState } from 'react'
import { type ReceiverBehaviourName, type ReceiverView, receiverView } from '../../mocks/receiverContract.js'

/** Milliseconds between two looks while the window is shown. */
const lookEvery = 1_000

/** What Acme's receiver got, while somebody looks. */
export function useReceiver(isShown: boolean) {
  const [view, setView] = useState<ReceiverView | null>(null)
  const [error, setError] = useState<string | null>(null)

  const take = useCallback(async (path: string, init: RequestInit) => {
    try {
      const response = await fetch(path, init)
      if (!response.ok) throw new Error(`The demo’s server answered ${response.status}.`)
      setView(receiverView.parse(await response.json()))
      setError(null)
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure))
    }
  }, [])

  useEffect(() => {
    if (!isShown) return
    const look = () => void take('demo/webhooks', { cache: 'no-store' })
    look()
    const timer = setInterval(look, lookEvery)
    return () => clearInterval(timer)
  }, [isShown, take])

  const behave = (behaviour: ReceiverBehaviourName) => {
    // Shown at once: a radio button that waits for an answer looks as if it did not work.
    setView((current) => current && { ...current, behaviour })
    return take('demo/webhooks/behave', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ behaviour }),
    })
  }
  return { view, error, behave }
}
