import { describe, expect, test } from 'vitest'
import { adminAddress, createTestBackend, expectOk, type Json, type TestBackend } from '../support/backend.js'
import { createWebhookBackend, day, endpointsPath, hour, isGenuine, typeOf } from '../support/webhooks.js'

const ownPath = '/sdk/v1/b2b/webhooks/endpoints'
const url = 'https://receiver.example.com/hooks'

test('the signing secret is in the answer that makes the endpoint and in no other', async () => {
  const { server, addEndpoint } = await createWebhookBackend()
  const { signing_secret = '', ...endpoint } = await addEndpoint()
  expect(atob(signing_secret.replace(/^whsec_/, ''))).toHaveLength(32)
  expect(endpoint).toMatchObject({
    endpoint_id: expect.stringMatching(/^webhook-endpoint-/),
    organization_id: null,
    url,
    event_types: [],
    status: 'enabled',
    disabled_reason: null,
    health: { failing_since: null, failures: 0, last_failure: null, last_success_at: null, paused_until: null },
    signing_secret_last_four: signing_secret.slice(-4),
    previous_secret_expires_at: null,
  })
  const read = expectOk(await server('GET', `${endpointsPath}/${endpoint.endpoint_id}`)).endpoint
  expect(read).toEqual(endpoint)
  expect(expectOk(await server('GET', endpointsPath)).endpoints).toEqual([endpoint])
})

test('the same Idempotency-Key makes one endpoint and gives its secret once', async () => {
  const { server } = await createWebhookBackend()
  const create = () => server('POST', endpointsPath, { url }, { 'idempotency-key': 'once' })
  const first = expectOk(await create()).endpoint
  const again = expectOk(await create()).endpoint
  expect(again.endpoint_id).toBe(first.endpoint_id)
  expect(again).not.toHaveProperty('signing_secret')
  expect(expectOk(await server('GET', endpointsPath)).endpoints).toHaveLength(1)
})

describe('an address that nothing may be sent to is refused, and nothing is stored', () => {
  test.each([
    'http://receiver.example.com/hooks',
    'ftp://receiver.example.com/',
    'https://user:password@receiver.example.com/',
    'https://receiver.example.com:22/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[64:ff9b::a00:1]/',
    'https://10.1.2.3/',
    'https://localhost/',
    'https://intranet/',
    'receiver.example.com',
    '',
  ])('%s', async (address) => {
    const { server, addEndpoint, readEndpoint } = await createWebhookBackend()
    const refused = await server('POST', endpointsPath, { url: address })
    expect([refused.status, refused.body.error_type, refused.body.error_details.field]).toEqual([400, 'invalid_request', 'url'])
    expect(expectOk(await server('GET', endpointsPath)).endpoints).toEqual([])
    const { endpoint_id } = await addEndpoint()
    expect((await server('PUT', `${endpointsPath}/${endpoint_id}`, { url: address })).status).toBe(400)
    expect((await readEndpoint(endpoint_id)).url).toBe(url)
  })

  test('this machine’s own, by http too, where the host allows it', async () => {
    const webhooks = { rules: { isLoopbackAllowed: true } }
    const { addEndpoint } = await createWebhookBackend({ webhooks })
    expect((await addEndpoint({ url: 'http://127.0.0.1:4011/hooks' })).url).toBe('http://127.0.0.1:4011/hooks')
  })
})

test('an unknown event type and an unknown organization are refused', async () => {
  const { server } = await createWebhookBackend()
  const wrongType = await server('POST', endpointsPath, { url, event_types: ['scim.member.created'] })
  expect([wrongType.status, wrongType.body.error_details.field]).toEqual([400, 'event_types.0'])
  expect((await server('POST', endpointsPath, { url, organization_id: 'organization-none' })).status).toBe(404)
})

test('an organization has ten endpoints at most', async () => {
  const { server, addEndpoint, organization } = await createWebhookBackend()
  const { organization_id } = organization
  for (let number = 0; number < 10; number++) await addEndpoint({ organization_id })
  const refused = await server('POST', endpointsPath, { url, organization_id })
  expect([refused.status, refused.body.error_type]).toEqual([409, 'conflict'])
  await addEndpoint()
})

