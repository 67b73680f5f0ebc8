import { expect, test } from 'vitest'
import { createTestBackend, expectOk, oktaGroup, oktaUser } from '../support/backend.js'

const roles = [
  { role_id: 'editor', description: 'Edits', permissions: [{ resource_id: 'documents', actions: ['update'] }] },
  { role_id: 'scim_editor', description: 'Changes SCIM', permissions: [{ resource_id: 'stytch.scim', actions: ['*'] }] },
]

/** Two groups: Engineering has Ada and Bob, Sales has Bob and Eve. */
async function backendWithGroups() {
  const test = await createTestBackend({ organization: { organization_name: 'Acme', roles } })
  const okta = await test.createConnection()
  const scim = test.speakScim(okta)
  const person = async (name: string) =>
    expectOk(await scim('/Users', { method: 'POST', body: oktaUser(`${name}@acme.test`) })).id as string
  const [ada, bob, eve] = [await person('ada.byron'), await person('bob.ross'), await person('eve.polastri')]
  const group = async (name: string, ids: string[]) =>
    expectOk(await scim('/Groups', { method: 'POST', body: oktaGroup(name, ids) })).id as string
  const engineering = await group('Engineering', [ada, bob])
  const sales = await group('Sales', [bob, eve])
  const admin = await test.openSession()
  const save = (assignments: object[], more: object = {}) =>
    admin.call('PUT', `/sdk/v1/b2b/scim/${okta.connection_id}`, { scim_group_implicit_role_assignments: assignments, ...more })
  const preview = (assignments: object[]) =>
    admin.call('POST', '/sdk/v1/b2b/scim/role_assignments/preview', { scim_group_implicit_role_assignments: assignments })
  const rolesByName = async () => {
    const { members } = expectOk(await admin.call('POST', '/sdk/v1/b2b/organizations/me/members/search', {})).data
    return Object.fromEntries(
      members.map((member: { name: string; roles: { role_id: string }[] }) => [
        member.name.split(' ')[0],
        member.roles.map((role) => role.role_id).sort(),
      ]),
    )
  }
  return { ...test, okta, scim, ada, bob, eve, engineering, sales, admin, save, preview, rolesByName }
}

test('a group gives its roles to its members, with the group as their source', async () => {
  const { save, engineering, sales, rolesByName, admin, okta } = await backendWithGroups()
  const { connection } = expectOk(
    await save([
      { role_id: 'editor', group_id: engineering },
      { role_id: 'editor', group_id: sales, group_name: 'ignored' },
      { role_id: 'scim_viewer', group_id: sales },
    ]),
  ).data
  expect(connection.scim_group_implicit_role_assignments).toHaveLength(3)
  expect(connection.scim_group_implicit_role_assignments).toContainEqual({ role_id: 'editor', group_id: sales, group_name: 'Sales' })
  expect(await rolesByName()).toEqual({ ada: ['editor'], bob: ['editor', 'scim_viewer'], eve: ['editor', 'scim_viewer'] })
  const { members } = expectOk(
    await admin.call('POST', '/sdk/v1/b2b/organizations/me/members/search', {
      query: { operator: 'AND', operands: [{ filter_name: 'member_email_fuzzy', filter_value: 'bob.ross' }] },
    }),
  ).data
  expect(members[0].roles[0].sources).toEqual(
    expect.arrayContaining(
      [engineering, sales].map((group_id) => ({ type: 'scim_connection_group', details: { connection_id: okta.connection_id, group_id } })),
    ),
  )
})

test('the list is replaced as a whole: what is left out is removed, and the roles with it', async () => {
  const { save, engineering, sales, rolesByName } = await backendWithGroups()
  expectOk(await save([{ role_id: 'editor', group_id: engineering }]))
  expectOk(await save([{ role_id: 'editor', group_id: sales }]))
  expect(await rolesByName()).toEqual({ ada: [], bob: ['editor'], eve: ['editor'] })
  expectOk(await save([]))
  expect(await rolesByName()).toEqual({ ada: [], bob: [], eve: [] })
})

