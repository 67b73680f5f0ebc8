import { expect, test } from 'vitest'
import type { Activity } from '../../src/contract/activity.js'
import { createTestBackend, expectOk, oktaGroup, oktaUser } from '../support/backend.js'

/** A connection of an organization that allows one domain, and the refusals an admin finds in its activity. */
async function strict() {
  const test = await createTestBackend({ organization: { organization_name: 'Acme', email_allowed_domains: ['acme.test'] } })
  const okta = await test.createConnection()
  const admin = await test.openSession()
  const last = async (): Promise<Activity> => {
    await test.backend.flush()
    const query = { kind: ['request.refused'] }
    return expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/activity', { query })).data.activities[0]
  }
  return { ...test, okta, last }
}

test('an address outside the domains: the person, the attribute and the domain are named, and the answer is whole', async () => {
  const { okta, last } = await strict()
  const answer = await okta.post('/Users', oktaUser('eve.polastri@evil.test'))
  expect(answer.status).toBe(400)
  expect(await last()).toMatchObject({
    cause: 'domain_not_allowed',
    subject: 'eve.polastri@evil.test',
    refusal: { attribute: 'emails', value: 'evil.test' },
    request: { method: 'POST', path: '/Users', status_code: 400 },
  })
  const { request } = await last()
  expect(JSON.parse(request?.answer ?? '')).toEqual(answer.body)
  expect(JSON.parse(request?.body ?? '')).toMatchObject({ userName: 'eve.polastri@evil.test', name: { givenName: 'eve' } })
})

test('a change of somebody who is here names them and leads to them', async () => {
  const { okta, last } = await strict()
  const { id } = expectOk(await okta.post('/Users', oktaUser('ada.byron@acme.test')))
  await okta.operate(`/Users/${id}`, [{ op: 'replace', path: 'userName', value: 'ada@evil.test' }])
  expect(await last()).toMatchObject({
    subject: 'ada.byron@acme.test',
    member_id: expect.stringMatching(/^member-/),
    refusal: { attribute: 'userName', value: 'evil.test' },
  })
  // Also when the body says nothing of them, or cannot be read.
  await okta.put(`/Users/${id}`, '{"userName":')
  expect(await last()).toMatchObject({ cause: 'invalid_json', subject: 'ada.byron@acme.test' })
})

test('a user name that is taken is named as the refused value', async () => {
  const { okta, last } = await strict()
  await okta.post('/Users', oktaUser('ada.byron@acme.test'))
  await okta.post('/Users', oktaUser('ADA.byron@acme.test'))
  expect(await last()).toMatchObject({
    cause: 'duplicate',
    subject: 'ADA.byron@acme.test',
    refusal: { attribute: 'userName', value: 'ADA.byron@acme.test' },
  })
})

test('a group is named, when it comes and when it is changed', async () => {
  const { okta, last } = await strict()
  const { id } = expectOk(await okta.post('/Groups', oktaGroup('Engineering')))
  await okta.post('/Groups', oktaGroup('engineering'))
  expect(await last()).toMatchObject({ cause: 'duplicate', subject: 'engineering' })
  await okta.operate(`/Groups/${id}`, [{ op: 'add', path: 'members', value: [{ value: 'nobody' }] }])
  expect(await last()).toMatchObject({ cause: 'unknown_member', subject: 'Engineering', group_id: id })
})

test('a value of the wrong type names its attribute', async () => {
  const { okta, last } = await strict()
  await okta.post('/Users', { ...oktaUser('ada.byron@acme.test'), emails: 'ada' })
  expect((await last()).refusal?.attribute).toBe('emails')
})

test('secrets are never in it: not a password, not a token, wherever they stand', async () => {
  const { okta, last, token } = { ...(await strict()), token: 'hunter2-and-more' }
  const secrets = { password: token, clientSecret: token, apiKey: token, nested: { accessToken: token } }
  await okta.post('/Users', { ...oktaUser('eve@evil.test'), ...secrets })
  expect(JSON.stringify(await last())).not.toContain(token)
  const { id } = expectOk(await okta.post('/Users', oktaUser('ada.byron@acme.test')))
  await okta.operate(`/Users/${id}`, [
    { op: 'replace', path: 'password', value: token },
    { op: 'replace', path: 'userName', value: 'ada@evil.test' },
  ])
  expect((await last()).refusal).toEqual({ attribute: 'userName', value: 'evil.test' })
  expect(JSON.stringify(await last())).not.toContain(token)
  await okta.post('/Users', { ...oktaUser('eve@evil.test'), displayName: `Bearer ${okta.token}` })
  expect(JSON.stringify(await last())).not.toContain(okta.token)
  await okta.get(`/Users?filter=${encodeURIComponent(`password eq "${token}" and`)}`)
  expect(JSON.stringify(await last())).not.toContain(token)
})

test('what a stranger without a valid token sends is not repeated', async () => {
  const { okta, last } = await strict()
  await okta.get(`/Users?filter=${encodeURIComponent('userName eq "ada@acme.test"')}`, { authorization: 'Bearer nonsense' })
  const refused = await last()
  expect(refused).toMatchObject({ cause: 'unknown_token', subject: null, request: { path: '/Users?filter=userName eq "…"' } })
  expect(JSON.parse(refused.request?.answer ?? '').detail).toMatch(/no valid bearer token/)
})