test('the list goes page by page, all of them or one organization’s', async () => {
  const { server, addEndpoint, organization } = await createWebhookBackend()
  const { organization_id, organization_slug } = organization
  for (let number = 0; number < 3; number++) await addEndpoint({ url: `https://all.example.com/${number}` })
  for (let number = 0; number < 2; number++) await addEndpoint({ url: `https://one.example.com/${number}`, organization_id })
  const urls: string[] = []
  let cursor = ''
  do {
    const page: Json = expectOk(await server('GET', `${endpointsPath}?limit=2&cursor=${cursor}`))
    urls.push(...page.endpoints.map((endpoint: Json) => endpoint.url))
    cursor = page.next_cursor ?? ''
  } while (cursor !== '')
  expect(urls.map((text) => text.slice(8))).toEqual([
    'one.example.com/1',
    'one.example.com/0',
    'all.example.com/2',
    'all.example.com/1',
    'all.example.com/0',
  ])
  const own = expectOk(await server('GET', `${endpointsPath}?organization_id=${organization_slug}`)).endpoints
  expect(own.map((endpoint: Json) => endpoint.organization_id)).toEqual([organization_id, organization_id])
})

test('a change of the path keeps the secret; a change of the origin issues a new one, and the old one signs nothing any more', async () => {
  const { server, addEndpoint, receiver, addPerson, settle } = await createWebhookBackend()
  const { endpoint_id, signing_secret: first = '' } = await addEndpoint({ event_types: ['scim.member.create'] })
  const change = async (address: string) => expectOk(await server('PUT', `${endpointsPath}/${endpoint_id}`, { url: address })).endpoint
  expect(await change('https://receiver.example.com/other')).not.toHaveProperty('signing_secret')
  await addPerson('ada.byron@acme.test')
  await settle()
  const { signing_secret: second } = await change('https://elsewhere.example.com/hooks')
  await addPerson('bob.ross@acme.test')
  await settle()
  expect(receiver.received.map((request) => request.url)).toEqual([
    'https://receiver.example.com/other',
    'https://elsewhere.example.com/hooks',
  ])
  expect(receiver.received.map((request) => isGenuine(first, request))).toEqual([true, false])
  expect(receiver.received.map((request) => isGenuine(second, request))).toEqual([false, true])
})

test('while a secret is rotated both sign; when the overlap is over the new one alone does', async () => {
  const { server, addEndpoint, receiver, addPerson, settle, readEndpoint, pass } = await createWebhookBackend()
  const { endpoint_id, signing_secret: first = '' } = await addEndpoint({ event_types: ['scim.member.create'] })
  const rotated = expectOk(await server('POST', `${endpointsPath}/${endpoint_id}/rotate_secret`, {})).endpoint
  expect(rotated).toMatchObject({
    signing_secret_last_four: rotated.signing_secret.slice(-4),
    previous_secret_expires_at: '2026-03-03T09:00:00.000Z',
  })
  await addPerson('ada.byron@acme.test')
  await settle()
  await pass(day)
  expect((await readEndpoint(endpoint_id)).previous_secret_expires_at).toBeNull()
  await addPerson('bob.ross@acme.test')
  await settle()
  expect(receiver.received.map((request) => isGenuine(first, request))).toEqual([true, false])
  expect(receiver.received.map((request) => isGenuine(rotated.signing_secret, request))).toEqual([true, true])
  expect(receiver.received.map(({ headers }) => headers['webhook-signature']?.split(' ').length)).toEqual([2, 1])
})

test('a second rotation ends the first secret at once, and an overlap of none ends the one before it too', async () => {
  const { server, addEndpoint, receiver, settle, addPerson } = await createWebhookBackend()
  const { endpoint_id, signing_secret: first = '' } = await addEndpoint({ event_types: ['scim.member.create'] })
  const rotate = async (body: object) =>
    expectOk(await server('POST', `${endpointsPath}/${endpoint_id}/rotate_secret`, body)).endpoint.signing_secret as string
  const second = await rotate({ overlap_hours: 48 })
  const third = await rotate({})
  await addPerson('ada.byron@acme.test')
  await settle()
  const fourth = await rotate({ overlap_hours: 0 })
  await addPerson('bob.ross@acme.test')
  await settle()
  const [both, alone] = receiver.received.map((request) => [first, second, third, fourth].map((secret) => isGenuine(secret, request)))
  expect(both).toEqual([false, true, true, false])
  expect(alone).toEqual([false, false, false, true])
})

