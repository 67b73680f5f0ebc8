import * as z from 'zod/mini'
import { type WebhookEvents, webhookEvents } from '../../contract/webhookEvents.js'
import { webhookExamples } from './webhookExamples.js'

type Json = Record<string, unknown>

const headers: readonly { name: string; description: string }[] = [
  { name: 'webhook-id', description: 'The event’s id, the same whenever it is sent again.' },
  { name: 'webhook-timestamp', description: 'When this attempt was made, in seconds since 1970.' },
  { name: 'webhook-signature', description: 'One or two signatures, `v1,` and HMAC-SHA-256 in base64, as Standard Webhooks has them.' },
]

/** What receivers are sent, as the `webhooks` of an OpenAPI 3.1 document. */
export function openApiWebhooks(): Json {
  const types = Object.keys(webhookEvents) as (keyof WebhookEvents)[]
  return Object.fromEntries(types.map((type) => [type, { post: describe(type) }]))
}

function describe(type: keyof WebhookEvents): Json {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(webhookEvents[type], { io: 'output', unrepresentable: 'any' })
  return {
    operationId: `webhook.${type}`,
    summary: type,
    tags: ['webhooks'],
    security: [],
    parameters: headers.map(({ name, description }) => ({ name, description, in: 'header', required: true, schema: { type: 'string' } })),
    requestBody: { required: true, content: { 'application/json': { schema, example: webhookExamples[type] } } },
    responses: {
      '2XX': { description: 'Received. Whatever else is answered, and no answer within 15 seconds, is tried again for three days.' },
      410: { description: 'Nothing more is wanted: the endpoint is turned off.' },
      429: { description: 'Too much at once: nothing is sent to the endpoint until `Retry-After` is over, an hour at most.' },
    },
  }
}
