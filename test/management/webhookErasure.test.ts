import { expect, test } from 'vitest'
import { createPurge } from '../../src/server/background/purge.js'
import type { TableName } from '../../src/server/storage/tables.js'
import type { Storage } from '../../src/server/storage/types.js'
import { removeOldDeliveries } from '../../src/server/webhooks/erase.js'
import { expectOk, oktaGroup, oktaUser } from '../support/backend.js'
import { createWebhookBackend, day, eventOf, typeOf } from '../support/webhooks.js'

const webhookTables: TableName[] = ['webhook_endpoints', 'webhook_health', 'webhook_deliveries']

async function textOf(storage: Storage): Promise<string> {
  const rows = await Promise.all(webhookTables.map((table) => storage.list(table, { index: 'key', equals: [], limit: 1000 })))
  return JSON.stringify(rows)
}

test('an organization that is deleted takes its endpoints, secrets and deliveries with it, also those to endpoints of all; others keep theirs', async () => {
  const { storage, server, organization, createOrganization, createConnection, speakScim, addEndpoint, receiver, settle, pass } =
    await createWebhookBackend()
  const other = await createOrganization({ organization_name: 'Other' })
  receiver.behave(500)
  await addEndpoint()
  for (const { organization_id } of [organization, other]) {
    await addEndpoint({ organization_id })
    const scim = speakScim(await createConnection({ organization_id }))
    for (const name of ['ada', 'bob']) expectOk(await scim('/Users', { method: 'POST', body: oktaUser(`${name}.x@acme.test`) }))
  }
  await settle()
  expect(await textOf(storage)).toContain(organization.organization_id)
  expectOk(await server('DELETE', `/v1/b2b/organizations/${organization.organization_id}`))
  await settle()
  expect(await textOf(storage)).not.toContain(organization.organization_id)
  expect(await storage.count('webhook_endpoints', { index: 'key', equals: [] })).toBe(2)
  receiver.behave(204)
  receiver.received.length = 0
  await pass(60_000)
  const told = receiver.received.map(eventOf)
  expect(told.filter(({ event_type }) => event_type === 'scim.member.create')).toHaveLength(4)
  expect(new Set(told.map(({ organization_id }) => organization_id))).toEqual(new Set([other.organization_id]))
})

test('of a person who is erased receivers learn the end and nothing else; others’ events go on', async () => {
  const { storage, organization, createConnection, speakScim, addEndpoint, receiver, settle, pass, server } = await createWebhookBackend()
  receiver.behave(500)
  await addEndpoint()
  const scim = speakScim(await createConnection())
  const ada = expectOk(await scim('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test') }))
  const bob = expectOk(await scim('/Users', { method: 'POST', body: oktaUser('bob.ross@acme.test') }))
  expectOk(await scim('/Groups', { method: 'POST', body: oktaGroup('Engineering', [ada.id, bob.id]) }))
  const query = { operator: 'AND', operands: [{ filter_name: 'member_emails', filter_value: ['ada.byron@acme.test'] }] }
  const found = expectOk(
    await server('POST', '/v1/b2b/organizations/members/search', { organization_ids: [organization.organization_id], query }),
  )
  const { member_id } = found.members[0]
  await settle()
  expectOk(await server('DELETE', `/v1/b2b/organizations/${organization.organization_id}/members/${member_id}`))
  await settle()
  receiver.behave(204)
  receiver.received.length = 0
  await pass(60_000)
  const told = receiver.received.map(eventOf)
  const ofAda = told.filter((event) => event.member_id === member_id)
  expect(ofAda.map(({ event_type }) => event_type).sort()).toEqual(['scim.member.delete', 'scim.scim_member_group.delete'])
  expect(receiver.received.some(({ body }) => body.includes('ada.byron'))).toBe(false)
  expect(told.filter(({ event_type }) => event_type === 'scim.member.create')).toHaveLength(1)
  expect(await storage.count('webhook_deliveries', { index: 'by_status', equals: ['held'] })).toBe(0)
})

test('a delivery whose event was removed is dropped, and what it held back goes on', async () => {
  const { storage, addEndpoint, addPerson, receiver, settle, pass, deliveriesOf } = await createWebhookBackend()
  receiver.behave(500)
  const { endpoint_id } = await addEndpoint({ event_types: ['scim.member.create', 'scim.member.update'] })
  const ada = await addPerson('ada.byron@acme.test')
  await ada.retitle('Countess')
  await settle()
  const first = (await deliveriesOf(endpoint_id)).at(-1)
  await storage.write((writer) => writer.delete('events', [first?.organization_id, first?.sequence]))
  receiver.behave(204)
  receiver.received.length = 0
  await pass(60_000)
  expect(receiver.received.map(typeOf)).toEqual(['scim.member.update'])
  expect((await deliveriesOf(endpoint_id)).map(({ status }) => status)).toEqual(['succeeded'])
})

test('deliveries are kept for thirty days', async () => {
  const { storage, addEndpoint, addPerson, settle, clock, deliveriesOf, receiver, logged } = await createWebhookBackend()
  const { endpoint_id } = await addEndpoint({ event_types: ['scim.member.create', 'scim.member.update'] })
  receiver.behave(500)
  const ada = await addPerson('ada.byron@acme.test')
  clock.advance(2 * day)
  await ada.retitle('Countess')
  await settle()
  clock.advance(28 * day + 1)
  const logger = { error: (message: string) => void logged.push({ message, detail: undefined }) }
  const purge = createPurge({ storage, now: clock.now, logger }, [removeOldDeliveries])
  await purge.drain()
  await purge.close()
  const left = await deliveriesOf(endpoint_id)
  // What was held back by the one that is gone is no longer held.
  expect(left.map(({ event_type, status }) => [event_type, status])).toEqual([['scim.member.update', 'pending']])
})