test('stored secrets are encrypted, each for its own endpoint, and a server with another signing key says that it cannot read them', async () => {
  const { storage, addEndpoint, clock, addPerson, settle } = await createWebhookBackend()
  const { endpoint_id, signing_secret = '' } = await addEndpoint({ event_types: ['scim.member.create'] })
  await addEndpoint({ url: 'https://other.example.com/' })
  const rows = await storage.list('webhook_endpoints', { index: 'key', equals: [], limit: 10 })
  expect(JSON.stringify(rows)).not.toContain(signing_secret.slice(6, 30))
  expect(new Set(rows.map(({ secret }) => secret)).size).toBe(2)
  await addPerson('ada.byron@acme.test')

  const other = await createWebhookBackend({ storage, clock, signingKey: 'another signing key that is long enough too' })
  await other.settle()
  const sent = other.receiver.received.length
  expect(sent).toBe(0)
  const [delivery] = await other.deliveriesOf(endpoint_id)
  expect(delivery?.attempts[0]).toMatchObject({
    failure: 'secret',
    status_code: null,
    failure_detail: expect.stringContaining('Issue a new secret'),
  })
  const rotated = expectOk(await other.server('POST', `${endpointsPath}/${endpoint_id}/rotate_secret`, {})).endpoint
  await other.pass(hour)
  expect(other.receiver.received.map((request) => isGenuine(rotated.signing_secret, request))).toContain(true)
  await settle()
})

test('a secret that was moved to another endpoint’s row opens nothing', async () => {
  const { storage, addEndpoint, receiver, addPerson, settle, deliveriesOf } = await createWebhookBackend()
  const one = await addEndpoint({ event_types: ['scim.member.create'] })
  const other = await addEndpoint({ event_types: ['scim.connection.delete'] })
  const row = await storage.get('webhook_endpoints', [other.endpoint_id])
  await storage.write((writer) => writer.update('webhook_endpoints', [one.endpoint_id], { secret: row?.secret ?? '' }))
  await addPerson('ada.byron@acme.test')
  await settle()
  expect(receiver.received).toEqual([])
  expect((await deliveriesOf(one.endpoint_id))[0]?.attempts[0].failure).toBe('secret')
})

test('a deleted endpoint gets nothing more, and nothing is left of it', async () => {
  const { server, addEndpoint, receiver, addPerson, settle, storage } = await createWebhookBackend()
  const { endpoint_id } = await addEndpoint()
  await addPerson('ada.byron@acme.test')
  await settle()
  const before = receiver.received.length
  expect(before).toBeGreaterThan(0)
  expect(expectOk(await server('DELETE', `${endpointsPath}/${endpoint_id}`)).endpoint_id).toBe(endpoint_id)
  await addPerson('bob.ross@acme.test')
  await settle()
  expect(receiver.received).toHaveLength(before)
  expect(await storage.list('webhook_deliveries', { index: 'key', equals: [], limit: 10 })).toEqual([])
  expect(await storage.list('webhook_health', { index: 'key', equals: [], limit: 10 })).toEqual([])
  expect((await server('GET', `${endpointsPath}/${endpoint_id}`)).body.error_type).toBe('webhook_endpoint_not_found')
})

