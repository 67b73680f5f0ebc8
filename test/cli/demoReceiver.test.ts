import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { demoOrganizationId, seedOrganization } from '../../src/cli/demo/organization.js'
import { createReceiver } from '../../src/cli/demo/receiver/createReceiver.js'
import { openOwnEndpoint, receiverPath } from '../../src/cli/demo/receiver/ownEndpoint.js'
import { type ReceiverView, receiverView } from '../../src/mocks/receiverContract.js'
import { createScimBackend, type ScimBackend } from '../../src/server/createScimBackend.js'
import { createOutbound } from '../../src/server/node/outbound.js'
import { createMemoryStorage } from '../../src/server/storage/memory.js'
import { listen } from '../support/listen.js'

const credentials = { projectId: 'project-demo', projectSecret: 'secret-demo' }
const publicUrl = 'http://127.0.0.1:4010'
const rules = { isLoopbackAllowed: true }

let backend: ScimBackend
let server: Awaited<ReturnType<typeof listen>>
let receiver: ReturnType<typeof createReceiver>
let secret = ''
let bodies: { headers: Record<string, string>; body: string }[] = []

beforeEach(async () => {
  bodies = []
  const storage = createMemoryStorage()
  await seedOrganization(storage, new Date())
  backend = createScimBackend({
    storage,
    publicUrl,
    ...credentials,
    signingKey: 'k'.repeat(32),
    webhooks: { send: createOutbound(rules), rules },
  })
  server = await listen(async (request) => {
    const body = await request.clone().text()
    bodies.push({ headers: Object.fromEntries(request.headers), body })
    return receiver.receive(request)
  })
  secret = await openOwnEndpoint({ fetch: backend.fetch, publicUrl, ...credentials }, server.url + receiverPath)
  receiver = createReceiver(secret)
})

afterEach(async () => {
  receiver.close()
  await server.close()
  await backend.close()
})

const api = async (method: string, path: string, body?: object) => {
  const authorization = `Basic ${btoa(`${credentials.projectId}:${credentials.projectSecret}`)}`
  const headers = { authorization, 'content-type': 'application/json' }
  const response = await backend.fetch(new Request(publicUrl + path, { method, headers, ...(body && { body: JSON.stringify(body) }) }))
  expect(response.status).toBe(200)
  return response.json()
}

const view = async (): Promise<ReceiverView> =>
  receiverView.parse(await (await receiver.view(new Request(`${publicUrl}/demo/webhooks`))).json())

const behave = async (behaviour: string) =>
  receiver.behave(
    new Request(`${publicUrl}/demo/webhooks/behave`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ behaviour }),
    }),
  )

const change = () =>
  api('POST', `/v1/b2b/scim/${demoOrganizationId}/connection`, { display_name: 'Okta', identity_provider: 'okta' }).then(() =>
    backend.flush(),
  )

const endpoint = async () => (await api('GET', '/v1/b2b/webhooks/endpoints')).endpoints[0]

test('an event arrives, and an independent library finds its signature right', async () => {
  await change()
  const [request, ...rest] = (await view()).requests
  expect(rest).toEqual([])
  expect(request).toMatchObject({ event_type: 'scim.connection.create', is_verified: true, attempt: 1, status: 204 })
  const [sent] = bodies
  expect(new Webhook(secret).verify(sent?.body ?? '', sent?.headers ?? {})).toMatchObject({ event_id: request?.event_id })
})

test('a receiver that fails is seen to fail, and its endpoint with it', async () => {
  expect((await behave('failing')).status).toBe(200)
  await change()
  expect((await view()).requests[0]).toMatchObject({ status: 500, is_verified: true })
  expect(await endpoint()).toMatchObject({ status: 'enabled', health: { failures: 1, last_failure: 'status' } })
})

test('a receiver that is gone turns its endpoint off', async () => {
  await behave('gone')
  await change()
  expect(await endpoint()).toMatchObject({ status: 'disabled', disabled_reason: 'gone' })
})

test('a receiver that is slow has given no answer yet, and ends with the demo', async () => {
  await behave('slow')
  const sent = change()
  await expect.poll(async () => (await view()).requests[0]?.status).toBeNull()
  receiver.close()
  await sent
  expect((await view()).requests[0]).toMatchObject({ status: 204 })
})

test('a request that is not signed by the secret is answered 400 and told apart', async () => {
  const forged = new Request(server.url + receiverPath, { method: 'POST', headers: { 'webhook-id': 'event-1' }, body: '{}' })
  expect((await receiver.receive(forged)).status).toBe(400)
  expect((await view()).requests[0]).toMatchObject({ event_id: 'event-1', event_type: null, is_verified: false, status: 400 })
  const get = new Request(server.url + receiverPath)
  expect((await receiver.receive(get)).status).toBe(405)
})

test('after a restart the same endpoint has a new secret, on another port too', async () => {
  const options = { fetch: backend.fetch, publicUrl, ...credentials }
  const again = await openOwnEndpoint(options, server.url + receiverPath)
  const elsewhere = await openOwnEndpoint(options, `http://127.0.0.1:1${receiverPath}`)
  expect(new Set([secret, again, elsewhere]).size).toBe(3)
  const { endpoints } = await api('GET', '/v1/b2b/webhooks/endpoints')
  expect(endpoints).toHaveLength(1)
  expect(endpoints[0].url).toBe(`http://127.0.0.1:1${receiverPath}`)
  secret = await openOwnEndpoint(options, server.url + receiverPath)
  receiver = createReceiver(secret)
  await change()
  expect((await view()).requests[0]).toMatchObject({ is_verified: true, status: 204 })
})

test.each([{}, { behaviour: 'explode' }, { behaviour: 'ok', more: 1 }])('it does not take %j for a behaviour', async (body) => {
  const request = new Request(`${publicUrl}/demo/webhooks/behave`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect((await receiver.behave(request)).status).toBe(400)
  expect((await view()).behaviour).toBe('ok')
})
