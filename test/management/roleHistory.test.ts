import { expect, test } from 'vitest'
import type { Activity } from '../../src/contract/activity.js'
import { createTestBackend, expectOk, oktaGroup, oktaUser } from '../support/backend.js'

/** Ada is in no group; Engineering gives the role editor, and Writers gives editor and author. */
async function organizationWithRoles() {
  const backend = await createTestBackend({
    organization: {
      organization_name: 'Acme',
      roles: ['editor', 'author'].map((role_id) => ({ role_id, description: '', permissions: [] })),
    },
  })
  const okta = await backend.createConnection()
  const admin = await backend.openSession()
  const user = expectOk(await okta.post('/Users', oktaUser('ada.byron@acme.test')))
  const groups = new Map<string, string>()
  for (const name of ['Engineering', 'Writers', 'Readers']) groups.set(name, expectOk(await okta.post('/Groups', oktaGroup(name, []))).id)
  const give = (role_id: string, name: string) => ({ role_id, group_id: groups.get(name) })
  expectOk(
    await admin.call('PUT', `/sdk/v1/b2b/scim/${okta.connection_id}`, {
      scim_group_implicit_role_assignments: [give('editor', 'Engineering'), give('editor', 'Writers'), give('author', 'Writers')],
    }),
  )
  const patch = async (path: string, operation: object) => expectOk(await okta.operate(path, [operation]))
  const join = (name: string) => patch(`/Groups/${groups.get(name)}`, { op: 'add', path: 'members', value: [{ value: user.id }] })
  const leave = (name: string) => patch(`/Groups/${groups.get(name)}`, { op: 'remove', path: `members[value eq "${user.id}"]` })
  const setActive = (value: boolean) => patch(`/Users/${user.id}`, { op: 'replace', path: 'active', value })
  /** What the latest activity of hers says. */
  const latest = async () => {
    const { members } = expectOk(await admin.call('POST', '/sdk/v1/b2b/organizations/me/members/search', {})).data
    const query = { member_id: members[0].member_id }
    const { activities } = expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/activity', { query })).data as { activities: Activity[] }
    return { kind: activities[0]?.kind, roles: activities[0]?.roles }
  }
  return { okta, user, join, leave, setActive, latest }
}

test('joining and leaving a group say which roles came and went, and not those that another group gives', async () => {
  const { join, leave, latest } = await organizationWithRoles()
  await join('Readers')
  expect(await latest()).toEqual({ kind: 'group.members', roles: undefined })
  await join('Engineering')
  expect(await latest()).toEqual({ kind: 'group.members', roles: { gained: ['editor'], lost: [] } })
  await join('Writers')
  expect(await latest()).toEqual({ kind: 'group.members', roles: { gained: ['author'], lost: [] } })
  await leave('Engineering')
  expect(await latest()).toEqual({ kind: 'group.members', roles: undefined })
  await leave('Writers')
  expect((await latest()).roles?.lost.sort()).toEqual(['author', 'editor'])
})

test('a deactivation takes every role, a reactivation brings them back, and groups joined meanwhile give none', async () => {
  const { join, setActive, latest } = await organizationWithRoles()
  await join('Engineering')
  await setActive(false)
  expect(await latest()).toEqual({ kind: 'member.deactivate', roles: { gained: [], lost: ['editor'] } })
  await join('Writers')
  expect((await latest()).roles).toBeUndefined()
  await setActive(true)
  const { kind, roles } = await latest()
  expect([kind, roles?.gained.sort(), roles?.lost]).toEqual(['member.reactivate', ['author', 'editor'], []])
})

test('a deletion in the identity provider takes the roles of all groups', async () => {
  const { okta, user, join, latest } = await organizationWithRoles()
  await join('Writers')
  expect((await okta.delete(`/Users/${user.id}`)).status).toBe(204)
  const { kind, roles } = await latest()
  expect([kind, roles?.lost.sort()]).toEqual(['member.delete', ['author', 'editor']])
})
