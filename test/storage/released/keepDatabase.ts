import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { createSqliteStorage } from '../../../src/server/node/sqlite.js'
import { createTestBackend, expectOk, oktaGroup, oktaUser } from '../../support/backend.js'

/** What a test needs to work with a kept database: identifiers and secrets that were random when it was made. */
export interface ReleasedDatabase {
  organization_id: string
  connection_id: string
  bearer_token: string
  next_bearer_token: string
  session_token: string
  setup_link_secret: string
  role_id: string
  user_ids: string[]
  group_id: string
  deleted_connection_id: string
}

/**
 * Makes a database as an organization leaves it after a while, with the current code, and stores it beside this file under a version's
 * name. Run once per release; a kept database is never made again.
 */
export async function keepDatabase(version: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'admin-portal-scim-keep-'))
  const storage = await createSqliteStorage({ folder })
  const database = await live(await createTestBackend({ storage }))
  await storage.close()
  // `wx`: a kept database is what its version made, so it is never overwritten.
  writeFileSync(join(import.meta.dirname, `${version}.db.gz`), gzipSync(readFileSync(join(folder, 'scim.db')), { level: 9 }), {
    flag: 'wx',
  })
  writeFileSync(join(import.meta.dirname, `${version}.json`), `${JSON.stringify(database, null, 2)}\n`, { flag: 'wx' })
  rmSync(folder, { recursive: true })
}

type TestBackend = Awaited<ReturnType<typeof createTestBackend>>

/** Conversations that leave something in every table. */
async function live(test: TestBackend): Promise<ReleasedDatabase> {
  const { organization_id, roles = [] } = test.organization as { organization_id: string; roles?: { role_id: string }[] }
  const session = await test.openSession({ session_duration_minutes: 1440 })
  const created = await session.call(
    'POST',
    '/sdk/v1/b2b/scim',
    { identity_provider: 'okta' },
    { 'idempotency-key': 'the-first-connection' },
  )
  const { connection_id, bearer_token } = expectOk(created).data.connection
  const scim = test.speakScim({ connection_id, token: bearer_token })

  const user_ids: string[] = []
  for (let number = 1; number <= 40; number++) {
    const userName = `person${String(number).padStart(2, '0')}@acme.test`
    const answer = await scim('/Users', { method: 'POST', body: oktaUser(userName, { title: 'Zoë "the" Engineer\nof 😀' }) })
    user_ids.push(expectOk(answer).id)
  }
  const deactivate = {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'replace', value: { active: false } }],
  }
  expectOk(await scim(`/Users/${user_ids[0]}`, { method: 'PATCH', body: deactivate }))
  expectOk(await scim(`/Users/${user_ids[39]}`, { method: 'DELETE' }))
  const group = expectOk(await scim('/Groups', { method: 'POST', body: oktaGroup('Engineering', user_ids.slice(1, 11)) }))
  expectOk(await scim('/Groups', { method: 'POST', body: oktaGroup('Sales', user_ids.slice(5, 25)) }))
  // A refusal by the connection's own rules, and one without a valid token.
  await scim('/Users', { method: 'POST', body: oktaUser('person02@acme.test') })
  await test.speakScim({ connection_id, token: 'not-a-token' })('/Users')

  const role_id = roles[roles.length - 1]?.role_id ?? 'stytch_admin'
  const assignment = [{ role_id, group_id: group.id }]
  expectOk(await session.call('PUT', `/sdk/v1/b2b/scim/${connection_id}`, { scim_group_implicit_role_assignments: assignment }))
  expectOk(await session.call('PUT', '/sdk/v1/b2b/scim/setup_progress', { guide: 'okta', step: 'create-app', done: true }))
  const rotating = expectOk(await session.call('POST', '/sdk/v1/b2b/scim/rotate/start', { connection_id })).data.connection
  const link = expectOk(await session.call('POST', '/sdk/v1/b2b/scim/setup_link', {})).data.setup_link

  const other = await test.createOrganization({ organization_name: 'Second' })
  const gone = await test.createConnection({ organization_id: other.organization_id })
  for (let number = 1; number <= 3; number++) {
    expectOk(await test.speakScim(gone)('/Users', { method: 'POST', body: oktaUser(`gone${number}@second.test`) }))
  }
  expectOk(await test.server('DELETE', `/v1/b2b/scim/${other.organization_id}/connection/${gone.connection_id}`))

  await test.backend.close()
  return {
    organization_id,
    connection_id,
    bearer_token,
    next_bearer_token: rotating.next_bearer_token,
    session_token: session.session_token,
    setup_link_secret: String(link.url).split('#')[1] ?? '',
    role_id,
    user_ids,
    group_id: group.id,
    deleted_connection_id: gone.connection_id,
  }
}