test('roles follow the group: people who join gain them, people who leave lose them, and a deactivated person has none', async () => {
  const { save, engineering, rolesByName, scim, eve, ada } = await backendWithGroups()
  expectOk(await save([{ role_id: 'editor', group_id: engineering }]))
  const patch = (path: string, Operations: object[]) =>
    scim(path, { method: 'PATCH', body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations } })
  await patch(`/Groups/${engineering}`, [
    { op: 'add', path: 'members', value: [{ value: eve }] },
    { op: 'remove', path: `members[value eq "${ada}"]` },
  ])
  expect(await rolesByName()).toEqual({ ada: [], bob: ['editor'], eve: ['editor'] })
  await patch(`/Users/${eve}`, [{ op: 'replace', value: { active: false } }])
  expect(await rolesByName()).toMatchObject({ eve: [] })
  await patch(`/Users/${eve}`, [{ op: 'replace', value: { active: true } }])
  expect(await rolesByName()).toMatchObject({ eve: ['editor'] })
})

test.each([
  ['no group', { role_id: 'editor' }, 'scim_group_role_assignment_does_not_contain_group_id'],
  ['a group nobody pushed', { role_id: 'editor', group_id: 'none' }, 'scim_group_role_assignment_group_does_not_exist'],
])('an assignment with %s is refused by its own error type, and nothing is saved', async (_what, wrong, error_type) => {
  const { save, engineering, readConnection } = await backendWithGroups()
  const answer = await save([{ role_id: 'editor', group_id: engineering }, wrong], { display_name: 'Half done' })
  expect([answer.status, answer.body.error_type]).toEqual([400, error_type])
  expect(answer.body.error_details.field).toBe('scim_group_implicit_role_assignments.1.group_id')
  expect(await readConnection()).toMatchObject({ scim_group_implicit_role_assignments: [], display_name: 'SCIM connection', version: 1 })
})

test("a role outside the organization's catalogue cannot be given", async () => {
  const { save, engineering } = await backendWithGroups()
  const answer = await save([{ role_id: 'root', group_id: engineering }])
  expect([answer.status, answer.body.error_details.field]).toEqual([400, 'scim_group_implicit_role_assignments.0.role_id'])
})

test("another organization's group cannot be named", async () => {
  const { save, createOrganization, createConnection, speakScim } = await backendWithGroups()
  const { organization_id } = await createOrganization({ organization_name: 'Globex' })
  const foreign = await createConnection({ organization_id })
  const { id } = expectOk(await speakScim(foreign)('/Groups', { method: 'POST', body: oktaGroup('Admins') }))
  const answer = await save([{ role_id: 'editor', group_id: id }])
  expect(answer.body.error_type).toBe('scim_group_role_assignment_group_does_not_exist')
})

test('an assignment whose group the identity provider deleted is shown, and survives a save', async () => {
  const { save, engineering, sales, scim, readConnection } = await backendWithGroups()
  expectOk(await save([{ role_id: 'editor', group_id: engineering }]))
  expect((await scim(`/Groups/${engineering}`, { method: 'DELETE' })).status).toBe(204)
  const gone = { role_id: 'editor', group_id: engineering, group_name: 'Engineering' }
  expect((await readConnection()).scim_group_implicit_role_assignments).toEqual([gone])
  expectOk(await save([gone, { role_id: 'editor', group_id: sales }]))
  expect((await readConnection()).scim_group_implicit_role_assignments).toContainEqual(gone)
})

test('the host is told about everyone whose roles change, in the order of one job, but not about deactivated people', async () => {
  const { save, engineering, backend, events, scim, ada } = await backendWithGroups()
  await scim(`/Users/${ada}`, {
    method: 'PATCH',
    body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [{ op: 'replace', value: { active: false } }] },
  })
  await backend.flush()
  events.length = 0
  expectOk(await save([{ role_id: 'editor', group_id: engineering }]))
  await backend.flush()
  expect(events.map((event) => event.event_type)).toEqual(['scim.connection.update', 'scim.member.update'])
  expect(events[1]?.member).toMatchObject({ email_address: 'bob.ross@acme.test', roles: [{ role_id: 'editor' }] })
})

