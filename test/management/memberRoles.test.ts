import { expect, test } from 'vitest'
import { createMemoryStorage } from '../../src/exports/server.js'
import { createTestBackend, expectOk, oktaGroup, oktaUser } from '../support/backend.js'
import { provisionOne, storeMembers } from '../support/crowd.js'
import { storeFormerRole } from '../support/storedStates.js'

/** A backend that counts how many rows of members a search walks over. */
async function countingBackend() {
  const memory = createMemoryStorage()
  const walks = { members: 0 }
  const test = await createTestBackend({
    storage: {
      ...memory,
      list(table, scan) {
        if (table === 'members' && scan.index === 'by_name') walks.members++
        return memory.list(table, scan)
      },
    },
    organization: {
      organization_name: 'Acme',
      roles: ['editor', 'author', 'idle'].map((role_id) => ({ role_id, description: '', permissions: [] })),
    },
  })
  const admin = await test.openSession()
  const withRoles = async (...roles: string[]) => {
    walks.members = 0
    const query = { operator: 'AND', operands: [{ filter_name: 'member_roles', filter_value: roles }] }
    const answer = await admin.call('POST', '/sdk/v1/b2b/organizations/me/members/search', { query })
    return { total: expectOk(answer).data.results_metadata.total as number, walks: walks.members }
  }
  return { ...test, memory, admin, withRoles }
}

test('everybody with a role is found, however many there are, in one walk for all the roles', async () => {
  const { withRoles, ...test } = await countingBackend()
  const { member } = await provisionOne(await test.createConnection(), 'ada.byron@acme.test')
  // Roles of a member's own are the host's to give; no call of ours does.
  const copies = Array.from({ length: 10_500 }, (_, index) => {
    const direct_roles = JSON.stringify(index % 2 === 0 ? ['editor', 'x'] : ['author'])
    return { ...member, member_id: `member-${index}`, user_id: `user-${index}`, direct_roles }
  })
  await storeMembers(test, copies)
  expect((await withRoles('editor', 'author')).total).toBe(10_500)
  const one = await withRoles('author')
  expect(one.total).toBe(5250)
  expect(await withRoles('author', 'idle', 'stytch_admin')).toEqual(one)
})

test('roles nobody can have are not looked for', async () => {
  const { withRoles } = await countingBackend()
  expect(await withRoles(...Array.from({ length: 1000 }, (_, index) => `unknown-${index}`))).toEqual({ total: 0, walks: 0 })
})

test('a role that left the catalogue is still found where a group gives it', async () => {
  const { createConnection, speakScim, withRoles } = await countingBackend()
  const okta = await createConnection()
  const scim = speakScim(okta)
  const { id } = expectOk(await scim('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test') }))
  const group = expectOk(await scim('/Groups', { method: 'POST', body: oktaGroup('Engineering', [id]) }))
  await storeFormerRole(okta, group.id, 'former')
  expect((await withRoles('former', 'unknown')).total).toBe(1)
})
