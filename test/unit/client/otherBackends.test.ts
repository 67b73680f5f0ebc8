import { expect, test } from 'vitest'
import { createScimClient } from '../../../src/client/createScimClient.js'

/** A client whose backend answers every search with this one member. */
function clientOf(member: object) {
  const data = { status_code: 200, request_id: 'request-id-1', members: [member], results_metadata: { total: 1, next_cursor: null } }
  return createScimClient({
    baseUrl: 'https://api.acme.test',
    getSessionToken: () => 'session',
    fetch: async () => Response.json({ data }),
    retry: { attempts: 1 },
  })
}

const least = {
  organization_id: 'organization-1',
  member_id: 'member-1',
  email_address: 'ada@acme.test',
  name: 'Ada',
  status: 'active',
  roles: [],
  created_at: '2026-03-02T09:00:00Z',
  updated_at: '2026-03-02T09:00:00Z',
}

const lists = {
  groups: [],
  emails: [],
  phone_numbers: [],
  ims: [],
  photos: [],
  entitlements: [],
  roles: [],
  x509certificates: [],
  addresses: [],
}

test('a backend that has none of Stytch’s other fields is read', async () => {
  const { members } = await clientOf(least).searchMembers()
  expect(members[0]).toEqual(least)
})

test('a backend that does have single sign-on, second factors and metadata is read', async () => {
  const busy = { ...least, mfa_enrolled: true, sso_registrations: [{ connection_id: 'saml-1' }], trusted_metadata: { plan: 'gold' } }
  const { members } = await clientOf(busy).searchMembers()
  expect(members[0]?.member_id).toBe('member-1')
})

test('attributes that a backend answers as null or leaves out are read', async () => {
  const scim_attributes = {
    ...lists,
    id: '1',
    user_name: 'ada@acme.test',
    active: true,
    display_name: null,
    name: null,
    enterprise_extension: null,
  }
  const scim_registration = { connection_id: 'c', registration_id: 'r', scim_attributes }
  const { members } = await clientOf({ ...least, scim_registration }).searchMembers()
  expect(members[0]?.scim_registration?.scim_attributes.user_name).toBe('ada@acme.test')
})
