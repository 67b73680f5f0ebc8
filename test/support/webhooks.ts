import { Webhook } from 'standardwebhooks'
import { expect } from 'vitest'
import type { IssuedWebhookEndpoint } from '../../src/contract/webhookEndpoint.js'
import { createWebhookReceiver, type ReceivedWebhook, type WebhookReceiver } from '../../src/mocks/receiver.js'
import type { ScimEvent } from '../../src/server/events/scimEvent.js'
import type { WebhookOptions } from '../../src/server/options.js'
import { createTestBackend, expectOk, type Json, oktaUser, type TestBackend, type TestBackendOptions } from './backend.js'

export const endpointsPath = '/v1/b2b/webhooks/endpoints'

/** A backend that sends webhooks, and the receiver of all of them. */
export interface WebhookBackend extends TestBackend {
  receiver: WebhookReceiver
  /** Adds an endpoint through the server API. */
  addEndpoint(fields?: { url?: string; event_types?: string[]; organization_id?: string }): Promise<IssuedWebhookEndpoint>
  readEndpoint(endpoint_id: string): Promise<Json>
  /** An endpoint's deliveries, newest first. */
  deliveriesOf(endpoint_id: string, query?: string): Promise<Json[]>
  /** A person whose SCIM changes are told. */
  addPerson(userName: string): Promise<{ retitle(title: string): Promise<void>; remove(): Promise<void>; id: string }>
  /** Delivers all that is due. */
  settle(): Promise<void>
  /** Moves the clock and delivers what is due then. */
  pass(milliseconds: number): Promise<void>
}

export async function createWebhookBackend({
  receiver = createWebhookReceiver(),
  webhooks,
  ...options
}: Omit<TestBackendOptions, 'webhooks'> & {
  receiver?: WebhookReceiver
  webhooks?: Partial<WebhookOptions>
} = {}): Promise<WebhookBackend> {
  const test = await createTestBackend({ onEvent: undefined, webhooks: { send: receiver.send, ...webhooks }, ...options })
  const { server, backend, clock } = test
  const scimOf = lazily(async () => test.speakScim(await test.createConnection()))
  return {
    ...test,
    receiver,
    async addEndpoint(fields = {}) {
      return expectOk(await server('POST', endpointsPath, { url: 'https://receiver.example.com/hooks', ...fields })).endpoint
    },
    readEndpoint: async (endpoint_id) => expectOk(await server('GET', `${endpointsPath}/${endpoint_id}`)).endpoint,
    deliveriesOf: async (endpoint_id, query = '') =>
      expectOk(await server('GET', `${endpointsPath}/${endpoint_id}/deliveries${query}`)).deliveries,
    async addPerson(userName) {
      const scim = await scimOf()
      const { id } = expectOk(await scim('/Users', { method: 'POST', body: oktaUser(userName) }))
      return {
        id,
        async retitle(title) {
          expectOk(await scim(`/Users/${id}`, { method: 'PATCH', body: patchOf({ op: 'replace', path: 'title', value: title }) }))
        },
        async remove() {
          expect((await scim(`/Users/${id}`, { method: 'DELETE' })).status).toBe(204)
        },
      }
    },
    settle: () => backend.flush(),
    async pass(milliseconds) {
      clock.advance(milliseconds)
      await backend.flush()
    },
  }
}

export const patchOf = (...Operations: object[]) => ({ schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations })

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

export const idOf = ({ headers }: ReceivedWebhook) => headers['webhook-id'] ?? ''
export const eventOf = ({ body }: ReceivedWebhook) => JSON.parse(body) as ScimEvent & { left_out?: string[] }
export const typeOf = (request: ReceivedWebhook) => eventOf(request).event_type

/** Whether the independent library takes it, at the time it was sent. */
export function isGenuine(secret: string, { headers, body }: ReceivedWebhook): boolean {
  // The library has no clock of its own to set, so the time is set for it.
  const sent = Number(headers['webhook-timestamp']) * 1000
  const present = Date.now
  Date.now = () => sent
  try {
    new Webhook(secret).verify(body, { ...headers })
    return true
  } catch {
    return false
  } finally {
    Date.now = present
  }
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
