import { expect, test } from 'vitest'
import { createMemoryStorage } from '../../src/exports/server.js'
import type { MemberRow } from '../../src/server/storage/tables.js'
import { createTestBackend, expectOk, oktaGroup, oktaUser } from '../support/backend.js'
import { storeFormerRole } from '../support/storedStates.js'

const at = '2026-03-02T09:00:00.000Z'

function memberRow(organization_id: string, index: number, direct_roles: string[]): MemberRow {
  const name = `p${index}`
  const email = `${name}@acme.test`
  return {
    member_id: `member-${index}`,
    organization_id,
    email_address: email,
    name,
    status: 'active',
    external_id: null,
    name_folded: name,
    email_folded: email,
    search_text: `${name}\n${email}`,
    connection_id: null,
    user_id: null,
    provisioned_as: null,
    direct_roles: JSON.stringify(direct_roles),
    created_at: at,
    updated_at: at,
  }
}

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
  const { memory, organization, withRoles } = await countingBackend()
  await memory.write(async (writer) => {
    for (let index = 0; index < 10_500; index++) {
      const roles = index % 2 === 0 ? ['editor', 'x'] : ['author']
      await writer.insert('members', memberRow(organization.organization_id, index, roles))
    }
    await writer.insert('members', memberRow(organization.organization_id, 10_500, []))
  })
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
