import { useState } from 'react'
import { isOutcomeUnknown } from '../../core/outcome.js'
import { useScimPortal } from '../../react/useScimPortal.js'
import { Button } from '../elements/Button.js'
import { Callout } from '../elements/Callout.js'
import { Strong } from '../elements/text.js'
import { errorSentence } from '../errorWords.js'
import { useMessages } from '../messages.js'
import { RequestLine } from './RequestLine.js'

export interface WriteFailureProps {
  error: unknown
  /** What is so when the server refused it. */
  refused?: string
  /** Whether what was asked for is so by now, as the server last said; left out where that cannot be seen. */
  isDone?: boolean
}

/** A change that failed: refused, or without an answer, and then whether it was done is found out and not guessed. */
export function WriteFailure(props: WriteFailureProps) {
  return isOutcomeUnknown(props.error) ? <UnknownOutcome {...props} /> : <Refused {...props} />
}

function Refused({ error, refused }: WriteFailureProps) {
  const t = useMessages()
  return (
    <Callout tone="bad" isAlert>
      <p>
        {refused && <strong>{refused}</strong>} {errorSentence(error, t)}
      </p>
      <RequestLine error={error} />
    </Callout>
  )
}

function UnknownOutcome({ error, isDone }: WriteFailureProps) {
  const t = useMessages()
  const [failedAt] = useState(Date.now)
  const { dataUpdatedAt, isError, isFetching, refetch } = useScimPortal()
  const hasAnswered = dataUpdatedAt >= failedAt && !isError
  const found = !hasAnswered ? 'unknown' : isDone === undefined ? 'look' : isDone ? 'done' : 'not_done'
  return (
    <Callout tone={found === 'done' ? 'ok' : 'warn'} isAlert>
      <Strong>{t(`write.${found}`)}</Strong>
      <p>{t(`write.${found}_is`)}</p>
      {!hasAnswered && (
        <Button size="sm" icon="retry" isBusy={isFetching} onClick={() => refetch()}>
          {t('write.check')}
        </Button>
      )}
      <RequestLine error={error} />
    </Callout>
  )
}
