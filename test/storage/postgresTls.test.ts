import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPostgres } from '../../scripts/lib/startPostgres.mjs'
import { createPostgresStorage } from '../../src/server/node/postgres.js'

// A server with a certificate of an authority of its own, as inside a company.

let folder = ''
let server: Awaited<ReturnType<typeof startPostgres>>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aps-tls-'))
  chmodSync(folder, 0o755)
  makeAuthority('ca')
  makeAuthority('other-ca')
  makeCertificate('server', 'IP:127.0.0.1')
  server = await startPostgres({ settings: ['ssl=on', `ssl_cert_file=${at('server.crt')}`, `ssl_key_file=${at('server.key')}`] })
}, 60_000)

afterAll(async () => {
  await server?.close()
  rmSync(folder, { recursive: true, force: true })
})

const at = (name: string) => join(folder, name)

function openssl(...args: string[]): void {
  const { status, stderr } = spawnSync('openssl', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`openssl ${args[0]} failed: ${stderr}`)
}

function makeAuthority(name: string): void {
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    `/CN=${name}`,
    '-keyout',
    at(`${name}.key`),
    '-out',
    at(`${name}.crt`),
  )
}

function makeCertificate(name: string, names: string): void {
  writeFileSync(at('names'), `subjectAltName=${names}`)
  openssl('req', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=database', '-keyout', at(`${name}.key`), '-out', at(`${name}.csr`))
  const signed = ['-CA', at('ca.crt'), '-CAkey', at('ca.key'), '-CAcreateserial', '-days', '2', '-extfile', at('names')]
  openssl('x509', '-req', '-in', at(`${name}.csr`), ...signed, '-out', at(`${name}.crt`))
  chmodSync(at(`${name}.key`), 0o600)
  // As root, the server runs with another user's id; see startPostgres.
  if (process.getuid?.() === 0) chownSync(at(`${name}.key`), 65_534, 65_534)
}

const connecting = (mode: string, ca = 'ca', host = '127.0.0.1') =>
  `${server.url.replace('127.0.0.1', host)}?sslmode=${mode}&sslrootcert=${encodeURIComponent(at(`${ca}.crt`))}`

test('with verify-full and the authority’s certificate, every connection is encrypted and the server known', async () => {
  const storage = await createPostgresStorage({ connectionString: connecting('verify-full') })
  await storage.write((writer) => writer.get('leases', ['none']))
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  const asked = `select application_name, ssl from pg_stat_ssl join pg_stat_activity using (pid) where application_name like 'admin-portal-scim%'`
  await expect.poll(async () => (await client.query(asked)).rows.some((row) => row.application_name.endsWith('news'))).toBe(true)
  const { rows } = await client.query(asked)
  expect(rows.length).toBeGreaterThanOrEqual(2)
  expect(rows.filter(({ ssl }) => !ssl)).toEqual([])
  await client.end()
  await storage.close()
})

test.each([
  ['another authority', () => connecting('verify-full', 'other-ca'), /does not answer.*(certificate|self-signed)/],
  ['another name', () => connecting('verify-full', 'ca', 'localhost'), /does not answer.*(altnames|Hostname)/i],
])('a server with a certificate of %s is refused', async (_what, address, sentence) => {
  await expect(createPostgresStorage({ connectionString: address() })).rejects.toThrow(sentence)
})
