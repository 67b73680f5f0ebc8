import type { WebhookDelivery } from '../../../contract/webhookDelivery.js'
import { Callout } from '../../elements/Callout.js'
import { errorSentence } from '../../errorWords.js'
import { useMessages } from '../../messages.js'
import { attemptTime, attemptWords } from './webhookWords.js'

/** What came back when a test event was sent just now. */
export function TestResult({ delivery, error }: { delivery: WebhookDelivery | undefined; error: unknown }) {
  const t = useMessages()
  if (error !== null) {
    return (
      <Callout tone="bad" isAlert>
        <p>
          <strong>{t('webhook.test.not_sent')}</strong> {errorSentence(error, t)}
        </p>
      </Callout>
    )
  }
  const attempt = delivery?.attempts[0]
  if (!attempt) return null
  const isDelivered = attempt.failure === null
  return (
    <Callout tone={isDelivered ? 'ok' : 'bad'} isAlert>
      <p>
        <strong>{t(isDelivered ? 'webhook.test.delivered' : 'webhook.test.failed')}</strong> {attemptWords(attempt, t)}{' '}
        <span data-tone="small">{attemptTime(attempt.duration_ms, t)}</span>
      </p>
      {/* The server's own sentence, which knows the receiver's name; it is English. */}
      {attempt.failure_detail && (
        <p data-tone="small" lang="en" dir="ltr">
          {attempt.failure_detail}
        </p>
      )}
    </Callout>
  )
}
