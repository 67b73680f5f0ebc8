import { expect, test } from 'vitest'
import { createTestBackend, expectOk } from '../support/backend.js'

test('an organization is created with a slug of its name and read by id or slug', async () => {
  const { server, organization, createOrganization } = await createTestBackend({
    organization: { organization_name: 'Ünïted Acme, Inc.', email_allowed_domains: ['ACME.test', 'acme.test'] },
  })
  expect(organization).toMatchObject({
    organization_id: expect.stringMatching(/^organization-/),
    organization_name: 'Ünïted Acme, Inc.',
    email_allowed_domains: ['acme.test'],
    scim_active_connection: null,
  })
  for (const name of [organization.organization_id, organization.organization_slug]) {
    expect(expectOk(await server('GET', `/v1/b2b/organizations/${name}`)).organization).toEqual(organization)
  }
  const twin = await createOrganization({ organization_name: 'Ünïted Acme, Inc.' })
  expect(twin.organization_slug).not.toBe(organization.organization_slug)
  expect((await createOrganization({ organization_name: '株式会社' })).organization_slug).toMatch(/^organization/)
})

test('a slug that is taken is a conflict', async () => {
  const { server } = await createTestBackend()
  const create = () => server('POST', '/v1/b2b/organizations', { organization_name: 'One', organization_slug: 'one' })
  expectOk(await create())
  const answer = await create()
  expect([answer.status, answer.body.error_type, answer.body.error_details.field]).toEqual([409, 'conflict', 'organization_slug'])
})

test('its live connection is shown with the last four characters of the token', async () => {
  const { server, organization, createConnection } = await createTestBackend()
  const { connection_id, token } = await createConnection({ display_name: 'Okta' })
  const read = expectOk(await server('GET', `/v1/b2b/organizations/${organization.organization_id}`)).organization
  expect(read.scim_active_connection).toEqual({ connection_id, display_name: 'Okta', bearer_token_last_four: token.slice(-4) })
})

test('three roles are always in the catalogue, before the organization’s own', async () => {
  const { organization } = await createTestBackend({
    organization: { organization_name: 'Acme', roles: [{ role_id: 'editor', description: 'Ours', permissions: [] }] },
  })
  expect(organization.roles?.map((role) => role.role_id)).toEqual(['stytch_admin', 'stytch_member', 'scim_viewer', 'editor'])
})

test('two roles with the same id are refused', async () => {
  const { server } = await createTestBackend()
  const role = { role_id: 'twice', description: '', permissions: [] }
  const answer = await server('POST', '/v1/b2b/organizations', { organization_name: 'Acme', roles: [role, role] })
  expect([answer.status, answer.body.error_details.field]).toEqual([400, 'roles.1.role_id'])
})

test('an unknown organization is not found on any path', async () => {
  const { server } = await createTestBackend()
  for (const [method, path] of [
    ['GET', '/v1/b2b/organizations/none'],
    ['GET', '/v1/b2b/scim/none/connection'],
    ['GET', '/v1/b2b/scim/none/setup_link'],
  ] as const) {
    const answer = await server(method, path)
    expect([answer.status, answer.body.error_type]).toEqual([404, 'organization_not_found'])
  }
})

test.each(['stytch_admin', 'stytch_member', 'scim_viewer'])('the built-in role %s cannot be given another meaning', async (role_id) => {
  const { server } = await createTestBackend()
  const roles = [
    { role_id: 'editor', description: '', permissions: [] },
    { role_id, description: 'Ours', permissions: [] },
  ]
  const answer = await server('POST', '/v1/b2b/organizations', { organization_name: 'Acme', roles })
  expect([answer.status, answer.body.error_type, answer.body.error_details?.field]).toEqual([400, 'invalid_request', 'roles.1.role_id'])
})
