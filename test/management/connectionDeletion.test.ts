import { expect, test } from 'vitest'
import { createTestBackend, expectOk, oktaGroup, oktaUser } from '../support/backend.js'
import { storeForeignJobs } from '../support/storedStates.js'

async function provisionedBackend(people = 3) {
  const test = await createTestBackend({
    organization: { organization_name: 'Acme', roles: [{ role_id: 'editor', description: '', permissions: [] }] },
  })
  const okta = await test.createConnection()
  const scim = test.speakScim(okta)
  const users: { id: string; userName: string }[] = []
  for (let index = 0; index < people; index++) {
    users.push(expectOk(await scim('/Users', { method: 'POST', body: oktaUser(`person.n${index}@acme.test`) })))
  }
  const group = expectOk(
    await scim('/Groups', {
      method: 'POST',
      body: oktaGroup(
        'Engineering',
        users.map((user) => user.id),
      ),
    }),
  )
  const admin = await test.openSession()
  expectOk(
    await admin.call('PUT', `/sdk/v1/b2b/scim/${okta.connection_id}`, {
      scim_group_implicit_role_assignments: [{ role_id: 'editor', group_id: group.id }],
    }),
  )
  expectOk(await admin.call('PUT', '/sdk/v1/b2b/scim/setup_progress', { guide: 'okta', step: 'one', done: true }))
  await test.backend.flush()
  return { ...test, okta, scim, users, group, admin }
}

test('its tokens no longer work once the deletion is answered', async () => {
  const { scim, admin, okta } = await provisionedBackend()
  const { connection } = expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/rotate/start', { connection_id: okta.connection_id })).data
  expect((await scim('/Users')).status).toBe(200)
  const answer = await admin.call('DELETE', `/sdk/v1/b2b/scim/${okta.connection_id}`, {})
  expect(expectOk(answer).data.connection_id).toBe(okta.connection_id)
  expect((await scim('/Users')).status).toBe(401)
  expect((await scim('/Users', { headers: { authorization: `Bearer ${connection.next_bearer_token}` } })).status).toBe(401)
})

test('people keep their status and lose registration and group-given roles', async () => {
  const { admin, okta, backend, scim, users } = await provisionedBackend()
  await scim(`/Users/${users[0]?.id}`, {
    method: 'PATCH',
    body: {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'replace', value: { active: false } }],
    },
  })
  const search = async () => expectOk(await admin.call('POST', '/sdk/v1/b2b/organizations/me/members/search', {})).data.members
  const before = await search()
  expect(before.map((member: { status: string }) => member.status)).toEqual(['deactivated', 'active', 'active'])
  expect(before[1].roles).toEqual([
    {
      role_id: 'editor',
      sources: [{ type: 'scim_connection_group', details: expect.objectContaining({ connection_id: okta.connection_id }) }],
    },
  ])

  expectOk(await admin.call('DELETE', `/sdk/v1/b2b/scim/${okta.connection_id}`))
  await backend.flush()
  const after = await search()
  expect(after.map((member: { status: string }) => member.status)).toEqual(['deactivated', 'active', 'active'])
  for (const member of after) {
    expect(member.roles).toEqual([])
    expect(member).not.toHaveProperty('scim_registration')
  }
})

test('nobody sees what is left of it, even before the last chunk is gone', async () => {
  const { admin, okta } = await provisionedBackend(30)
  expectOk(await admin.call('DELETE', `/sdk/v1/b2b/scim/${okta.connection_id}`))
  const portal = expectOk(await admin.call('GET', '/sdk/v1/b2b/scim/portal')).data
  expect(portal).toMatchObject({ connection: null, health: { state: 'not_set_up' }, counts: { active: 0, groups: 0 }, setup_progress: [] })
  const { members } = expectOk(await admin.call('POST', '/sdk/v1/b2b/organizations/me/members/search', {})).data
  for (const member of members) expect(member).not.toHaveProperty('scim_registration')
})

