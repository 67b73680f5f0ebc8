import { createServer } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { createOutbound } from '../../src/server/node/outbound.js'
import { forbiddenUrls } from '../support/forbiddenUrls.js'
import { answer, type Behaviour, type Receiver, startReceiver } from '../support/receiver.js'
import { createWebhookBackend, endpointsPath, hour, isGenuine } from '../support/webhooks.js'

// The guarded sender, and receivers that are real down to the bytes.

const receivers: Receiver[] = []
afterEach(async () => {
  await Promise.all(receivers.splice(0).map((receiver) => receiver.close()))
})

async function receiverThat(behaviour: Behaviour): Promise<Receiver> {
  const started = await startReceiver(behaviour)
  receivers.push(started)
  return started
}

const rules = { isLoopbackAllowed: true }
const created = { event_types: ['scim.member.create'] }
const urlOf = ({ port }: Receiver) => `http://127.0.0.1:${port}/hooks`
const overNetwork = () => createWebhookBackend({ webhooks: { send: createOutbound(rules), rules } })

describe('a receiver that', () => {
  const behaviours: [string, Behaviour, object][] = [
    [
      'answers 204',
      { requested: (socket) => socket.end(answer('204 No Content')) },
      { status: 'succeeded', attempts: [{ status_code: 204 }] },
    ],
    [
      'answers 200 a byte at a time',
      {
        requested: (socket) => {
          const bytes = answer('200 OK', {}, 'fine')
          for (const [index, byte] of [...bytes].entries()) setTimeout(() => socket.write(byte), index)
        },
      },
      { status: 'succeeded', attempts: [{ status_code: 200 }] },
    ],
    [
      'resets the connection',
      { requested: (socket) => socket.resetAndDestroy() },
      { status: 'pending', attempts: [{ failure: 'connection' }] },
    ],
    [
      'redirects to a place inside the network',
      { requested: (socket) => socket.end(answer('307 Temporary Redirect', { location: 'http://169.254.169.254/latest/meta-data' })) },
      { status: 'pending', attempts: [{ failure: 'redirect', status_code: 307 }] },
    ],
    [
      'answers without end',
      {
        requested: (socket) => {
          socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n')
          const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`
          const timer = setInterval(() => socket.write(chunk), 1)
          socket.once('close', () => clearInterval(timer))
        },
      },
      { status: 'pending', attempts: [{ failure: 'too_large' }] },
    ],
    [
      'speaks something else',
      { requested: (socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n') },
      { status: 'pending', attempts: [{ failure: 'connection' }] },
    ],
    [
      'asks to come back later',
      { requested: (socket) => socket.end(answer('429 Too Many Requests', { 'retry-after': '3' })) },
      { attempts: [{ status_code: 429 }] },
    ],
    [
      'wants nothing more',
      { requested: (socket) => socket.end(answer('410 Gone')) },
      { status: 'failed', attempts: [{ status_code: 410 }] },
    ],
  ]
  test.each(behaviours)('%s', async (_what, behaviour, delivery) => {
    const { addEndpoint, addPerson, settle, deliveriesOf, takeLogged } = await overNetwork()
    const { endpoint_id } = await addEndpoint({ ...created, url: urlOf(await receiverThat(behaviour)) })
    await addPerson('ada.byron@acme.test')
    await settle()
    expect(await deliveriesOf(endpoint_id)).toMatchObject([delivery])
    // That an endpoint of all organizations was turned off.
    takeLogged()
  })

  test('is down gets everything once it is up again', async () => {
    const { addEndpoint, addPerson, settle, pass, deliveriesOf } = await overNetwork()
    const url = 'http://127.0.0.1:'
    const { port, close } = await startReceiver({})
    await close()
    const { endpoint_id } = await addEndpoint({ ...created, url: `${url}${port}/hooks` })
    for (const name of ['ada', 'bob', 'cy']) await addPerson(`${name}.x@acme.test`)
    await settle()
    expect((await deliveriesOf(endpoint_id)).map(({ attempts }) => attempts[0].failure)).toEqual(['connection', 'connection', 'connection'])
    let heard = 0
    const up = createServer((request, response) => {
      heard++
      request.resume().on('end', () => response.writeHead(204).end())
    })
    await new Promise<void>((resolve) => up.listen(port, '127.0.0.1', resolve))
    await pass(hour)
    expect(heard).toBe(3)
    expect((await deliveriesOf(endpoint_id)).map(({ status }) => status)).toEqual(['succeeded', 'succeeded', 'succeeded'])
    up.close()
  })
})

test('what a receiver gets over the network is what was signed, byte for byte', async () => {
  const { addEndpoint, createConnection, speakScim, settle } = await overNetwork()
  const receiver = await receiverThat({ requested: (socket) => socket.end(answer('204 No Content')) })
  const { signing_secret = '' } = await addEndpoint({ ...created, url: urlOf(receiver) })
  const body = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'zoë@acme.test', displayName: 'Zoë 👩‍🚀', active: true }
  await speakScim(await createConnection())('/Users', { method: 'POST', body })
  await settle()
  const [head = '', text = ''] = receiver.received().split('\r\n\r\n')
  const headers = Object.fromEntries(
    head
      .split('\r\n')
      .slice(1)
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  )
  expect(text).toContain('Zoë 👩‍🚀')
  expect(isGenuine(signing_secret, { url: '', headers, body: text })).toBe(true)
})

test('nobody can make an endpoint of any of the forbidden addresses, or change one into it', async () => {
  const { server, addEndpoint, readEndpoint } = await createWebhookBackend()
  const { endpoint_id, url } = await addEndpoint()
  const addresses = forbiddenUrls()
  expect(addresses.length).toBeGreaterThan(60)
  for (const address of addresses) {
    expect((await server('POST', endpointsPath, { url: address })).status, address).toBe(400)
    expect((await server('PUT', `${endpointsPath}/${endpoint_id}`, { url: address })).status, address).toBe(400)
  }
  expect((await readEndpoint(endpoint_id)).url).toBe(url)
})
