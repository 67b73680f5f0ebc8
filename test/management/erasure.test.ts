import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { personalTables } from '../../src/server/management/personalTables.js'
import { createSqliteStorage } from '../../src/server/node/sqlite.js'
import { backupSqlite } from '../../src/server/node/sqliteCopy.js'
import { definitions, type TableName } from '../../src/server/storage/tables.js'
import type { Storage } from '../../src/server/storage/types.js'
import { createTestBackend, expectOk, oktaGroup, oktaUser, type TestBackend } from '../support/backend.js'
import { openStream } from '../support/liveStream.js'
import { openTestStorage } from '../support/storage.js'

const tableNames = Object.keys(definitions) as TableName[]

/** Every row of every table that holds one of these texts, as text; a new table is looked at without being named here. */
async function rowsWith(storage: Storage, texts: readonly string[]): Promise<[TableName, string][]> {
  const found: [TableName, string][] = []
  for (const table of tableNames) {
    for (const row of await storage.list(table, { index: 'key', equals: [], limit: 100_000 })) {
      const json = JSON.stringify(row)
      if (texts.some((text) => json.toLowerCase().includes(JSON.stringify(text).slice(1, -1).toLowerCase()))) found.push([table, json])
    }
  }
  return found
}

const addressOf = (name: string, domain: string) => `${name.toLowerCase().replace(' ', '.')}@${domain}`

/** An organization about which every table has something to say, and an earlier connection of it. */
async function livelyOrganization(host: TestBackend, domain: string, organization_id: string, names: readonly [string, string, string]) {
  const role = { role_id: 'editor', group_id: '' }
  const first = await host.createConnection({ organization_id })
  await first.post('/Users', oktaUser(addressOf('Old Timer', domain)))
  expectOk(await host.server('DELETE', first.path))
  await host.backend.flush()

  const endpoint = { url: `https://hooks.${domain.replace('.test', '.com')}/scim`, organization_id }
  const { endpoint_id } = expectOk(await host.server('POST', '/v1/b2b/webhooks/endpoints', endpoint)).endpoint
  const scim = await host.createConnection({ organization_id })
  const ids: string[] = []
  for (const name of names) {
    const body = oktaUser(addressOf(name, domain), { externalId: `${name}-4711`, displayName: name })
    ids.push(expectOk(await scim.post('/Users', body)).id)
  }
  const group = expectOk(await scim.post('/Groups', oktaGroup(`Team of ${domain}`, ids))).id
  await scim.operate(`/Users/${ids[0]}`, [{ op: 'replace', path: 'displayName', value: names[0].replace('Winter', 'Sommer') }])
  await scim.post('/Users', oktaUser(addressOf(names[1], domain)))
  await scim.delete(`/Users/${ids[2]}`)
  // The second who leaves is held for review.
  expectOk(await scim.operate(`/Users/${ids[0]}`, [{ op: 'replace', path: 'active', value: false }]))
  const assignments = { scim_group_implicit_role_assignments: [{ ...role, group_id: group }] }
  expectOk(await host.server('PUT', scim.path, assignments))
  const admin = await host.openSession({ organization_id, email_address: addressOf(names[0], domain) })
  const key = { 'idempotency-key': `key-of-${domain}` }
  expectOk(await admin.call('PUT', '/sdk/v1/b2b/scim/setup_progress', { guide: 'okta', step: 'create-app', done: true }))
  expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/setup_link', {}, key))
  expectOk(await host.server('POST', `/v1/b2b/scim/${organization_id}/setup_link`, {}, key))
  expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/rotate/start', { connection_id: scim.connection_id }))
  await host.backend.flush()
  return { scim, admin, ids, group, endpoint_id, connection_ids: [first.connection_id, scim.connection_id] }
}

