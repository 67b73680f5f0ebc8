import { expect, test } from 'vitest'
import type { Activity } from '../../src/contract/activity.js'
import type { Health } from '../../src/contract/health.js'
import { createTestBackend, expectOk } from '../support/backend.js'
import { createEntra } from '../support/entra.js'
import { openStream } from '../support/liveStream.js'

/** How soon live events must report a change, in milliseconds. */
const soon = 1000

/** A simulated Entra that does good and bad things; what the portal shows must be exactly that. */
async function story() {
  const test = await createTestBackend({ organization: { organization_name: 'Acme', email_allowed_domains: ['acme.test'] } })
  const { connection, connection_id, token } = await test.createConnection({ identity_provider: 'microsoft-entra' })
  const entra = createEntra(test.backend.fetch, { tenantUrl: connection.base_url, secretToken: token })
  const admin = await test.openSession({ email_address: 'admin@acme.test', session_duration_minutes: 1440 })
  return { ...test, entra, admin, tenantUrl: connection.base_url, connection_id, token }
}

test('a first day with Entra, mistakes and all: activity, health, checklist and stream say exactly that, across a reconnect', async () => {
  const { entra, admin, backend, clock, tenantUrl, token, connection_id } = await story()
  const health = async (): Promise<Health> => {
    await backend.flush()
    return expectOk(await admin.call('GET', '/sdk/v1/b2b/scim/portal')).data.health
  }
  const causesNow = async () => (await health()).causes.map((entry) => entry.cause)
  const done = async () => (await health()).checklist.filter((entry) => entry.done_at).map((entry) => entry.item)

  let stream = await openStream(backend, admin.session_token)
  const heard: { id: string | null; type: string }[] = []
  const typesOf = () => stream.messages.map((message) => (message.data as { type: string }).type)
  /** One step of the day: what Entra is answered, and what the stream reports within a second. */
  const step = async (act: () => Promise<{ status: number; id: string }>, status: number, tells: string | null) => {
    clock.advance(60_000)
    const before = typesOf().length
    const answer = await act()
    expect(answer.status).toBe(status)
    if (tells !== null) await stream.until(() => typesOf().slice(before).includes(tells), soon)
    return answer.id
  }
  const hangUp = async () => {
    heard.push(...stream.messages.map((message, at) => ({ id: message.id, type: typesOf()[at] ?? '' })))
    await stream.close()
  }

  // The form, with the mistakes that people make in it.
  entra.paste({ secretToken: `Bearer ${token}` })
  await step(entra.testConnection, 401, 'scim.request.refused')
  expect(await causesNow()).toEqual(['double_bearer'])
  expect(await done()).toEqual([])
  entra.paste({ secretToken: token, tenantUrl: tenantUrl.replace('?', '/Users?') })
  await step(entra.testConnection, 404, 'scim.request.refused')
  expect(await causesNow()).toEqual(['wrong_path', 'double_bearer'])
  entra.paste({ tenantUrl })
  await step(entra.testConnection, 200, null)
  expect(await health()).toMatchObject({ state: 'connected', causes: [] })
  expect(await done()).toEqual(['reached_us', 'token_accepted'])

  // The first cycle.
  const ada = await step(() => entra.provision('ada@acme.test'), 201, 'scim.member.create')
  await step(() => entra.provision('eve@evil.test'), 400, 'scim.request.refused')
  await hangUp()

  // Nobody listens; then somebody does again.
  const group = await step(() => entra.provisionGroup('Engineering'), 201, null)
  await step(() => entra.addMember(group, ada), 204, null)
  await step(() => entra.provision('ada@acme.test'), 409, null)
  await backend.flush()
  stream = await openStream(backend, admin.session_token, heard.at(-1)?.id ?? '')
  await step(() => entra.change(ada, 'title', 'Countess'), 200, 'scim.member.update')
  await step(() => entra.disable(ada), 200, 'scim.member.delete')
  await step(() => entra.restore(ada), 200, 'scim.member.update')
  expect(await causesNow()).toEqual(['domain_not_allowed'])

  // The token is replaced here, and nobody updates Entra.
  for (const what of ['start', 'complete']) {
    expectOk(await admin.call('POST', `/sdk/v1/b2b/scim/rotate/${what}`, { connection_id }))
  }
  await step(entra.testConnection, 401, 'scim.request.refused')
  expect(await health()).toMatchObject({
    state: 'needs_attention',
    causes: [
      { cause: 'replaced_token', token_last_four: token.slice(-4) },
      { cause: 'domain_not_allowed', people: [{ user_name: 'eve@evil.test' }] },
    ],
  })
  expect((await health()).checklist.filter((entry) => !entry.done_at)).toEqual([])
  await hangUp()

  const { activities } = expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/activity', { limit: 1000 })).data
  const told = (activities as Activity[]).map(({ cause, kind, subject }) => [cause ?? kind, subject]).reverse()
  expect(told.map(([word]) => word)).toEqual([
    'connection.create',
    'double_bearer',
    'wrong_path',
    'member.create',
    'domain_not_allowed',
    'group.create',
    'group.members',
    'duplicate',
    'member.update',
    'member.deactivate',
    'member.reactivate',
    'connection.rotate_start',
    'connection.rotate_complete',
    'replaced_token',
  ])
  const subjects = Object.fromEntries(told)
  expect([subjects['member.create'], subjects.domain_not_allowed, subjects.duplicate]).toEqual([
    'ada@acme.test',
    'eve@evil.test',
    'ada@acme.test',
  ])

  const isNews = (type: string) => !['scim.portal.update', 'scim.connection.health'].includes(type)
  expect(heard.map(({ type }) => type).filter(isNews)).toEqual([
    'scim.request.refused',
    'scim.request.refused',
    'scim.member.create',
    'scim.request.refused',
    'scim.scim_group.create',
    'scim.group.members',
    'scim.scim_member_group.create',
    'scim.request.refused',
    'scim.member.update',
    'scim.member.delete',
    'scim.member.update',
    'scim.connection.rotate_start',
    'scim.connection.rotate_complete',
    'scim.request.refused',
  ])
  const ids = heard.map(({ id }) => Number(id))
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b))
  await backend.close()
})
