import { useEffect, useRef } from 'react'
import type { DeactivationDecision } from '../../../react/useScimHeldDeactivations.js'
import { Callout } from '../../elements/Callout.js'
import { useMessages } from '../../messages.js'

export interface Decided {
  decision: DeactivationDecision
  count: number
}

/** What was just decided. It takes the focus, because the button that was pressed may be gone with its row. */
export function DecidedLine({ decided, isUnderWay }: { decided: Decided; isUnderWay: boolean }) {
  const t = useMessages()
  const ref = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (decided) ref.current?.focus()
  }, [decided])
  const { decision, count } = decided
  return (
    <Callout tone={isUnderWay ? 'info' : 'ok'}>
      <p ref={ref} tabIndex={-1}>
        {t(isUnderWay ? `review.deciding.${decision}` : `review.decided.${decision}`, { count })}
      </p>
    </Callout>
  )
}