async function twoOrganizations(options: Parameters<typeof createTestBackend>[0] = {}) {
  // A receiver that is down, so that deliveries wait.
  const webhooks = { send: async () => ({ status: 503, headers: {}, body: '' }) }
  const host = await createTestBackend({
    organization: { roles: [{ role_id: 'editor', description: 'Edits' }] },
    massDeactivation: { people: 0, share: 0, action: 'hold' },
    webhooks,
    ...options,
  })
  const other = await host.createOrganization({ organization_name: 'Globex', roles: [{ role_id: 'editor', description: 'Edits' }] })
  const acme = await livelyOrganization(host, 'acme.test', host.organization.organization_id, ['Zoe Winter', 'Bo Li', 'Max Moss'])
  const globex = await livelyOrganization(host, 'globex.test', other.organization_id, ['Ann Ash', 'Ben Birch', 'Cy Cedar'])
  return { host, other, acme, globex, path: `/v1/b2b/organizations/${host.organization.organization_id}` }
}

describe('a deleted organization', () => {
  test('leaves no row in any table that carries its id or that of a connection of it, and no other organization loses one', async () => {
    const { host, other, acme, globex, path } = await twoOrganizations()
    const { storage, backend, organization } = host
    const marks = [organization.organization_id, ...acme.connection_ids, acme.endpoint_id, 'acme.test']
    const before = new Set((await rowsWith(storage, marks)).map(([table]) => table))
    // Else the scan would prove nothing for it; a job is there only while it is at work.
    expect(tableNames.filter((table) => !before.has(table))).toEqual(['jobs', 'leases'])
    const others = [other.organization_id, ...globex.connection_ids, globex.endpoint_id]
    const untouched = await rowsWith(storage, others)

    const answer = await host.server('DELETE', path)
    expect(answer.body).toMatchObject({ organization_id: organization.organization_id, status_code: 200 })
    await backend.flush()

    expect(await rowsWith(storage, marks)).toEqual([])
    expect(await rowsWith(storage, others)).toEqual(untouched)
  })

  test('ends at once: tokens, sessions, links, live streams and calls that are under way; its slug is free', async () => {
    const { host, acme, path } = await twoOrganizations()
    const { backend, organization } = host
    const stream = await openStream(backend, acme.admin.session_token)
    expectOk(await host.server('DELETE', path))
    expect((await acme.scim.get('/Users')).status).toBe(401)
    expect((await acme.scim.post('/Users', oktaUser('late@acme.test'))).status).toBe(401)
    // 401 once the member is erased, 404 until then.
    expect([401, 404]).toContain((await acme.admin.call('GET', '/sdk/v1/b2b/scim/portal')).status)
    expect([401, 404]).toContain((await acme.admin.call('POST', '/sdk/v1/b2b/scim/setup_link', {})).status)
    expect((await host.server('GET', path)).body.error_type).toBe('organization_not_found')
    expect((await host.server('DELETE', path)).status).toBe(404)
    await stream.until(stream.isEnded)
    expect((await host.createOrganization({ organization_slug: organization.organization_slug })).organization_slug).toBe(
      organization.organization_slug,
    )
    await backend.flush()
    expect(await rowsWith(host.storage, [organization.organization_id])).toEqual([])
  })

  test('of 1,500 people goes in pieces, beside which others write, and a restart goes on', async () => {
    const storage = await openTestStorage()
    const host = await createTestBackend({ storage })
    const { organization_id } = host.organization
    const other = await host.createOrganization({ organization_name: 'Globex' })
    const scim = await host.createConnection()
    const people = Array.from({ length: 1500 }, (_, at) => oktaUser(`person-${at}@acme.test`))
    for (let at = 0; at < people.length; at += 100) {
      await Promise.all(people.slice(at, at + 100).map((person) => scim.post('/Users', person)))
    }
    let pieces = 0
    const counted: Storage = {
      ...storage,
      write: (work, options) => {
        if (options?.about === organization_id) pieces++
        return storage.write(work, options)
      },
    }
    await host.backend.close()
    const again = await createTestBackend({ storage: counted, organization: { organization_slug: 'again' } })
    expectOk(await again.server('DELETE', `/v1/b2b/organizations/${organization_id}`))
    await again.backend.close()
    const last = await createTestBackend({ storage: counted, organization: { organization_slug: 'last' } })
    expect((await last.createConnection({ organization_id: other.organization_id })).connection_id).toBeTruthy()
    await last.backend.flush()
    expect(pieces).toBeGreaterThan(6)
    expect(await rowsWith(storage, [organization_id, scim.connection_id])).toEqual([])
  })

  test('is in no byte of a copy that is made afterwards', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'aps-erasure-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const storage = await createSqliteStorage({ folder: join(folder, 'data') })
    const { host, acme, path } = await twoOrganizations({ storage })
    const copy = async (name: string) => readFileSync((await backupSqlite({ folder: join(folder, 'data') }, join(folder, name))).file)
    const marks = [host.organization.organization_id, acme.scim.connection_id, 'acme.test', 'Team of acme']
    const before = await copy('before.db')
    expect(marks.filter((mark) => !before.includes(mark))).toEqual([])
    expectOk(await host.server('DELETE', path))
    await host.backend.flush()
    const after = await copy('after.db')
    expect(marks.filter((mark) => after.includes(mark))).toEqual([])
    expect(after.includes('globex.test')).toBe(true)
    await host.backend.close()
    await storage.close()
  })
})

