import { expect, test } from 'vitest'
import type { Member, MemberQuery, MemberStanding } from '../../src/contract/member.js'
import type { Counts } from '../../src/contract/portal.js'
import { createTestBackend, expectOk, oktaGroup, oktaUser, type ScimConnection } from '../support/backend.js'

type Operand = NonNullable<MemberQuery['operands']>[number]

async function organizationWith() {
  const test = await createTestBackend()
  const admin = await test.openSession({ session_duration_minutes: 1440 })
  const counts = async (): Promise<Counts> => expectOk(await admin.call('GET', '/sdk/v1/b2b/scim/portal')).data.counts
  const list = async (...operands: Operand[]): Promise<{ members: Member[]; total: number }> => {
    const query = { operator: 'AND', operands }
    const { members, results_metadata } = expectOk(await admin.call('POST', '/sdk/v1/b2b/organizations/me/members/search', { query })).data
    return { members, total: results_metadata.total }
  }
  /** What is counted must be what is listed, whoever they are; that holds at every moment. */
  const people = async () => {
    const { active, deactivated, not_managed, left } = await counts()
    const all = await list()
    const who = (each: MemberStanding, status?: string) =>
      all.members
        .filter((member) => member.scim_standing === each && (status === undefined || member.status === status))
        .map((member) => member.name)
    const standings = {
      active: who('managed', 'active'),
      deactivated: who('managed', 'deactivated'),
      not_managed: who('not_managed'),
      left: who('left'),
    }
    expect({ active, deactivated, not_managed, left }).toEqual(
      Object.fromEntries(Object.entries(standings).map(([name, names]) => [name, names.length])),
    )
    expect(all.total).toBe(all.members.length)
    for (const each of ['managed', 'not_managed', 'left'] as const) {
      const listed = await list(standing(each))
      expect(listed.members.map(({ name }) => name)).toEqual(who(each))
      expect(listed.total).toBe(who(each).length)
    }
    return standings
  }
  const remove = async ({ connection_id }: ScimConnection) => expectOk(await admin.call('DELETE', `/sdk/v1/b2b/scim/${connection_id}`))
  return { ...test, admin, counts, list, people, remove }
}

const standing = (...values: string[]): Operand => ({ filter_name: 'scim_standings', filter_value: values })
const status = (...values: string[]): Operand => ({ filter_name: 'statuses', filter_value: values })

const add = async (connection: ScimConnection, userName: string) =>
  expectOk(await connection.post('/Users', oktaUser(`${userName.toLowerCase()}@acme.test`, { displayName: userName }))) as { id: string }
const deactivate = (connection: ScimConnection, { id }: { id: string }) =>
  connection.operate(`/Users/${id}`, [{ op: 'replace', value: { active: false } }])

test('everyone is managed, known but not managed, or has left, and the numbers are those of the lists', async () => {
  const { createConnection, people, remove, backend } = await organizationWith()
  expect(await people()).toEqual({ active: [], deactivated: [], not_managed: [], left: [] })

  const okta = await createConnection()
  await add(okta, 'Ada')
  await deactivate(okta, await add(okta, 'Bo'))
  const cyd = await add(okta, 'Cyd')
  expect(await people()).toEqual({ active: ['Ada', 'Cyd'], deactivated: ['Bo'], not_managed: [], left: [] })

  await okta.delete(`/Users/${cyd.id}`)
  expect(await people()).toEqual({ active: ['Ada'], deactivated: ['Bo'], not_managed: [], left: ['Cyd'] })

  // From the first moment nobody is managed, although the connection's rows are removed in chunks.
  await remove(okta)
  const without = { active: [], deactivated: [], not_managed: ['Ada'], left: ['Bo', 'Cyd'] }
  expect(await people()).toEqual(without)
  await backend.flush()
  expect(await people()).toEqual(without)

  const entra = await createConnection({ identity_provider: 'microsoft-entra' })
  expect(await people()).toEqual(without)
  await add(entra, 'Ada')
  await add(entra, 'Dee')
  expect(await people()).toEqual({ active: ['Ada', 'Dee'], deactivated: [], not_managed: [], left: ['Bo', 'Cyd'] })
  await add(entra, 'Bo')
  expect(await people()).toEqual({ active: ['Ada', 'Bo', 'Dee'], deactivated: [], not_managed: [], left: ['Cyd'] })
})

test('the same within a group: its people are managed, active or deactivated', async () => {
  const { createConnection, list, counts } = await organizationWith()
  const okta = await createConnection()
  const ada = await add(okta, 'Ada')
  const bo = await add(okta, 'Bo')
  await add(okta, 'Cyd')
  const group = expectOk(await okta.post('/Groups', oktaGroup('Engineering', [ada.id, bo.id])))
  await deactivate(okta, bo)
  const inGroup: Operand = { filter_name: 'scim_group_id', filter_value: group.id }
  expect((await list(inGroup)).total).toBe(2)
  expect((await list(inGroup, standing('managed'), status('active'))).members.map(({ name }) => name)).toEqual(['Ada'])
  expect((await list(inGroup, standing('managed'), status('deactivated'))).members.map(({ name }) => name)).toEqual(['Bo'])
  expect((await list(inGroup, standing('left', 'not_managed'))).total).toBe(0)
  expect(await counts()).toMatchObject({ active: 2, deactivated: 1, not_managed: 0, left: 0 })
})

test('one person says where they stand', async () => {
  const { createConnection, remove, admin, list } = await organizationWith()
  const okta = await createConnection()
  await add(okta, 'Ada')
  const [ada] = (await list()).members
  const read = async () => expectOk(await admin.call('GET', `/sdk/v1/b2b/organizations/me/members/${ada?.member_id}`)).data.member
  expect(await read()).toMatchObject({ status: 'active', scim_standing: 'managed' })
  await remove(okta)
  expect(await read()).toMatchObject({ status: 'active', scim_standing: 'not_managed' })
})

test('a standing that does not exist is refused by name, and none matches nobody', async () => {
  const { admin, list } = await organizationWith()
  const query = { operands: [standing('gone')] }
  const answer = await admin.call('POST', '/sdk/v1/b2b/organizations/me/members/search', { query })
  expect(answer.status).toBe(400)
  expect(answer.body.error_details).toMatchObject({ field: 'query.operands.0.filter_value' })
  expect((await list(standing())).total).toBe(0)
})
