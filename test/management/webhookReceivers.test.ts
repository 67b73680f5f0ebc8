import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ScimEvent } from '../../src/server/events/scimEvent.js'
import type { SendOutbound } from '../../src/server/outbound/outbound.js'
import { verifyWebhook, WebhookVerificationError } from '../../src/server/webhooks/verify.js'
import { createFakeClock } from '../support/clock.js'
import { createWebhookBackend, isGenuine, minute } from '../support/webhooks.js'

const root = new URL('../..', import.meta.url).pathname
const folder = join(root, '.cache/receivers')
const heard: ScimEvent[] = []
let isBroken = false
Object.assign(globalThis, {
  heardByReceivers: async (event: ScimEvent) => {
    if (isBroken) throw new Error('the work cannot be done')
    heard.push(event)
  },
})

/** The code of the docs' receivers, by name. */
async function receiversOfDocs(): Promise<Map<string, string>> {
  const page = await readFile(join(root, 'docs/webhooks.md'), 'utf8')
  return new Map(Array.from(page.matchAll(/```js receiver=(\w+)\n([\s\S]*?)```/g), ([, name = '', code = '']) => [name, code]))
}

type Receiver = { server?: Server; app?: Parameters<typeof createServer>[1]; POST?: (request: Request) => Promise<Response> }

/** A receiver of the docs as one function, whichever way it is called. */
async function start(name: string, secret: string): Promise<SendOutbound> {
  const code = (await receiversOfDocs()).get(name)
  if (!code) throw new Error(`docs/webhooks.md has no receiver "${name}".`)
  const file = join(folder, `${name}-${crypto.randomUUID()}.mjs`)
  await writeFile(file, code.replaceAll('./handle.js', './handle.mjs'))
  process.env.SCIM_WEBHOOK_SECRET = secret
  const { server, app, POST } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Receiver
  if (POST) return async ({ url, headers, body }) => answerOf(await POST(new Request(url, { method: 'POST', headers, body: body ?? '' })))
  const listening = server ?? createServer(app)
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  opened.push(listening)
  const { port } = listening.address() as AddressInfo
  return async ({ headers, body }) =>
    answerOf(await fetch(`http://127.0.0.1:${port}/scim-webhook`, { method: 'POST', headers, body: body ?? '' }))
}

const answerOf = ({ status }: Response) => ({ status, headers: {}, body: '' })
const opened: Server[] = []

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'handle.mjs'), 'export const handle = (event) => globalThis.heardByReceivers(event)\n')
})

afterAll(() => {
  for (const server of opened) server.close()
})

describe('the receivers of docs/webhooks.md', () => {
  test('are three, of ten lines or hardly more', async () => {
    const receivers = await receiversOfDocs()
    expect([...receivers.keys()]).toEqual(['node', 'next', 'express'])
    for (const [name, code] of receivers) {
      const lines = code.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('import'))
      expect(lines.length, name).toBeLessThanOrEqual(10)
    }
  })

  test.each(['node', 'next', 'express'])(
    '%s takes what is genuine, refuses what is not, and gets again what it could not do',
    async (name) => {
      // The library has the machine's clock, so this conversation takes place now.
      const clock = createFakeClock(new Date().toISOString())
      let receive: SendOutbound = () => Promise.reject(new Error('not started'))
      const on = await createWebhookBackend({ clock, webhooks: { send: (request) => receive(request) } })
      const { signing_secret = '', endpoint_id } = await on.addEndpoint({ event_types: ['scim.member.create'] })
      receive = await start(name, signing_secret)
      heard.length = 0
      isBroken = true
      await on.addPerson('ada.byron@acme.test')
      await on.settle()
      expect((await on.deliveriesOf(endpoint_id))[0]?.attempts[0].status_code).toBe(500)
      isBroken = false
      await on.pass(10_000)
      expect(heard.map((event) => event.event_type)).toEqual(['scim.member.create'])
      expect((await on.deliveriesOf(endpoint_id))[0]).toMatchObject({ status: 'succeeded', attempt_count: 2 })

      const body = JSON.stringify(heard[0])
      const forged = { 'webhook-id': 'event-1', 'webhook-timestamp': String(Math.floor(Date.now() / 1000)), 'webhook-signature': 'v1,AAAA' }
      const request = { url: 'https://receiver.example.com/scim-webhook', method: 'POST' as const, timeoutMs: 1000, maxResponseBytes: 1000 }
      const type = { 'content-type': 'application/json' }
      expect((await receive({ ...request, headers: { ...type, ...forged }, body })).status).toBe(400)
      expect((await receive({ ...request, headers: type, body })).status).toBe(400)
      expect(heard).toHaveLength(1)
    },
  )
})

describe('verifyWebhook', () => {
  const secret = `whsec_${btoa('thirty-two bytes of a secret, ok')}`
  const body = JSON.stringify({ event_id: 'event-1', event_type: 'scim.member.delete' })
  const now = new Date('2026-03-02T09:00:00.000Z')
  const headersAt = (time: Date, signed = body) => ({
    'webhook-id': 'event-1',
    'webhook-timestamp': String(Math.floor(time.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign('event-1', time, signed),
  })

  test('takes what the independent library signed, however headers are held, also beside another signature', () => {
    const headers = headersAt(now)
    expect(verifyWebhook(secret, headers, body, now)).toEqual(JSON.parse(body))
    expect(verifyWebhook(secret, new Headers(headers), body, now)).toEqual(JSON.parse(body))
    const both = { ...headers, 'webhook-signature': `v1,AAAA ${headers['webhook-signature']}` }
    expect(verifyWebhook(secret, both, body, now)).toEqual(JSON.parse(body))
  })

  test.each<[string, Record<string, string | undefined>, string]>([
    ['another body', headersAt(now), '{}'],
    ['an older message', headersAt(new Date(now.getTime() - 5 * minute - 1000)), body],
    ['a message of the future', headersAt(new Date(now.getTime() + 5 * minute + 1000)), body],
    ['another id', { ...headersAt(now), 'webhook-id': 'event-2' }, body],
    ['no signature', { ...headersAt(now), 'webhook-signature': undefined }, body],
    ['a time that is none', { ...headersAt(now), 'webhook-timestamp': '1e9' }, body],
    ['a signature of another kind', { ...headersAt(now), 'webhook-signature': 'v1a,AAAA' }, body],
  ])('refuses %s', (_what, headers, text) => {
    expect(() => verifyWebhook(secret, headers, text, now)).toThrow(WebhookVerificationError)
  })

  test('takes five minutes either way', () => {
    for (const drift of [-5, 5])
      expect(() => verifyWebhook(secret, headersAt(new Date(now.getTime() + drift * minute)), body, now)).not.toThrow()
  })

  test('a secret that was copied in part says so', () => {
    expect(() => verifyWebhook(secret.slice(4), headersAt(now), body, now)).toThrow(/whole secret/)
  })

  test('the check of these suites is one that can fail', () => {
    const request = { url: '', headers: headersAt(now), body }
    expect(isGenuine(secret, request)).toBe(true)
    expect(isGenuine(`whsec_${btoa('another secret of thirty-two byt')}`, request)).toBe(false)
  })
})
