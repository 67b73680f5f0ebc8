import { useState } from 'react'
import { Time } from '../elements/Time.js'
import { requestIdOf } from '../errorWords.js'
import { useMessages } from '../messages.js'

/** The id to quote, and when it was. */
export function RequestLine({ error }: { error: unknown }) {
  const t = useMessages()
  const [failedAt] = useState(() => new Date().toISOString())
  const requestId = requestIdOf(error)
  if (!requestId) return null
  return (
    <p data-tone="small">
      {t.rich('gate.request', { id: <code data-wrap="">{requestId}</code>, when: <Time value={failedAt} format="moment" /> })}
    </p>
  )
}