test('a preview counts who would gain and lose which role, and saves nothing', async () => {
  const { save, preview, engineering, sales, readConnection, scim, eve } = await backendWithGroups()
  expectOk(await save([{ role_id: 'editor', group_id: engineering }]))
  const before = await readConnection()
  const {
    roles: counted,
    members_changed,
    removes_own_access,
  } = expectOk(
    await preview([
      { role_id: 'editor', group_id: sales },
      { role_id: 'scim_viewer', group_id: engineering },
    ]),
  ).data
  // Bob is in both groups and keeps "editor"; Ada loses it, Eve gains it.
  expect(counted).toMatchObject([
    { role_id: 'editor', gained: 1, lost: 1 },
    { role_id: 'scim_viewer', gained: 2, lost: 0 },
  ])
  expect([members_changed, removes_own_access]).toEqual([3, false])
  expect(await readConnection()).toEqual(before)

  await scim(`/Users/${eve}`, {
    method: 'PATCH',
    body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [{ op: 'replace', value: { active: false } }] },
  })
  expect(expectOk(await preview([{ role_id: 'editor', group_id: sales }])).data.roles).toMatchObject([
    { role_id: 'editor', gained: 0, gained_by: [], lost: 1 },
  ])
})

test('a preview warns when the viewer would lock themselves out', async () => {
  const { save, openSession, engineering, sales, admin } = await backendWithGroups()
  const { members } = expectOk(await admin.call('POST', '/sdk/v1/b2b/organizations/me/members/search', {})).data
  const idOf = (name: string) => members.find((member: { email_address: string }) => member.email_address.startsWith(name)).member_id
  expectOk(await save([{ role_id: 'scim_editor', group_id: engineering }]))
  const previewAs = async (name: string, assignments: object[]) => {
    const session = await openSession({ member_id: idOf(name), roles: ['stytch_admin'] })
    const answer = await session.call('POST', '/sdk/v1/b2b/scim/role_assignments/preview', {
      scim_group_implicit_role_assignments: assignments,
    })
    return expectOk(answer).data.removes_own_access
  }
  expect(await previewAs('ada', [])).toBe(true)
  expect(await previewAs('eve', [])).toBe(false)
  expect(await previewAs('bob', [{ role_id: 'scim_editor', group_id: sales }])).toBe(false)
  expect(await previewAs('ada', [{ role_id: 'scim_editor', group_id: sales }])).toBe(true)
})

test('a preview names who would gain and who would lose each role, by name, and says nothing of people to whoever may not search them', async () => {
  const { save, preview, engineering, sales, openSession } = await backendWithGroups()
  expectOk(await save([{ role_id: 'editor', group_id: engineering }]))
  const wanted = [
    { role_id: 'editor', group_id: sales },
    { role_id: 'scim_viewer', group_id: engineering },
  ]
  const namesOf = (people: { name: string }[]) => people.map(({ name }) => name)
  const [editor, viewer] = expectOk(await preview(wanted)).data.roles
  expect([namesOf(editor.gained_by), namesOf(editor.lost_by)]).toEqual([['eve polastri'], ['ada byron']])
  expect([namesOf(viewer.gained_by), namesOf(viewer.lost_by)]).toEqual([['ada byron', 'bob ross'], []])
  expect(editor.gained_by[0]).toEqual({ member_id: expect.any(String), name: 'eve polastri', email_address: 'eve.polastri@acme.test' })

  const withoutPeople = await openSession({ permissions: ['stytch.scim:*', 'stytch.organization:update.settings.implicit-roles'] })
  const answer = await withoutPeople.call('POST', '/sdk/v1/b2b/scim/role_assignments/preview', {
    scim_group_implicit_role_assignments: wanted,
  })
  expect(expectOk(answer).data.roles[0]).toEqual({ role_id: 'editor', gained: 1, lost: 1 })
})

