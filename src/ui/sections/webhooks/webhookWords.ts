import type { WebhookAttempt } from '../../../contract/webhookDelivery.js'
import { webhookEventTypes, webhookTestType } from '../../../contract/webhookEventTypes.js'
import type { Translator } from '../../messages.js'

/** An endpoint's address without what all of them begin with. */
export function endpointName(url: string): string {
  return url.replace(/^https:\/\//, '').replace(/\/$/, '')
}

/** What an event is about; one of a newer server by its own name. */
export function eventName(type: string, t: Translator): string {
  const known = ([...webhookEventTypes, webhookTestType] as const).find((each) => each === type)
  return known ? t(`webhook.event.${known}`) : type
}

/** Which events an endpoint gets, in one phrase. */
export function eventsPhrase(types: readonly string[], t: Translator): string {
  const [only] = types
  if (only === undefined) return t('webhook.events.all')
  return types.length === 1 ? eventName(only, t) : t('webhook.events.some', { count: types.length })
}

/** What came of one attempt. */
export function attemptWords({ failure, status_code }: WebhookAttempt, t: Translator): string {
  const status = status_code === null ? '' : String(status_code)
  if (failure === null) return t('webhook.answered', { status })
  return failure === 'status' || failure === 'redirect' ? t(`webhook.failure.${failure}`, { status }) : t(`webhook.failure.${failure}`)
}

export const attemptTime = (milliseconds: number, t: Translator) =>
  milliseconds < 1000
    ? t('webhook.milliseconds', { count: milliseconds })
    : t('webhook.seconds', { count: Math.round(milliseconds / 100) / 10 })
