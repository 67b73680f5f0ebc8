import { B2BClient, StytchError } from 'stytch'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createTestBackend, expectOk, oktaGroup, oktaUser, project, type TestBackend } from '../support/backend.js'
import { listen } from '../support/listen.js'

/** Stytch's official Node client, unchanged, against our server over HTTP. */
let backend: TestBackend
let server: Awaited<ReturnType<typeof listen>>
let stytch: B2BClient

beforeAll(async () => {
  backend = await createTestBackend()
  server = await listen(backend.backend.fetch)
  // The client warns that plain http is not production; here it is this machine.
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  stytch = new B2BClient({ project_id: project.projectId, secret: project.projectSecret, env: server.url })
})

afterAll(async () => {
  vi.restoreAllMocks()
  await server.close()
  await backend.backend.close()
})

/** Stytch's types leave the connection optional; here it is always there. */
function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The answer has no connection.')
  return value
}

async function errorOf(promise: Promise<unknown>): Promise<[number, string]> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof StytchError)) throw new Error(`expected a StytchError, got ${String(error)}`)
  return [error.status_code, error.error_type]
}

test('organizations: create and get', async () => {
  const created = await stytch.organizations.create({
    organization_name: 'Initech',
    organization_slug: 'initech',
    email_allowed_domains: ['initech.test'],
  })
  expect(created.status_code).toBe(200)
  expect(created.organization).toMatchObject({
    organization_name: 'Initech',
    organization_slug: 'initech',
    email_allowed_domains: ['initech.test'],
  })
  const read = await stytch.organizations.get({ organization_id: 'initech' })
  expect(read.organization.organization_id).toBe(created.organization.organization_id)
  expect(await errorOf(stytch.organizations.get({ organization_id: 'none' }))).toEqual([404, 'organization_not_found'])
})

test('every SCIM call, in the order an integration makes them', async () => {
  const { organization } = await stytch.organizations.create({ organization_name: 'Hooli' })
  const { organization_id } = organization
  expect(await errorOf(stytch.scim.connection.get({ organization_id }))).toEqual([404, 'no_active_scim_connection'])

  const created = await stytch.scim.connection.create({ organization_id, display_name: 'Okta', identity_provider: 'okta' })
  expect(created).toMatchObject({
    status_code: 200,
    connection: { organization_id, status: 'active', display_name: 'Okta', identity_provider: 'okta' },
  })
  const { connection_id, bearer_token, base_url } = present(created.connection)
  expect(base_url).toBe(`https://scim.example.test/scim/v2/${connection_id}`)
  expect(await errorOf(stytch.scim.connection.create({ organization_id }))).toEqual([400, 'active_scim_connection_exists'])
  expect(await errorOf(stytch.scim.connection.update({ organization_id, connection_id, identity_provider: 'nobody' }))).toEqual([
    400,
    'invalid_scim_idp',
  ])

  const scim = backend.speakScim({ connection_id, token: bearer_token })
  const user = expectOk(await scim('/Users', { method: 'POST', body: oktaUser('gavin.belson@hooli.test') }))
  const group = expectOk(await scim('/Groups', { method: 'POST', body: oktaGroup('Executives', [user.id]) }))

  const { connection } = await stytch.scim.connection.get({ organization_id })
  expect(connection).toMatchObject({ connection_id, bearer_token_last_four: bearer_token.slice(-4), next_bearer_token_last_four: '' })

  const groups = await stytch.scim.connection.getGroups({ organization_id, connection_id, limit: 10 })
  expect(groups.scim_groups).toMatchObject([{ group_id: group.id, group_name: 'Executives', organization_id, connection_id }])
  expect(groups.next_cursor).toBeUndefined()

  const updated = await stytch.scim.connection.update({
    organization_id,
    connection_id,
    display_name: 'Okta, renamed',
    scim_group_implicit_role_assignments: [{ role_id: 'stytch_admin', group_id: group.id, group_name: 'Executives' }],
  })
  expect(updated.connection).toMatchObject({
    display_name: 'Okta, renamed',
    scim_group_implicit_role_assignments: [{ role_id: 'stytch_admin', group_id: group.id, group_name: 'Executives' }],
  })

  const started = await stytch.scim.connection.rotateStart({ organization_id, connection_id })
  expect(started.connection?.next_bearer_token).toMatch(/^scim_/)
  expect(await errorOf(stytch.scim.connection.rotateStart({ organization_id, connection_id }))).toEqual([
    409,
    'scim_connection_already_rotating_token',
  ])
  const cancelled = await stytch.scim.connection.rotateCancel({ organization_id, connection_id })
  expect(cancelled.connection?.bearer_token_last_four).toBe(bearer_token.slice(-4))
  expect(await errorOf(stytch.scim.connection.rotateComplete({ organization_id, connection_id }))).toEqual([
    409,
    'scim_connection_not_rotating_token',
  ])
  const again = await stytch.scim.connection.rotateStart({ organization_id, connection_id })
  const completed = await stytch.scim.connection.rotateComplete({ organization_id, connection_id })
  expect(completed.connection?.bearer_token_last_four).toBe(again.connection?.next_bearer_token.slice(-4))
  expect((await scim('/Users')).status).toBe(401)

  const deleted = await stytch.scim.connection.delete({ organization_id, connection_id })
  expect(deleted).toMatchObject({ status_code: 200, connection_id })
  expect(await errorOf(stytch.scim.connection.delete({ organization_id, connection_id }))).toEqual([404, 'connection_not_found'])
})

test('member search: filters, pages and the organizations beside them', async () => {
  const { organization } = await stytch.organizations.create({ organization_name: 'Pied Piper' })
  const { organization_id } = organization
  const connection = present((await stytch.scim.connection.create({ organization_id, identity_provider: 'okta' })).connection)
  const scim = backend.speakScim({ connection_id: connection.connection_id, token: connection.bearer_token })
  for (const name of ['richard.hendricks', 'dinesh.chugtai', 'bertram.gilfoyle']) {
    expectOk(await scim('/Users', { method: 'POST', body: oktaUser(`${name}@piedpiper.test`) }))
  }
  const first = await stytch.organizations.members.search({ organization_ids: [organization_id], limit: 2 })
  expect(first.members.map((member) => member.email_address)).toEqual(['bertram.gilfoyle@piedpiper.test', 'dinesh.chugtai@piedpiper.test'])
  expect(first.results_metadata.total).toBe(3)
  expect(first.organizations[organization_id]?.organization_name).toBe('Pied Piper')
  const second = await stytch.organizations.members.search({
    organization_ids: [organization_id],
    limit: 2,
    cursor: first.results_metadata.next_cursor,
  })
  expect(second.members).toMatchObject([
    {
      email_address: 'richard.hendricks@piedpiper.test',
      scim_registration: {
        connection_id: connection.connection_id,
        scim_attributes: { user_name: 'richard.hendricks@piedpiper.test', active: true },
      },
    },
  ])
  expect(second.results_metadata.next_cursor).toBeUndefined()
  const fuzzy = await stytch.organizations.members.search({
    organization_ids: [organization_id],
    query: { operator: 'AND', operands: [{ filter_name: 'member_email_fuzzy', filter_value: 'dinesh' }] },
  })
  expect(fuzzy.members).toHaveLength(1)
})

test('wrong credentials are Stytch’s own error', async () => {
  const stranger = new B2BClient({ project_id: project.projectId, secret: 'secret-wrong', env: server.url })
  expect(await errorOf(stranger.organizations.get({ organization_id: 'initech' }))).toEqual([401, 'unauthorized_credentials'])
})
