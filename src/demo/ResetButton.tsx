import { useState } from 'react'
import { demoRequest } from './console/request.js'

/** Starts over: the customer without a connection, the identity providers without an app. Asks first, on the button itself. */
export function ResetButton() {
  const [state, setState] = useState<'idle' | 'asking' | 'running'>('idle')
  const [error, setError] = useState<string | null>(null)
  const reset = async () => {
    setState('running')
    try {
      await demoRequest('demo/reset', {})
      // What the page holds belongs to a customer who is gone.
      location.assign(location.pathname + location.search)
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure))
      setState('idle')
    }
  }
  if (state === 'idle') {
    return (
      <>
        <button type="button" onClick={() => setState('asking')}>
          Start over
        </button>
        {error && <span role="alert">{error}</span>}
      </>
    )
  }
  return (
    <fieldset className="demo-ask" aria-label="Start over">
      <span>Everything here is deleted.</span>
      <button type="button" disabled={state === 'running'} onClick={reset}>
        Delete and start over
      </button>
      <button type="button" disabled={state === 'running'} onClick={() => setState('idle')}>
        Keep it
      </button>
    </fieldset>
  )
}