test('a preview names twenty; everybody else is found by page and by search', async () => {
  const { scim, admin, preview, openSession } = await backendWithGroups()
  const ids: string[] = []
  for (let number = 10; number < 55; number++) {
    ids.push(expectOk(await scim('/Users', { method: 'POST', body: oktaUser(`pat.${number}@acme.test`) })).id)
  }
  const crowd = expectOk(await scim('/Groups', { method: 'POST', body: oktaGroup('Crowd', ids) })).id as string
  const assignments = [{ role_id: 'editor', group_id: crowd }]
  const [editor] = expectOk(await preview(assignments)).data.roles
  expect([editor.gained, editor.gained_by.length, editor.gained_by[0].name]).toEqual([45, 20, 'pat 10'])

  const everybody = { scim_group_implicit_role_assignments: assignments, role_id: 'editor', change: 'gained' }
  const path = '/sdk/v1/b2b/scim/role_assignments/preview/members'
  const search = async (more: object) => expectOk(await admin.call('POST', path, { ...everybody, ...more })).data
  const found: string[] = []
  for (let cursor: string | null | undefined = null; cursor !== undefined; ) {
    const page: { members: { name: string }[]; results_metadata: { total: number; next_cursor: string | null } } = await search({
      limit: 20,
      cursor,
    })
    expect(page.results_metadata.total).toBe(45)
    found.push(...page.members.map(({ name }) => name))
    cursor = page.results_metadata.next_cursor ?? undefined
  }
  expect(found).toEqual(Array.from({ length: 45 }, (_, index) => `pat ${index + 10}`))
  expect((await search({ search: 'PAT.4' })).results_metadata.total).toBe(10)
  expect((await search({ search: 'pat 54' })).members).toMatchObject([{ email_address: 'pat.54@acme.test' }])
  expect((await search({ change: 'lost' })).members).toEqual([])
  expect((await search({ role_id: 'scim_viewer' })).members).toEqual([])

  const { results_metadata } = await search({ limit: 20 })
  const elsewhere = await admin.call('POST', path, { ...everybody, change: 'lost', cursor: results_metadata.next_cursor })
  expect([elsewhere.status, elsewhere.body.error_details.field]).toEqual([400, 'cursor'])
  const withoutPeople = await openSession({ permissions: ['stytch.scim:*', 'stytch.organization:update.settings.implicit-roles'] })
  expect((await withoutPeople.call('POST', path, everybody)).status).toBe(403)
})

test('a viewer whom the host knows by an e-mail address is warned too, unless several people have that address', async () => {
  const { save, openSession, engineering, scim } = await backendWithGroups()
  expectOk(await save([{ role_id: 'scim_editor', group_id: engineering }]))
  const warned = async () => {
    const session = await openSession({ email_address: 'Ada.Byron@acme.test', roles: ['stytch_admin'] })
    const answer = await session.call('POST', '/sdk/v1/b2b/scim/role_assignments/preview', { scim_group_implicit_role_assignments: [] })
    return expectOk(answer).data.removes_own_access
  }
  expect(await warned()).toBe(true)
  const namesake = { ...oktaUser('ada@acme.test'), emails: [{ value: 'ada.byron@acme.test', type: 'work', primary: true }] }
  expectOk(await scim('/Users', { method: 'POST', body: namesake }))
  expect(await warned()).toBe(false)
})

test('a preview warns when nobody would be left who can change these settings', async () => {
  const { save, preview, engineering, sales, storage, admin } = await backendWithGroups()
  expectOk(await save([{ role_id: 'scim_editor', group_id: engineering }]))
  const isLast = async (assignments: object[]) => expectOk(await preview(assignments)).data.removes_last_admin
  expect(await isLast([])).toBe(true)
  expect(await isLast([{ role_id: 'scim_viewer', group_id: engineering }])).toBe(true)
  expect(await isLast([{ role_id: 'scim_editor', group_id: sales }])).toBe(false)
  expect(await isLast([{ role_id: 'stytch_admin', group_id: sales }])).toBe(false)
  // Nothing is taken from anybody.
  expect(await isLast([{ role_id: 'scim_editor', group_id: engineering }])).toBe(false)

  const { members } = expectOk(await admin.call('POST', '/sdk/v1/b2b/organizations/me/members/search', {})).data
  const eve = members.find((member: { name: string }) => member.name === 'eve polastri').member_id
  await storage.write((writer) => writer.update('members', [eve], { direct_roles: JSON.stringify(['scim_editor']) }))
  expect(await isLast([])).toBe(false)
})

test('saving and previewing need the permission to give roles, not only to change the connection', async () => {
  const { openSession, okta, engineering } = await backendWithGroups()
  const editor = await openSession({ permissions: ['stytch.scim:*'] })
  const body = { scim_group_implicit_role_assignments: [{ role_id: 'editor', group_id: engineering }] }
  for (const answer of [
    await editor.call('PUT', `/sdk/v1/b2b/scim/${okta.connection_id}`, body),
    await editor.call('POST', '/sdk/v1/b2b/scim/role_assignments/preview', body),
  ]) {
    expect([answer.status, answer.body.error_type]).toEqual([403, 'unauthorized_action'])
  }
  expectOk(await editor.call('PUT', `/sdk/v1/b2b/scim/${okta.connection_id}`, { display_name: 'Allowed' }))
})
