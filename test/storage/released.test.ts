import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Libsql from 'libsql'
import { describe, expect, onTestFinished, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { openSqliteFile } from '../../src/server/node/sqliteFile.js'
import { createLibsqlHandle } from '../../src/server/node/sqliteHandle.js'
import { steps } from '../../src/server/storage/migrations/steps.js'
import { createTestBackend, expectOk, oktaGroup, oktaUser } from '../support/backend.js'
import { openFolder, temporaryFolder } from './folders.js'
import type { ReleasedDatabase } from './released/keepDatabase.js'
import { describedSchema, foundSchema } from './schema.js'

const released = join(import.meta.dirname, 'released')
const versions = readdirSync(released).flatMap((file) => (file.endsWith('.db.gz') ? [file.replace('.db.gz', '')] : []))

test('a database of 0.1.0 and one of the version in package.json are kept', () => {
  expect(versions).toContain('0.1.0')
  expect(versions, 'keep one: node scripts/keepDatabase.mjs').toContain(packageJson.version)
})

describe.each(versions)('a database that %s made', (version) => {
  test.each(stepsOf(version))('records step %s "%s" as it is today', (number, _, checksum) => {
    const step = steps.find((candidate) => candidate.version === number)
    expect(step?.sqlite.checksum, 'a step that was released must stay as it is: undo the edit and add a step').toBe(checksum)
  })

  test('has the schema that tables.ts describes once it is opened', () => {
    const executor = openSqliteFile(Libsql, { folder: unpack(version) })
    expect(foundSchema(executor.writer)).toEqual(describedSchema())
    executor.close()
  })

  test('is read by identity provider and portal: people, groups, roles, activity, both tokens, the session', async () => {
    const { known, call, scim, nextScim } = await open(version)
    const users = expectOk(await scim('/Users?count=100'))
    expect(users.totalResults).toBe(39)
    expect(users.Resources.map(({ id }: { id: string }) => id)).toEqual(known.user_ids.slice(0, 39))
    expect(users.Resources[0]).toMatchObject({ userName: 'person01@acme.test', active: false, title: 'Zoë "the" Engineer\nof 😀' })
    const found = expectOk(await nextScim(`/Users?filter=${encodeURIComponent('userName eq "PERSON07@acme.test"')}`))
    expect(found.Resources).toMatchObject([{ id: known.user_ids[6], groups: [{ display: 'Engineering' }, { display: 'Sales' }] }])
    expect(expectOk(await scim(`/Groups/${known.group_id}`)).members).toHaveLength(10)

    const portal = expectOk(await call('GET', '/sdk/v1/b2b/scim/portal')).data
    expect(portal.connection).toMatchObject({ connection_id: known.connection_id, identity_provider: 'okta' })
    expect(portal.setup_progress).toMatchObject([{ guide: 'okta', step: 'create-app' }])
    const { members } = expectOk(await call('POST', '/sdk/v1/b2b/organizations/me/members/search', { limit: 100 })).data
    expect(
      members.filter(({ roles }: { roles: { role_id: string }[] }) => roles.some(({ role_id }) => role_id === known.role_id)),
    ).toHaveLength(10)
    const { activities } = expectOk(await call('POST', '/sdk/v1/b2b/scim/activity', { limit: 100 })).data
    expect(activities.length).toBeGreaterThan(40)
  })

  test('is written by both: a User, a Group, a deactivation, the rotation completed, the set-up link used', async () => {
    const { known, call, scim, nextScim, request, events } = await open(version)
    const user = expectOk(await scim('/Users', { method: 'POST', body: oktaUser('new@acme.test') }))
    const again = await scim('/Users', { method: 'POST', body: oktaUser('person02@acme.test') })
    expect([again.status, again.body.scimType]).toEqual([409, 'uniqueness'])
    expectOk(await scim('/Groups', { method: 'POST', body: oktaGroup('New', [user.id, known.user_ids[1] ?? '']) }))
    const operations = [{ op: 'replace', path: 'active', value: false }]
    const body = { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: operations }
    expectOk(await scim(`/Users/${known.user_ids[2]}`, { method: 'PATCH', body }))
    expect(expectOk(await scim('/Users?count=0')).totalResults).toBe(40)

    expectOk(await call('POST', '/sdk/v1/b2b/scim/rotate/complete', { connection_id: known.connection_id }))
    expect((await scim('/Users')).status).toBe(401)
    expectOk(await nextScim('/Users'))
    const exchanged = await request('/sdk/v1/b2b/scim/setup_link/exchange', { method: 'POST', body: { secret: known.setup_link_secret } })
    expect(expectOk(exchanged).data.session_token).toBeTruthy()
    await expect.poll(() => events.map(({ event_type }) => event_type)).toContain('scim.scim_group.create')
  })

  test('finishes what had been left half done: the data of a deleted connection is removed', async () => {
    const storage = await openFolder(unpack(version))
    const left = () => storage.count('users', { index: 'key', equals: [knownOf(version).deleted_connection_id] })
    expect(await left()).toBe(3)
    const { backend } = await createTestBackend({ storage })
    await expect.poll(left).toBe(0)
    await backend.close()
  })
})

/** A copy of a kept database, as its version left it. */
function unpack(version: string): string {
  const folder = join(temporaryFolder(), 'data')
  mkdirSync(folder)
  writeFileSync(join(folder, 'scim.db'), gunzipSync(readFileSync(join(released, `${version}.db.gz`))))
  return folder
}

const knownOf = (version: string): ReleasedDatabase => JSON.parse(readFileSync(join(released, `${version}.json`), 'utf8'))

/** A backend of today's code over a kept database, with everybody who was there when it was made. */
async function open(version: string) {
  const known = knownOf(version)
  const test = await createTestBackend({ storage: await openFolder(unpack(version)) })
  onTestFinished(() => test.backend.close())
  const { connection_id, bearer_token, next_bearer_token, session_token } = known
  return {
    ...test,
    known,
    scim: test.speakScim({ connection_id, token: bearer_token }),
    nextScim: test.speakScim({ connection_id, token: next_bearer_token }),
    call: (method: string, path: string, body?: unknown) =>
      test.request(path, { method, body, headers: { authorization: `Bearer ${session_token}` } }),
  }
}

/** The steps that a kept database remembers: version, name, checksum. */
function stepsOf(version: string): [number, string, string][] {
  const folder = mkdtempSync(join(tmpdir(), 'admin-portal-scim-'))
  const path = join(folder, 'scim.db')
  writeFileSync(path, gunzipSync(readFileSync(join(released, `${version}.db.gz`))))
  const handle = createLibsqlHandle(Libsql, path, [])
  const remembered = handle.all('select version, name, checksum from schema_migrations order by version')
  handle.close()
  rmSync(folder, { recursive: true })
  return remembered.map(([number, name, checksum]) => [Number(number), String(name), String(checksum)])
}
