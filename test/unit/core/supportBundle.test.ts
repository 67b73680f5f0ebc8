import { expect, test } from 'vitest'
import type { Activity } from '../../../src/contract/activity.js'
import type { Connection } from '../../../src/contract/connection.js'
import type { Member } from '../../../src/contract/member.js'
import { removed, supportBundle } from '../../../src/core/supportBundle.js'

/** Nothing of these may be in a bundle, wherever it stood. */
const secrets = {
  bearer: 'scim_0a1b2c3d4e5f_bXl0b2tlbmlzbG9uZ2Vub3VnaA',
  setupLink: 'scimsetup_0a1b2c3d4e5f_c2V0dXBsaW5rc2VjcmV0',
  webhook: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  basic: 'dXNlcjpwYXNzd29yZA==',
  jwt: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtZW1iZXIifQ.c2lnbmF0dXJl',
  foreign: 'abcdef0123456789foreign',
  password: 'correct-horse-battery-staple',
} as const

const places: Record<string, (secret: string) => Partial<Activity>> = {
  'a header in a detail': (secret) => ({ request: request({ detail: `Authorization: Bearer ${secret} was refused` }) }),
  'a header with another scheme': (secret) => ({ request: request({ detail: `authorization: basic ${secret}` }) }),
  'a body': (secret) => ({ request: request({ body: JSON.stringify({ password: secret, nested: [{ apiKey: secret }] }) }) }),
  'a body that was cut': (secret) => ({ request: request({ body: `{"schemas":[],"password":"${secret}","userName":"a…` }) }),
  'a body cut within the secret': (secret) => ({ request: request({ body: `{"schemas":[],"password":"${secret}` }) }),
  'a PATCH that names the attribute beside the value': (secret) => ({
    request: request({ body: JSON.stringify({ Operations: [{ op: 'replace', path: 'password', value: secret }] }) }),
  }),
  'an answer': (secret) => ({ request: request({ answer: JSON.stringify({ access_token: secret }) }) }),
  'a path': (secret) => ({ request: request({ path: `/Users?authorization=Bearer%20${secret}` }) }),
  'a user agent': (secret) => ({ request: request({ user_agent: `Agent (Bearer ${secret})` }) }),
  'a change': (secret) => ({ changes: [{ attribute: 'password', before: secret, after: secret }] }),
  'a refusal': (secret) => ({ refusal: { attribute: 'password', value: secret } }),
}

function request(parts: Partial<NonNullable<Activity['request']>>): NonNullable<Activity['request']> {
  return {
    request_id: 'request-id-1',
    method: 'POST',
    path: '/Users',
    user_agent: null,
    status_code: 400,
    detail: null,
    body: null,
    ...parts,
  }
}

const event: Activity = {
  activity_id: 'activity-1',
  sequence: 3,
  connection_id: 'scim-connection-1',
  occurred_at: '2026-11-30T10:00:00.000Z',
  kind: 'request.refused',
  outcome: 'refused',
  cause: 'domain_not_allowed',
  actor: { type: 'identity_provider', name: null, identity_provider: 'okta' },
  token_last_four: 'x7Qa',
  member_id: 'member-1',
  group_id: null,
  subject: 'ines.moreau@example.com',
  changes: [],
  request: request({}),
  count: 1,
}

const connection = {
  organization_id: 'organization-1',
  connection_id: 'scim-connection-1',
  status: 'active',
  display_name: 'Okta production',
  identity_provider: 'okta',
  base_url: 'https://scim.example.com/scim/v2/scim-connection-1',
  scim_group_implicit_role_assignments: [],
  bearer_token_last_four: 'x7Qa',
  next_bearer_token_last_four: '',
} satisfies Connection

/** Only what a bundle repeats matters here. */
const person = {
  member_id: 'member-1',
  name: 'Ines Moreau',
  email_address: 'ines.moreau@example.com',
  scim_registration: { scim_attributes: { user_name: 'ines.moreau@example.com', title: 'Head of Design' } },
} as unknown as Member

function bundleOf(timeline: Activity[], about: Parameters<typeof supportBundle>[0]['subject'] = { person }): string {
  return supportBundle({ subject: about, portal: { organization_name: 'Acme' }, connection, timeline, madeAt: '2026-11-30T11:00:00.000Z' })
}

test('a bundle of a person has who it is, the connection and the timeline, with the last four characters of the token', () => {
  const bundle = JSON.parse(bundleOf([event]))
  expect(bundle).toMatchObject({
    organization: { organization_name: 'Acme' },
    connection: { identity_provider: 'okta', bearer_token_last_four: 'x7Qa' },
    person: { name: 'Ines Moreau', scim_registration: { scim_attributes: { title: 'Head of Design' } } },
    timeline: [{ sequence: 3, token_last_four: 'x7Qa', subject: 'ines.moreau@example.com' }],
  })
})

test('a bundle of a request has its id and what came of it', () => {
  expect(JSON.parse(bundleOf([event], { request_id: 'request-id-1' }))).toMatchObject({
    request_id: 'request-id-1',
    timeline: [{ request: { method: 'POST' } }],
  })
})

test.each(Object.entries(places))('no secret is in a bundle that came in %s', (_, place) => {
  for (const secret of Object.values(secrets)) {
    const bundle = bundleOf([{ ...event, ...place(secret) }])
    expect(bundle).not.toContain(secret)
    expect(bundle).toContain(removed)
  }
})

test('secrets of ours are found by their form in any text, and in attributes of a person', () => {
  for (const secret of [secrets.bearer, secrets.setupLink, secrets.webhook, secrets.jwt]) {
    const told = { ...event, request: request({ detail: `It was ${secret}, which is not known.` }) }
    expect(bundleOf([told])).not.toContain(secret)
    const asTitle = { ...person, name: secret, password: secret } as unknown as Member
    expect(bundleOf([], { person: asTitle })).not.toContain(secret)
  }
})

test('what only sounds like a secret stays', () => {
  const told = { ...event, request: request({ detail: 'The token is not known. Ask the bearer of bad news.', path: '/Users/42' }) }
  expect(JSON.parse(bundleOf([told])).timeline[0].request.path).toBe('/Users/42')
})
