import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { webhookEvents } from '../../src/contract/webhookEvents.js'
import { webhookEventTypes } from '../../src/contract/webhookEventTypes.js'
import { webhookExamples } from '../../src/server/management/webhookExamples.js'
import { expectOk, type Json, oktaGroup, oktaUser } from '../support/backend.js'
import { createWebhookBackend, endpointsPath, eventOf, patchOf, typeOf } from '../support/webhooks.js'

const maxBytes = 20_000
const bytesOf = (text: string) => new TextEncoder().encode(text).length

async function publishedSchemas(): Promise<Map<string, object>> {
  const { request } = await createWebhookBackend()
  const { webhooks } = (await request('/openapi.json')).body
  return new Map(Object.entries<Json>(webhooks).map(([type, { post }]) => [type, post.requestBody.content['application/json'].schema]))
}

describe('the catalogue in the OpenAPI document', () => {
  test('has every type an endpoint can ask for, and the test', async () => {
    const schemas = await publishedSchemas()
    expect([...schemas.keys()].sort()).toEqual([...webhookEventTypes, 'scim.webhook.test'].sort())
    expect(Object.keys(webhookEvents).sort()).toEqual([...schemas.keys()].sort())
  })

  test('has an example of each, which its schema takes; another’s schema does not', async () => {
    const schemas = await publishedSchemas()
    const ajv = new Ajv2020({ strict: false })
    for (const [type, schema] of schemas) {
      const validate = ajv.compile(schema)
      for (const [of, example] of Object.entries(webhookExamples)) expect(validate(example), `${type} takes ${of}`).toBe(of === type)
      expect(validate({ ...webhookExamples[type as keyof typeof webhookExamples], unknown: 1 })).toBe(false)
    }
  })
})

test('everything that is sent in the life of a connection is as the catalogue says', async () => {
  const {
    server,
    addEndpoint,
    createConnection,
    speakScim,
    openSession,
    settle,
    receiver,
    organization,
    createOrganization: _,
  } = await createWebhookBackend()
  const { organization_id } = organization
  const { endpoint_id } = await addEndpoint({ organization_id })
  expectOk(await server('POST', `${endpointsPath}/${endpoint_id}/test`, {}))
  const gone = await addEndpoint({ organization_id, url: 'https://gone.example.com/', event_types: ['scim.member.create'] })
  receiver.behave(({ url }) => ({ status: url.includes('gone') ? 410 : 204, headers: {}, body: '' }))
  const okta = await createConnection()
  const scim = speakScim(okta)
  const admin = await openSession()
  const user = expectOk(await scim('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test') }))
  const group = expectOk(await scim('/Groups', { method: 'POST', body: oktaGroup('Engineering') }))
  await scim(`/Groups/${group.id}`, { method: 'PATCH', body: patchOf({ op: 'add', path: 'members', value: [{ value: user.id }] }) })
  await scim(`/Groups/${group.id}`, { method: 'PATCH', body: patchOf({ op: 'replace', value: { displayName: 'Engineers' } }) })
  const assignment = { role_id: 'scim_viewer', group_id: group.id }
  expectOk(await admin.call('PUT', `/sdk/v1/b2b/scim/${okta.connection_id}`, { scim_group_implicit_role_assignments: [assignment] }))
  await scim(`/Users/${user.id}`, { method: 'PATCH', body: patchOf({ op: 'replace', path: 'title', value: 'Countess' }) })
  await settle()
  await scim(`/Groups/${group.id}`, { method: 'PATCH', body: patchOf({ op: 'remove', path: `members[value eq "${user.id}"]` }) })
  await scim(`/Users/${user.id}`, { method: 'PATCH', body: patchOf({ op: 'replace', value: { active: false } }) })
  await scim(`/Groups/${group.id}`, { method: 'DELETE' })
  for (const step of ['start', 'cancel', 'start', 'complete']) {
    expectOk(await admin.call('POST', `/sdk/v1/b2b/scim/rotate/${step}`, { connection_id: okta.connection_id }))
  }
  expectOk(await admin.call('PUT', `/sdk/v1/b2b/scim/${okta.connection_id}`, { paused: true }))
  expectOk(await admin.call('DELETE', `/sdk/v1/b2b/scim/${okta.connection_id}`))
  await settle()

  const schemas = await publishedSchemas()
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  const own = receiver.received.filter(({ url }) => !url.includes('gone'))
  for (const { body } of own) {
    const event = JSON.parse(body)
    const schema = schemas.get(event.event_type)
    if (!schema) throw new Error(`${event.event_type} is not in the catalogue.`)
    const validate = ajv.compile(schema)
    expect(validate(event), `${event.event_type}: ${ajv.errorsText(validate.errors)}`).toBe(true)
  }
  expect(new Set(own.map(typeOf))).toEqual(new Set([...webhookEventTypes, 'scim.webhook.test']))
  expect(gone.organization_id).toBe(organization_id)
})