test('nothing of it remains in the storage except its row, its revoked tokens and what happened', async () => {
  const { admin, okta, backend, storage } = await provisionedBackend(12)
  expectOk(await admin.call('DELETE', `/sdk/v1/b2b/scim/${okta.connection_id}`))
  await backend.flush()
  const { connection_id } = okta
  for (const table of [
    'users',
    'user_emails',
    'user_blocks',
    'leavers',
    'groups',
    'group_members',
    'role_assignments',
    'setup_progress',
  ] as const) {
    expect(await storage.list(table, { index: 'key', equals: [connection_id], limit: 10 }), table).toEqual([])
  }
  expect(await storage.get('connection_stats', [connection_id])).toBeUndefined()
  expect((await storage.get('connections', [connection_id]))?.status).toBe('deleted')
  expect(await storage.list('jobs', { index: 'by_time', equals: [], limit: 10 })).toEqual([])
  const tokens = await storage.list('tokens', { index: 'by_connection', equals: [connection_id], limit: 10 })
  expect(tokens.map((token) => token.state)).toEqual(['revoked'])
})

test('the organization can create another at once, and a person posted there again is the same member', async () => {
  const { admin, okta, backend, createConnection, speakScim, storage, organization } = await provisionedBackend(1)
  const search = async () => expectOk(await admin.call('POST', '/sdk/v1/b2b/organizations/me/members/search', {})).data.members
  const [before] = await search()
  expectOk(await admin.call('DELETE', `/sdk/v1/b2b/scim/${okta.connection_id}`))
  const second = await createConnection({ display_name: 'Second' })
  await backend.flush()
  const created = expectOk(await speakScim(second)('/Users', { method: 'POST', body: oktaUser('PERSON.N0@acme.test') }))
  const [after] = await search()
  expect(after.member_id).toBe(before.member_id)
  expect(after.scim_registration).toMatchObject({ connection_id: second.connection_id, scim_attributes: { id: created.id } })
  expect(await storage.count('members', { index: 'by_name', equals: [organization.organization_id] })).toBe(1)
})

test('an interrupted deletion continues when the backend starts again', async () => {
  const { admin, okta, backend, storage } = await provisionedBackend(5)
  await backend.close()
  // The backend that took the request is closed, so its jobs do not run: what a crash right after the answer leaves behind.
  expectOk(await admin.call('DELETE', `/sdk/v1/b2b/scim/${okta.connection_id}`))
  expect((await storage.get('connections', [okta.connection_id]))?.status).toBe('deleting')
  const again = await createTestBackend({ storage })
  await again.backend.flush()
  expect((await storage.get('connections', [okta.connection_id]))?.status).toBe('deleted')
  expect(await storage.list('users', { index: 'key', equals: [okta.connection_id], limit: 10 })).toEqual([])
})

test('an unknown connection cannot be deleted', async () => {
  const { openSession } = await createTestBackend()
  const admin = await openSession()
  const answer = await admin.call('DELETE', '/sdk/v1/b2b/scim/scim-connection-none')
  expect([answer.status, answer.body.error_type]).toEqual([404, 'connection_not_found'])
})

test('jobs that keep failing do not prevent a deletion from finishing', async () => {
  const { admin, okta, backend, storage, takeLogged } = await provisionedBackend(5)
  // More than are read at once.
  await storeForeignJobs(okta, 60)
  expectOk(await admin.call('DELETE', `/sdk/v1/b2b/scim/${okta.connection_id}`))
  await backend.flush()
  expect((await storage.get('connections', [okta.connection_id]))?.status).toBe('deleted')
  expect(await storage.list('jobs', { index: 'by_time', equals: [], limit: 100 })).toHaveLength(60)
  await backend.close()
  expect(takeLogged().some(({ detail }) => String(detail?.error).includes('of_another_version'))).toBe(true)
})
