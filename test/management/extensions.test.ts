import { expect, test } from 'vitest'
import { createTestBackend, expectOk, oktaUser } from '../support/backend.js'

const acme = 'urn:ietf:params:scim:schemas:extension:acme:2.0:User'

test('a member carries the attributes of every extension as they came, and activity tells the admin what was left out', async () => {
  const backend = await createTestBackend()
  const okta = await backend.createConnection()
  const scim = backend.speakScim(okta)
  const extensions = { [acme]: { badge: '7', constructor: 'x', skills: [{ value: 'looms', level: 3 }] } }
  const user = expectOk(
    await scim('/Users', { method: 'POST', body: oktaUser('ada@acme.test', { ...extensions, favouriteColor: 'teal' }) }),
  )
  const admin = await backend.openSession({ email_address: 'ruth@acme.test' })
  const { members } = expectOk(await admin.call('POST', '/sdk/v1/b2b/organizations/me/members/search', {})).data
  expect(members[0].scim_registration.scim_attributes.extensions).toEqual(extensions)
  const one = expectOk(await admin.call('GET', `/sdk/v1/b2b/organizations/me/members/${members[0].member_id}`)).data
  expect(one.member.scim_registration.scim_attributes.extensions).toEqual(extensions)

  const Operations = [
    { op: 'add', path: 'favouriteColor', value: 'teal' },
    { op: 'replace', path: 'active', value: false },
  ]
  const body = { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations }
  expectOk(await scim(`/Users/${user.id}`, { method: 'PATCH', body }))
  const search = async (query: object) => expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/activity', { query })).data.activities
  const dropped = [{ attribute: 'favouriteColor', detail: null }]
  const drop = { outcome: 'succeeded', subject: 'favouriteColor', member_id: members[0].member_id, dropped }
  expect(await search({ kind: ['attribute.drop'] })).toMatchObject([drop])
  expect(await search({ kind: ['member.deactivate'] })).toMatchObject([{ dropped }])
  // Somebody without extensions has no field for them.
  expectOk(await scim('/Users', { method: 'POST', body: oktaUser('bob@acme.test') }))
  const found = expectOk(await admin.call('POST', '/sdk/v1/b2b/organizations/me/members/search', {})).data.members
  expect(found.map((member: typeof one.member) => 'extensions' in member.scim_registration.scim_attributes).sort()).toEqual([false, true])
})

test('what the enterprise extension does not describe is shown beside what it does', async () => {
  const backend = await createTestBackend()
  const scim = backend.speakScim(await backend.createConnection())
  const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
  expectOk(
    await scim('/Users', { method: 'POST', body: oktaUser('ada@acme.test', { [enterprise]: { department: 'Engines', jobCode: 'E7' } }) }),
  )
  const admin = await backend.openSession()
  const [member] = expectOk(await admin.call('POST', '/sdk/v1/b2b/organizations/me/members/search', {})).data.members
  const { extensions, enterprise_extension } = member.scim_registration.scim_attributes
  expect(extensions).toEqual({ [enterprise]: { jobCode: 'E7' } })
  expect(enterprise_extension).toMatchObject({ department: 'Engines' })
})
