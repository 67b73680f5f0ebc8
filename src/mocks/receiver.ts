import type { OutboundAnswer, OutboundRequest, SendOutbound } from '../server/outbound/outbound.js'

/** A request that a receiver got. */
export interface ReceivedWebhook {
  url: string
  headers: Readonly<Record<string, string>>
  body: string
}

/** What a receiver does with a request: answer, or throw an `OutboundError` as the sender would. */
export type ReceiverBehaviour = (request: OutboundRequest) => OutboundAnswer | Promise<OutboundAnswer>

export interface WebhookReceiver {
  /** Give it to `createScimBackend({ webhooks: { send } })`. */
  send: SendOutbound
  /** Every request so far, in order, however it was answered. */
  received: ReceivedWebhook[]
  /** From now on: a status that is always answered, or something else to do. */
  behave(as: number | ReceiverBehaviour): void
}

/** A webhook receiver in memory, at any address: it answers 204 until it is told otherwise. */
export function createWebhookReceiver(): WebhookReceiver {
  const received: ReceivedWebhook[] = []
  let behaviour = always(204)
  return {
    received,
    async send(request) {
      const { url, headers, body = '' } = request
      received.push({ url, headers, body })
      return behaviour(request)
    },
    behave(as) {
      behaviour = typeof as === 'number' ? always(as) : as
    },
  }
}

const always =
  (status: number): ReceiverBehaviour =>
  () => ({ status, headers: {}, body: '' })
