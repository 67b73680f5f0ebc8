import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createScimClient } from '../../src/client/createScimClient.js'
import { parseOpenMetrics } from '../support/openMetrics.js'

const root = new URL('../..', import.meta.url).pathname
const folders: string[] = []
const running: ChildProcess[] = []

afterEach(async () => {
  for (const child of running.splice(0)) if (child.exitCode === null) child.kill('SIGKILL')
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

/** The built command line as a process of its own, with a connection to speak SCIM through. */
async function start(...options: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'admin-portal-scim-stop-'))
  folders.push(folder)
  const args = ['dist/cli.js', 'serve', '--demo', '--port', '0', '--database', `file:${folder}`, '--log-level', 'info', ...options]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  running.push(child)
  let out = ''
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk
      const found = /listening on (http:\S+)/.exec(out)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`It ended with ${code}:\n${err}`)))
  })
  const exit = once(child, 'exit').then(([code, signal]) => ({ code, signal }))
  const json = { 'content-type': 'application/json' }
  const { session_token } = await (await fetch(`${url}/demo/session`, { method: 'POST', headers: json, body: '{}' })).json()
  const client = createScimClient({ baseUrl: url, getSessionToken: () => session_token })
  const { connection } = await client.createConnection({ identity_provider: 'okta' })
  const authorization = `Bearer ${connection.bearer_token}`
  return { child, url, exit, session_token, authorization, base: connection.base_url, out: () => out, err: () => err }
}

/** Sends a request whose body stays half sent until `finish` is called, which gives the answer's first line. */
async function beginRequest({ base, authorization }: { base: string; authorization: string }) {
  const { hostname, port, pathname } = new URL(`${base}/Users`)
  const body = JSON.stringify({ schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'slow@example.com', active: true })
  const socket = connect(Number(port), hostname)
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk
  })
  socket.on('error', () => {})
  await once(socket, 'connect')
  const head = [`POST ${pathname} HTTP/1.1`, `Host: ${hostname}`, `Authorization: ${authorization}`, 'Content-Type: application/scim+json']
  socket.write(`${head.join('\r\n')}\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 20)}`)
  // The server has it once it has answered one that came later.
  await fetch(`${base}/Users`, { headers: { authorization } })
  return {
    socket,
    async finish() {
      const end = once(socket, 'close')
      socket.write(body.slice(20))
      await end
      return answer
    },
  }
}

test('asked to stop, it is not ready first, answers meanwhile, ends streams, finishes what was begun and exits with 0', async () => {
  const server = await start('--shutdown-delay', '1')
  const { url, authorization, base } = server
  const stream = await fetch(`${url}/sdk/v1/b2b/scim/events`, {
    headers: { authorization: `Bearer ${server.session_token}`, accept: 'text/event-stream' },
  })
  const ended = stream.text()
  const slow = await beginRequest(server)
  expect((await fetch(`${url}/readyz`)).status).toBe(200)

  server.child.kill('SIGTERM')

  await expect.poll(async () => (await fetch(`${url}/readyz`)).status).toBe(503)
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  expect((await fetch(`${base}/Users`, { headers: { authorization } })).status).toBe(200)
  expect(await ended).toContain('connected')
  // The listener is closed after the delay; the request that was begun is not cut off.
  await expect
    .poll(
      () =>
        fetch(`${url}/readyz`).then(
          () => 'answers',
          () => 'closed',
        ),
      { timeout: 5000 },
    )
    .toBe('closed')
  const answer = await slow.finish()
  expect(answer).toMatch(/^HTTP\/1\.1 201 /)
  expect(answer.toLowerCase()).toContain('connection: close')
  expect(await server.exit).toEqual({ code: 0, signal: null })
  const lines = server
    .err()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.filter(({ level }) => level === 'error')).toEqual([])
  expect(lines.at(-1)).toMatchObject({ message: 'request', method: 'POST', status: 201 })
})

test('a request that does not end holds the stop up for ten seconds at most', async () => {
  const server = await start()
  await beginRequest(server)
  const asked = performance.now()
  server.child.kill('SIGTERM')
  expect(await server.exit).toEqual({ code: 0, signal: null })
  expect(performance.now() - asked).toBeGreaterThan(8000)
  expect(performance.now() - asked).toBeLessThan(14_000)
})

test('a second signal ends it at once', async () => {
  const server = await start()
  await beginRequest(server)
  server.child.kill('SIGTERM')
  await expect.poll(() => server.err()).toContain('Asked to stop')
  const asked = performance.now()
  server.child.kill('SIGTERM')
  expect(await server.exit).toEqual({ code: 1, signal: null })
  expect(performance.now() - asked).toBeLessThan(2000)
})

test('metrics are on a port of their own, and on the main one only for the token', async () => {
  const server = await start('--metrics-port', '0')
  const address = /metrics: (http:\S+)/.exec(server.out())?.[1] ?? ''
  const samples = parseOpenMetrics(await (await fetch(address)).text())
  expect(samples.some(({ name }) => name === 'process_cpu_seconds_total')).toBe(true)
  expect(
    samples.find(({ name, labels }) => name === 'scim_request_duration_seconds_count' && labels.route === '/sdk/v1/b2b/scim')?.value,
  ).toBe(1)
  expect((await fetch(`${server.url}/metrics`)).status).toBe(404)
  expect((await fetch(address.replace('/metrics', '/readyz'))).status).toBe(404)
})
