import { expect, test } from 'vitest'
import { createTestBackend } from '../support/backend.js'

const origin = 'https://app.example.test'

async function ready() {
  const test = await createTestBackend({ allowedOrigins: [origin] })
  const okta = await test.createConnection()
  const admin = await test.openSession()
  const preflight = (path: string, from: string) =>
    test.request(path, { method: 'OPTIONS', headers: { origin: from, 'access-control-request-method': 'PUT' } })
  return { ...test, okta, admin, preflight }
}

test('exactly the configured origins may call the frontend API', async () => {
  const { admin, preflight } = await ready()
  const allowed = await preflight('/sdk/v1/b2b/scim', origin)
  expect(allowed.status).toBe(204)
  expect(allowed.headers.get('access-control-allow-origin')).toBe(origin)
  expect(allowed.headers.get('access-control-allow-headers')).toContain('authorization')
  const answer = await admin.call('GET', '/sdk/v1/b2b/scim', undefined, { origin })
  expect(answer.headers.get('access-control-allow-origin')).toBe(origin)
  expect(answer.headers.get('vary')).toContain('origin')
})

test.each(['https://evil.test', 'https://app.example.test.evil.test', 'http://app.example.test', 'null', 'https://app.example.test/'])(
  'the origin %s gets nothing, in the preflight and in the answer',
  async (from) => {
    const { admin, preflight } = await ready()
    for (const answer of [
      await preflight('/sdk/v1/b2b/scim', from),
      await admin.call('GET', '/sdk/v1/b2b/scim', undefined, { origin: from }),
    ]) {
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
    }
  },
)

test('refusals can be read by an allowed page too', async () => {
  const { request } = await ready()
  const answer = await request('/sdk/v1/b2b/scim', { headers: { origin } })
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([401, origin])
})

test('SCIM and the server API never answer CORS', async () => {
  const { okta, speakScim, server, organization, preflight } = await ready()
  const answers = [
    await speakScim(okta)('/Users', { headers: { origin } }),
    await server('GET', `/v1/b2b/organizations/${organization.organization_id}`, undefined, { origin }),
    await preflight(`/scim/v2/${okta.connection_id}/Users`, origin),
    await preflight('/v1/b2b/organizations', origin),
  ]
  for (const answer of answers) expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
})
