import { expect, test } from 'vitest'
import { createScimClient } from '../../src/client/createScimClient.js'
import { isScimApiError } from '../../src/client/errors.js'
import type { LiveEvent } from '../../src/contract/operations.js'
import { createTestBackend, expectOk, oktaGroup, oktaUser, publicUrl } from '../support/backend.js'

/** Our own client over the real handler: what the portal does, without a browser. */
async function portalOf(permissions?: string[]) {
  const test = await createTestBackend()
  const { session_token } = await test.openSession(permissions ? { permissions } : {})
  const client = createScimClient({
    baseUrl: publicUrl,
    getSessionToken: () => session_token,
    fetch: (input, init) => test.backend.fetch(new Request(input, init)),
  })
  return { ...test, client }
}

test('the client and the server agree on every call of the portal’s journey', async () => {
  const { client, speakScim, backend } = await portalOf()
  expect(await client.getConnection()).toBeNull()
  const { connection } = await client.createConnection({ display_name: 'Okta', identity_provider: 'okta' })
  const { connection_id } = connection
  const scim = speakScim({ connection_id, token: connection.bearer_token ?? '' })
  const user = expectOk(await scim('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test') }))
  const group = expectOk(await scim('/Groups', { method: 'POST', body: oktaGroup('Engineering', [user.id]) }))
  await backend.flush()

  const portal = await client.getPortal()
  expect(portal).toMatchObject({ health: { state: 'connected' }, counts: { active: 1, groups: 1 } })
  expect((await client.getConnectionGroups({ query: { name: 'eng' } })).scim_groups).toHaveLength(1)
  const { members } = await client.searchMembers({
    query: { operator: 'AND', operands: [{ filter_name: 'scim_group_id', filter_value: group.id }] },
  })
  expect((await client.getMember(members[0]?.member_id ?? '')).member).toEqual(members[0])
  const assignments = [{ role_id: 'scim_viewer', group_id: group.id }]
  expect((await client.previewRoleAssignments(assignments)).members_changed).toBe(1)
  const saved = await client.updateConnection({ connection_id, scim_group_implicit_role_assignments: assignments, version: 1 })
  expect(saved.connection.version).toBe(2)
  await client.putSetupProgress({ guide: 'okta', step: 'one', done: true })
  expect((await client.rotateStart(connection_id)).connection.next_bearer_token).toBeTruthy()
  await client.rotateCancel(connection_id)
  await client.rotateStart(connection_id)
  await client.rotateComplete(connection_id)
  expect((await client.searchActivity({ limit: 1000 })).activities.length).toBeGreaterThan(5)
  const { setup_link } = await client.createSetupLink({ expires_in_minutes: 30 })
  expect((await client.exchangeSetupLink(setup_link.url?.split('#')[1] ?? '')).session_token).toBeTruthy()
  await client.deleteSetupLink()
  expect((await client.getSetupLink()).setup_link).toBeNull()
  expect((await client.deleteConnection(connection_id)).connection_id).toBe(connection_id)
  expect((await client.getPortal()).connection).toBeNull()
})

test('a refusal is an error with the server’s words and request id', async () => {
  const { client } = await portalOf(['stytch.scim:get'])
  const error = await client.createConnection({}).catch((reason: unknown) => reason)
  if (!isScimApiError(error)) throw new Error(`expected an API error, got ${String(error)}`)
  expect(error).toMatchObject({ error_type: 'unauthorized_action', status_code: 403, request_id: expect.stringMatching(/^request-id-/) })
})

test('live events reach the client, and closing the backend makes it throw nothing', async () => {
  const { client, createConnection, speakScim, backend } = await portalOf()
  const okta = await createConnection()
  const heard: LiveEvent[] = []
  let isLive = false
  const stop = client.subscribe({
    onEvent: (event) => void heard.push(event),
    onReset() {},
    onLive(live) {
      isLive = live
    },
  })
  await expect.poll(() => isLive).toBe(true)
  await speakScim(okta)('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test') })
  await expect.poll(() => heard.map((event) => event.type)).toContain('scim.member.create')
  stop()
  await backend.close()
})
