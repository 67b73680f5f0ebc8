/**
 * A host's server as a process of its own, so that a test can kill it: the backend behind the real listener, on the database named by
 * the first argument, with an `onEvent` that posts each event to the receiver, and with webhooks, sent as in production but to this
 * machine. `FAULT=<point>:<n>` makes it kill itself there, the n-th time.
 */
import { createScimBackend } from '../../src/server/createScimBackend.js'
import { listen } from '../../src/server/node/listener.js'
import { createOutbound } from '../../src/server/node/outbound.js'
import { createPostgresStorage } from '../../src/server/node/postgres.js'
import { sha256 } from '../../src/server/node/sha256.js'
import { createSqliteStorage } from '../../src/server/node/sqlite.js'
import type { Storage } from '../../src/server/storage/types.js'
import { hostSettings } from './hostSettings.js'

const [, , database = '', port = '0', receiver = ''] = process.argv
const [point, after] = (process.env.FAULT ?? '').split(':')
let left = Number(after)

/** The process dies here as by a power cut: nothing that follows runs, nothing is flushed. */
function dieAt(here: string): void {
  if (here === point && --left === 0) process.kill(process.pid, 'SIGKILL')
}

/** The storage itself, with the points before and after each commit of a change at which the process may die. */
function withFaults(storage: Storage): Storage {
  return {
    ...storage,
    write: async (work, options) => {
      const isChange = options?.about?.startsWith('organization-') === true
      const result = await storage.write(async (writer) => {
        const done = await work(writer)
        if (isChange) dieAt('before-commit')
        return done
      }, options)
      if (isChange) dieAt('after-commit-before-ack')
      return result
    },
  }
}

const isServer = database.startsWith('postgres://')
const storage = await (isServer ? createPostgresStorage({ connectionString: database }) : createSqliteStorage({ folder: database }))

const rules = { isLoopbackAllowed: true }
const sendOutbound = createOutbound(rules)

const backend = createScimBackend({
  ...hostSettings,
  storage: withFaults(storage),
  publicUrl: `http://127.0.0.1:${port}`,
  sha256,
  rateLimit: 0,
  webhooks: {
    rules,
    send: async (request) => {
      const response = await sendOutbound(request)
      dieAt('after-webhook-before-mark')
      return response
    },
  },
  onEvent: async (event) => {
    const body = JSON.stringify(event)
    const response = await fetch(receiver, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'webhook-id': event.event_id },
      body,
    })
    if (!response.ok) throw new Error(`The receiver answered ${response.status}.`)
    dieAt('after-send-before-mark')
  },
})
const listener = await listen({ port: Number(port), fetch: backend.fetch })
console.log(`listening on ${listener.url}`)

const isWaiting = async () =>
  (await storage.count('events', { index: 'by_pending', equals: [1] })) > 0 ||
  (await storage.count('webhook_deliveries', { index: 'by_status', equals: ['pending'] })) > 0

process.once('SIGTERM', async () => {
  await listener.close()
  // Another instance may be delivering, or have died a moment ago.
  for (; await isWaiting(); await new Promise((resolve) => setTimeout(resolve, 50))) await backend.flush()
  await backend.close()
  await storage.close()
  process.exit(0)
})
