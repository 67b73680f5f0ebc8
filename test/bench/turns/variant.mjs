// One SCIM server and its load in one process: nothing but the handler is between a request and its answer.
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { createConnection, credentials } from '../connection.mjs'
import { operations } from '../operations.mjs'
import { person, userNameOf } from '../people.mjs'
import { handle } from '../servers/probe.mjs'

const origin = 'http://127.0.0.1'
const seedingInFlight = 64

let backend
let connection
/** What operations choose from; see `load/world.mjs`. */
const world = { size: 0, ids: [], inactive: new Uint8Array(200_000), created: 0, turns: {} }

handle('open', async ({ file, storage, folder, people }) => {
  const server = await import(pathToFileURL(file).href)
  backend = server.createScimBackend({
    storage: storage === 'memory' ? server.createMemoryStorage() : await server.createSqliteStorage({ folder }),
    publicUrl: origin,
    projectId: credentials.SCIM_PROJECT_ID,
    projectSecret: credentials.SCIM_PROJECT_SECRET,
    signingKey: credentials.SCIM_SIGNING_KEY,
    rateLimit: 0,
    sha256: server.sha256,
  })
  connection = await createConnection(origin, (url, init) => backend.fetch(new Request(url, init)))
  let number = 0
  await keepBusy(people, seedingInFlight, async () => {
    const mine = number++
    const body = JSON.stringify(person(userNameOf(mine), mine))
    world.ids[mine] = JSON.parse(await answer({ method: 'POST', path: '/Users', body }, [201])).id
  })
  world.size = people
})

handle('turn', async ({ operation, requests, inFlight }) => {
  const { request, statuses } = operations.find(({ name }) => name === operation)
  globalThis.gc()
  const written = readWritten()
  const started = performance.now()
  const before = process.cpuUsage()
  await keepBusy(requests, inFlight, async () => {
    const turn = world.turns[operation] ?? 0
    world.turns[operation] = turn + 1
    await answer(request(world, turn), statuses)
  })
  const { user, system } = process.cpuUsage(before)
  const milliseconds = performance.now() - started
  const { calls, bytes } = readWritten()
  return { cpu: user + system, milliseconds, writes: calls - written.calls, bytes: bytes - written.bytes }
})

/** How often this process has written to a file, and how many bytes; not a number where the system does not say. */
function readWritten() {
  if (process.platform !== 'linux') return { calls: Number.NaN, bytes: Number.NaN }
  const counters = Object.fromEntries(
    readFileSync('/proc/self/io', 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(': ')),
  )
  return { calls: Number(counters.syscw), bytes: Number(counters.wchar) }
}

async function answer({ method, path, body }, statuses) {
  const headers = { authorization: `Bearer ${connection.token}`, accept: 'application/scim+json', 'user-agent': 'bench' }
  if (body !== undefined) {
    headers['content-type'] = 'application/scim+json'
    headers['content-length'] = String(Buffer.byteLength(body))
  }
  const response = await backend.fetch(new Request(`${origin}${connection.base}${path}`, { method, headers, body }))
  const text = await response.text()
  if (statuses.includes(response.status)) return text
  throw new Error(`${method} ${path} was answered ${response.status}, not ${statuses.join(' or ')}: ${text.slice(0, 300)}`)
}

async function keepBusy(count, inFlight, ask) {
  let begun = 0
  const one = async () => {
    while (begun < count) {
      begun += 1
      await ask()
    }
  }
  await Promise.all(Array.from({ length: inFlight }, one))
}

// No listener keeps this process alive, so the parent does.
process.channel.ref()
console.log('ready')
