// A process of its own: the built backend in memory with a small and a large organization, the pages, and identity providers that keep changing people.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { createMemoryStorage, createScimBackend } from '../../../dist/server.js'
import { fillOrganization } from './fill.mjs'

const root = join(import.meta.dirname, '..', '..', '..')
const [pages, sizes] = [process.argv[2], JSON.parse(process.argv[3])]
const project = { projectId: 'project-bench', projectSecret: 'secret-bench' }
const types = { js: 'text/javascript', css: 'text/css' }

const backend = createScimBackend({
  storage: createMemoryStorage(),
  publicUrl: 'http://127.0.0.1',
  ...project,
  signingKey: 'a-benchmark-needs-no-secret-but-32-bytes',
  rateLimit: 0,
})

async function server(method, path, body) {
  const authorization = `Basic ${btoa(`${project.projectId}:${project.projectSecret}`)}`
  const response = await backend.fetch(
    new Request(`http://127.0.0.1${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
  if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}: ${await response.text()}`)
  return response.json()
}

const organizations = {}
for (const [name, size] of Object.entries(sizes)) organizations[name] = await fillOrganization({ backend, server, name, ...size })

serve({ fetch: answer, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  const sessions = Object.fromEntries(Object.entries(organizations).map(([name, { session }]) => [name, session]))
  process.send({ url: `http://127.0.0.1:${port}`, sessions })
})

async function answer(request) {
  const { pathname, search } = new URL(request.url)
  if (pathname.startsWith('/sdk/')) {
    return backend.fetch(
      new Request(`http://127.0.0.1${pathname}${search}`, {
        method: request.method,
        headers: request.headers,
        signal: request.signal,
        ...(request.method !== 'GET' && { body: await request.text() }),
      }),
    )
  }
  if (pathname === '/portal' || pathname === '/alone') {
    const html = `<!doctype html><html lang="en"><title>Lists</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/styles.css"><div id="portal"></div><script type="module" src="${pathname}.js"></script>`
    return new Response(html, { headers: { 'content-type': 'text/html' } })
  }
  const type = types[pathname.split('.').at(-1)]
  if (type === undefined || pathname.includes('..')) return new Response('', { status: 404 })
  const path = pathname === '/styles.css' ? join(root, 'dist/styles.css') : join(pages, pathname)
  return new Response(await readFile(path), { headers: { 'content-type': type } })
}

let burst
process.on('message', async ({ change }) => {
  clearInterval(burst?.timer)
  await burst?.running
  const changed = burst?.changed ?? 0
  burst = change ? startBurst(organizations[change.name], change.perSecond) : undefined
  process.send({ changed })
})

/** Changes people all over the organization, every fifth of them among those at the beginning of the list. */
function startBurst({ ids, scim }, perSecond) {
  const every = 50
  const own = { changed: 0, running: Promise.resolve() }
  let number = 0
  own.timer = setInterval(() => {
    own.running = own.running.then(async () => {
      for (let each = 0; each < (perSecond * every) / 1_000; each++) {
        number += 1
        const { user_id } = ids[number % 5 === 0 ? (number * 31) % 400 : (number * 7_919) % ids.length]
        const value = `Title ${number}`
        await scim('PATCH', `/Users/${user_id}`, {
          schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
          Operations: [{ op: 'replace', path: 'title', value }],
        })
        own.changed += 1
      }
    })
  }, every)
  return own
}