describe('a body is 20 kB at most', () => {
  const note = 'urn:acme:params:scim:schemas:extension:notes:2.0:User'
  const wide = (size: number) => ({ ...oktaUser('ada.byron@acme.test'), [note]: { note: 'é'.repeat(size) } })

  test('and says what was left out of an object that is larger, the same at each attempt', async () => {
    const { addEndpoint, createConnection, speakScim, receiver, settle, pass } = await createWebhookBackend()
    const { endpoint_id } = await addEndpoint({ event_types: ['scim.member.create'] })
    expect(endpoint_id).toBeDefined()
    receiver.behave(500)
    expectOk(await speakScim(await createConnection())('/Users', { method: 'POST', body: wide(20_000) }))
    await settle()
    receiver.behave(204)
    await pass(60_000)
    const [first, second] = receiver.received
    expect(second?.body).toBe(first?.body)
    if (!first) throw new Error('Nothing was received.')
    expect(bytesOf(first.body)).toBeLessThanOrEqual(maxBytes)
    const event = eventOf(first)
    expect(event.left_out).toEqual(['member.scim_registration.scim_attributes.extensions'])
    expect(event).toMatchObject({
      member: { email_address: 'ada.byron@acme.test', scim_registration: { scim_attributes: { title: expect.any(String) } } },
    })
    const validate = new Ajv2020({ strict: false }).compile((await publishedSchemas()).get('scim.member.create') ?? {})
    expect(validate(event)).toBe(true)
  })

  test('whatever is large: other attributes, or the whole object', async () => {
    const { addEndpoint, createConnection, speakScim, receiver, settle } = await createWebhookBackend()
    await addEndpoint({ event_types: ['scim.member.create'] })
    const scim = speakScim(await createConnection())
    const title = 'x'.repeat(30_000)
    expectOk(await scim('/Users', { method: 'POST', body: { ...oktaUser('ada.byron@acme.test'), title } }))
    expectOk(await scim('/Users', { method: 'POST', body: { ...oktaUser('bob.ross@acme.test'), displayName: title } }))
    await settle()
    const events = receiver.received.map(eventOf)
    expect(events.map(({ left_out }) => left_out?.at(-1))).toEqual(['member.scim_registration.scim_attributes', 'member'])
    for (const { body } of receiver.received) expect(bytesOf(body)).toBeLessThanOrEqual(maxBytes)
    expect(events.every(({ id }) => id.startsWith('member-'))).toBe(true)
  })

  test('a group is told by its changes, whatever its size', async () => {
    const { addEndpoint, createConnection, speakScim, receiver, settle } = await createWebhookBackend()
    await addEndpoint()
    const scim = speakScim(await createConnection())
    const ids = await Promise.all(
      Array.from(
        { length: 300 },
        async (_, number) => expectOk(await scim('/Users', { method: 'POST', body: oktaUser(`p${number}.x@acme.test`) })).id,
      ),
    )
    const group = expectOk(await scim('/Groups', { method: 'POST', body: oktaGroup('Everybody', ids) }))
    await scim(`/Groups/${group.id}`, { method: 'PATCH', body: patchOf({ op: 'replace', value: { displayName: 'All' } }) })
    await settle()
    expect(receiver.received.filter((request) => typeOf(request) === 'scim.scim_member_group.create')).toHaveLength(300)
    expect(Math.max(...receiver.received.map(({ body }) => bytesOf(body)))).toBeLessThanOrEqual(maxBytes)
    expect(receiver.received.every((request) => eventOf(request).left_out === undefined)).toBe(true)
  }, 30_000)
})