describe('through the portal', () => {
  test('an admin adds an endpoint, which belongs to their organization and gets its events alone', async () => {
    const { openSession, organization, createOrganization, createConnection, receiver, settle, addPerson } = await createWebhookBackend()
    const admin = await openSession()
    const { endpoint } = expectOk(await admin.call('POST', ownPath, { url, description: ' Our HR system ' })).data
    expect(endpoint).toMatchObject({
      organization_id: organization.organization_id,
      description: 'Our HR system',
      created_by: adminAddress,
    })
    expect(endpoint.signing_secret).toMatch(/^whsec_/)
    const other = await createOrganization({ organization_name: 'Other' })
    await createConnection({ organization_id: other.organization_id })
    await addPerson('ada.byron@acme.test')
    await settle()
    expect(new Set(receiver.received.map(({ body }) => JSON.parse(body).organization_id))).toEqual(new Set([organization.organization_id]))
    expect(receiver.received.map(typeOf)).toContain('scim.member.create')
  })

  test('nobody sees or changes another organization’s endpoints, nor those of all', async () => {
    const { openSession, createOrganization, addEndpoint, readEndpoint } = await createWebhookBackend()
    const other = await createOrganization({ organization_name: 'Other' })
    const foreign = [await addEndpoint({ organization_id: other.organization_id }), await addEndpoint()]
    const admin = await openSession()
    expect(expectOk(await admin.call('GET', ownPath)).data.endpoints).toEqual([])
    const unknown = await admin.call('GET', `${ownPath}/webhook-endpoint-none`)
    for (const { endpoint_id } of foreign) {
      const calls = [
        await admin.call('GET', `${ownPath}/${endpoint_id}`),
        await admin.call('PUT', `${ownPath}/${endpoint_id}`, { description: 'Mine' }),
        await admin.call('DELETE', `${ownPath}/${endpoint_id}`),
        await admin.call('POST', `${ownPath}/${endpoint_id}/rotate_secret`, {}),
        await admin.call('POST', `${ownPath}/${endpoint_id}/test`, {}),
        await admin.call('POST', `${ownPath}/${endpoint_id}/deliveries`, {}),
        await admin.call('POST', `${ownPath}/${endpoint_id}/deliveries/none/retry`, {}),
        await admin.call('POST', `${ownPath}/${endpoint_id}/replay`, { only: 'all' }),
      ]
      for (const { status, body } of calls) {
        expect([status, body.error_type, body.error_message]).toEqual([404, 'webhook_endpoint_not_found', unknown.body.error_message])
      }
      expect(await readEndpoint(endpoint_id)).toMatchObject({ description: '', status: 'enabled' })
    }
  })

  test('they cannot name another organization as the owner', async () => {
    const { openSession, createOrganization } = await createWebhookBackend()
    const { organization_id } = await createOrganization({ organization_name: 'Other' })
    const admin = await openSession()
    expect((await admin.call('POST', ownPath, { url, organization_id })).status).toBe(400)
  })

  test('what they do is in activity and in the audit, without what the address may hide', async () => {
    const { openSession, storage, organization } = await createWebhookBackend()
    const admin = await openSession()
    const { endpoint } = expectOk(await admin.call('POST', ownPath, { url: 'https://receiver.example.com/hooks/s3cret' })).data
    expectOk(await admin.call('PUT', `${ownPath}/${endpoint.endpoint_id}`, { url: 'https://new.example.com/t0ken', status: 'disabled' }))
    expectOk(await admin.call('POST', `${ownPath}/${endpoint.endpoint_id}/rotate_secret`, {}))
    expectOk(await admin.call('DELETE', `${ownPath}/${endpoint.endpoint_id}`))
    const { activities } = expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/activity', {})).data
    expect(activities.map(({ kind, subject }: Json) => [kind, subject])).toEqual([
      ['webhook.delete', 'new.example.com'],
      ['webhook.rotate_secret', 'new.example.com'],
      ['webhook.update', 'new.example.com'],
      ['webhook.create', 'receiver.example.com'],
    ])
    expect(activities[2].changes).toEqual([
      { attribute: 'url', before: 'receiver.example.com', after: 'new.example.com' },
      { attribute: 'status', before: 'enabled', after: 'disabled' },
    ])
    const audit = await storage.list('audit', { index: 'key', equals: [organization.organization_id], limit: 20 })
    expect(audit.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['webhook.create', 'webhook.update', 'webhook.rotate_secret', 'webhook.delete']),
    )
    expect(JSON.stringify([activities, audit])).not.toMatch(/s3cret|t0ken|whsec_/)
  })

  test('the portal says whether webhooks are offered, and where they are not, every operation says so', async () => {
    const offered = await createWebhookBackend()
    const hidden = await createWebhookBackend({ webhooks: { isInPortal: false } })
    const without = await createTestBackend()
    const says = async ({ openSession }: TestBackend) =>
      expectOk(await (await openSession()).call('GET', '/sdk/v1/b2b/scim/portal')).data.webhooks_offered
    expect([await says(offered), await says(hidden), await says(without)]).toEqual([true, false, false])
    for (const { openSession } of [hidden, without]) {
      const refused = await (await openSession()).call('POST', ownPath, { url })
      expect([refused.status, refused.body.error_type]).toEqual([404, 'webhooks_not_offered'])
    }
    expectOk(await hidden.server('GET', endpointsPath))
    expect((await without.server('GET', endpointsPath)).body.error_type).toBe('webhooks_not_offered')
  })
})