describe('an erased person', () => {
  const texts = ['zoe.winter@acme.test', 'Zoe Winter', 'Zoe Sommer', 'Zoe Winter-4711']

  async function withErased(options: Parameters<typeof twoOrganizations>[0] = {}) {
    const all = await twoOrganizations(options)
    const { host, acme, path } = all
    const { organization_id } = host.organization
    const members = await host.storage.list('members', { index: 'by_name', equals: [organization_id], limit: 10 })
    const zoe = members.find(({ user_id }) => user_id === acme.ids[0]) ?? expect.fail('Zoe is not there')
    return { ...all, zoe, traits: [...texts, acme.ids[0] ?? ''], erase: () => host.server('DELETE', `${path}/members/${zoe.member_id}`) }
  }

  test('is in no table any more by name, address or identifier; by id only in the audit and in events of the end', async () => {
    const { host, zoe, traits, erase, acme } = await withErased()
    const found = new Set((await rowsWith(host.storage, traits)).map(([table]) => table))
    for (const table of ['members', 'users', 'user_emails', 'activity', 'events', 'group_members'] as const) expect(found).toContain(table)
    // Where nobody is said to be, nobody is.
    expect([...found].filter((table) => personalTables[table] === 'nothing')).toEqual([])

    const answer = await erase()
    expect(answer.body).toMatchObject({ member_id: zoe.member_id, status_code: 200 })
    await host.backend.flush()

    expect(await rowsWith(host.storage, traits)).toEqual([])
    const byId = await rowsWith(host.storage, [zoe.member_id])
    // Events of the end are there until they are delivered; whether they were by then is a matter of time.
    expect(byId.filter(([table]) => table !== 'events').map(([table]) => table)).toEqual(expect.arrayContaining(['audit']))
    expect(byId.filter(([table]) => table !== 'events' && table !== 'audit' && table !== 'webhook_deliveries')).toEqual([])
    // A receiver that is down has yet to learn of the end.
    const waiting = byId.filter(([table]) => table === 'webhook_deliveries').map(([, row]) => JSON.parse(row).event_type)
    expect(new Set(waiting)).toEqual(new Set(['scim.member.delete', 'scim.scim_member_group.delete']))
    for (const [table, row] of byId) if (table === 'events') expect(JSON.parse(JSON.parse(row).body)).toMatchObject({ action: 'DELETE' })
    expect(byId.filter(([, row]) => row.includes('member.erase'))).toHaveLength(1)
    expect(host.events.at(-1)).toMatchObject({ event_type: 'scim.member.delete', id: zoe.member_id })
    expect((await acme.scim.get(`/Users/${acme.ids[0]}`)).status).toBe(404)
  })

  test('leaves everybody else, the counts and the times as they were', async () => {
    const { host, erase, acme, globex } = await withErased()
    const { organization_id } = host.organization
    const others = ['globex.test', ...globex.connection_ids]
    const kindsOf = async () => {
      const rows = await host.storage.list('activity', { index: 'key', equals: [organization_id], limit: 1000 })
      return rows.map(({ sequence, kind, occurred_at }) => [sequence, kind, occurred_at])
    }
    const before = { kinds: await kindsOf(), others: await rowsWith(host.storage, others) }
    const group = (await acme.scim.get(`/Groups/${acme.group}`)).body
    expect((await erase()).status).toBe(200)
    await host.backend.flush()
    // One row is added: that somebody is gone.
    expect((await kindsOf()).slice(0, -1)).toEqual(before.kinds)
    expect(await rowsWith(host.storage, others)).toEqual(before.others)
    const { members, meta } = (await acme.scim.get(`/Groups/${acme.group}`)).body
    expect(members.map(({ value }: { value: string }) => value)).toEqual([acme.ids[1]])
    expect(meta.version).not.toBe(group.meta.version)
    const people = await acme.scim.get('/Users')
    expect([people.body.totalResults, people.body.Resources[0].userName]).toEqual([1, 'bo.li@acme.test'])
    const activity = await host.openSession().then((admin) => admin.call('POST', '/sdk/v1/b2b/scim/activity', { limit: 100 }))
    expectOk(activity)
  })

  test('has no access any more, and comes back as somebody new', async () => {
    const { host, erase, acme, zoe } = await withErased()
    expect((await acme.admin.call('GET', '/sdk/v1/b2b/scim/portal')).status).toBe(200)
    await erase()
    expect((await acme.admin.call('GET', '/sdk/v1/b2b/scim/portal')).status).toBe(401)
    await host.backend.flush()
    const again = expectOk(await acme.scim.post('/Users', oktaUser('zoe.winter@acme.test', { externalId: 'Zoe Winter-4711' })))
    expect(again.id).not.toBe(acme.ids[0])
    const [member] = await host.storage.list('members', { index: 'by_registration', equals: [acme.scim.connection_id, again.id], limit: 1 })
    expect(member?.member_id).not.toBe(zoe.member_id)
  })

  test('takes along a session that was made for their address when nobody had it', async () => {
    const { host, acme, path, erase } = await withErased()
    const early = await host.openSession({ email_address: 'lou.lane@acme.test' })
    const user = expectOk(await acme.scim.post('/Users', oktaUser('lou.lane@acme.test'))).id
    expect((await early.call('GET', '/sdk/v1/b2b/scim/portal')).status).toBe(200)
    const [lou] = await host.storage.list('members', { index: 'by_registration', equals: [acme.scim.connection_id, user], limit: 1 })
    expectOk(await host.server('DELETE', `${path}/members/${lou?.member_id}`))
    expect((await early.call('GET', '/sdk/v1/b2b/scim/portal')).status).toBe(401)
    await host.backend.flush()
    expect((await early.call('GET', '/sdk/v1/b2b/scim/portal')).status).toBe(401)
    const later = await host.openSession({ email_address: 'new.admin@acme.test' })
    expect((await later.call('GET', '/sdk/v1/b2b/scim/portal')).status).toBe(200)
    expect((await erase()).status).toBe(200)
  })

  test('is said in the history to be gone, without a name', async () => {
    const { host, erase } = await withErased()
    await erase()
    await host.backend.flush()
    const admin = await host.openSession({ email_address: 'another.admin@acme.test' })
    const { data } = expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/activity', { query: { kind: ['member.delete'] } }))
    expect(data.activities[0]).toMatchObject({ kind: 'member.delete', actor: { type: 'host', name: null }, subject: null, member_id: null })
  })

  test('who was deactivated or deleted before is erased the same, and nobody of another organization is', async () => {
    const { host, acme, path, globex } = await withErased()
    const members = await host.storage.list('members', { index: 'by_name', equals: [host.organization.organization_id], limit: 10 })
    const max = members.find(({ email_address }) => email_address === 'max.moss@acme.test') ?? expect.fail('Max is not there')
    expectOk(await host.server('DELETE', `${path}/members/${max.member_id}`))
    await host.backend.flush()
    expect(await rowsWith(host.storage, ['max.moss@acme.test', 'Max Moss', acme.ids[2] ?? ''])).toEqual([])
    const foreign = await host.storage.list('members', { index: 'by_registration', equals: [globex.scim.connection_id], limit: 1 })
    const refused = await host.server('DELETE', `${path}/members/${foreign[0]?.member_id}`)
    expect([refused.status, refused.body.error_type]).toEqual([404, 'member_not_found'])
    expect((await host.server('DELETE', `${path}/members/${max.member_id}`)).status).toBe(404)
    expect((await acme.scim.get('/Users')).body.totalResults).toBe(2)
  })
})
