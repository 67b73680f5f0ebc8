import { afterEach, describe, expect, test } from 'vitest'
import { SimulatedEntra } from '../../src/mocks/idp/entra.js'
import { createMockScim, type MockScim } from '../../src/mocks/mockScim.js'

/** The simulated Entra against the real backend: what it does, in which shapes, and what the portal's backend makes of it. */

const open: MockScim[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((mock) => mock.close()))
})

async function arrange({ isFlagged = true } = {}) {
  const mock = createMockScim()
  open.push(mock)
  await mock.ready
  const { connection } = await mock.call('createConnection', { body: { identity_provider: 'microsoft-entra' } })
  const sent: { method: string; url: URL; body: { Operations?: unknown[] } | null }[] = []
  let now = new Date('2026-11-30T08:00:00Z')
  const entra = new SimulatedEntra({
    fetch: async (input, init) => {
      sent.push({ method: init.method ?? 'GET', url: new URL(input), body: init.body ? JSON.parse(String(init.body)) : null })
      return mock.answer(new Request(input, init))
    },
    now: () => now,
  })
  const tenantUrl = isFlagged ? connection.base_url : (connection.base_url.split('?')[0] ?? '')
  const credentials = { tenantUrl, secretToken: connection.bearer_token ?? '' }
  const people = async () => {
    const { members } = await mock.call('searchMembers', { body: {} })
    return Object.fromEntries(members.map((member) => [member.name, member.status]))
  }
  const operations = () => sent.flatMap(({ body }) => body?.Operations ?? [])
  return {
    mock,
    connection,
    entra,
    credentials,
    sent,
    operations,
    people,
    pass: (hours: number) => (now = new Date(now.getTime() + hours * 3_600_000)),
  }
}

test('Test Connection asks for somebody and a group that cannot be there, and writes nothing', async () => {
  const { entra, credentials, sent, people } = await arrange()
  expect(await entra.saveCredentials(credentials)).toMatchObject({ isOk: true })
  expect(sent.map(({ method, url }) => `${method} ${url.pathname.split('/').at(-1)}`)).toEqual(['GET Users', 'GET Groups'])
  expect(sent.every(({ url }) => url.searchParams.has('aadOptscim062020'))).toBe(true)
  expect(await people()).toEqual({})
})

test.each([
  ['another token', { secretToken: 'scim_of-somebody-else' }, '401'],
  ['another address', { tenantUrl: 'https://api.acme.test/scim/v2/nothing-here' }, '40'],
])('with %s nothing is kept, and the message says what came back', async (_which, wrong, status) => {
  const { entra, credentials } = await arrange()
  const test = await entra.saveCredentials({ ...credentials, ...wrong })
  expect(test.isOk).toBe(false)
  expect(test.message).toContain(
    `SystemForCrossDomainIdentityManagementCredentialValidationFailure. Details: We received this unexpected response from your application: StatusCode: ${status}`,
  )
  expect(entra.state.isConfigured).toBe(false)
})

describe.each([{ isFlagged: true }, { isFlagged: false }])('a life in cycles, with the flag: $isFlagged', ({ isFlagged }) => {
  test('people arrive, change, leave, return and are deleted; a group goes along', async () => {
    const { entra, credentials, people, mock } = await arrange({ isFlagged })
    await entra.saveCredentials(credentials)
    entra.assign('Design')
    entra.assign('dana.reyes@example.com')
    expect(await people()).toEqual({})

    await entra.start()
    expect(await people()).toEqual({ 'Dana Reyes': 'active', 'Elif Yıldız': 'active', 'Felix Brandt': 'active' })
    const groups = async () =>
      (await mock.call('getConnectionGroups', { body: {} })).scim_groups.map((group) => [group.group_name, group.member_count])
    expect(await groups()).toEqual([['Design', 2]])

    entra.change('dana.reyes@example.com', { surname: 'Reyes-Vidal', givenName: 'Dana M.' })
    await entra.runCycle()
    expect(Object.keys(await people())).toContain('Dana M. Reyes-Vidal')

    entra.unassign('dana.reyes@example.com')
    entra.change('elif.yildiz@example.com', { accountEnabled: false })
    await entra.runCycle()
    expect(await people()).toMatchObject({ 'Dana M. Reyes-Vidal': 'deactivated', 'Elif Yıldız': 'deactivated', 'Felix Brandt': 'active' })
    expect(await groups()).toEqual([['Design', 1]])

    entra.assign('dana.reyes@example.com')
    entra.deleteForGood('felix.brandt@example.com')
    await entra.runCycle()
    expect(await people()).toMatchObject({ 'Dana M. Reyes-Vidal': 'active', 'Felix Brandt': 'deactivated' })
    expect(entra.state.job).toMatchObject({ status: 'running', last: { failures: [] } })
    expect(entra.state.requests.some(({ method, path }) => method === 'DELETE' && path.startsWith('/Users/'))).toBe(true)
  })

  test('a cycle without a change sends nothing', async () => {
    const { entra, credentials, sent } = await arrange({ isFlagged })
    await entra.saveCredentials(credentials)
    entra.assign('Design')
    await entra.start()
    const before = sent.length
    await entra.runCycle()
    expect(sent.length).toBe(before)
  })
})

test('the flag decides how booleans, operations and the removal of a member are written', async () => {
  const write = async (isFlagged: boolean) => {
    const { entra, credentials, operations } = await arrange({ isFlagged })
    await entra.saveCredentials(credentials)
    entra.assign('Design')
    await entra.start()
    const { scimId } = entra.state.sentUsers[0] ?? { scimId: '' }
    entra.change('elif.yildiz@example.com', { accountEnabled: false })
    await entra.runCycle()
    entra.change('felix.brandt@example.com', { surname: 'Brand', jobTitle: 'Lead' })
    await entra.runCycle()
    return JSON.parse(JSON.stringify(operations()).replaceAll(scimId, 'ELIF'))
  }
  const plain = await write(false)
  expect(plain).toContainEqual({ op: 'Replace', path: 'active', value: 'False' })
  expect(plain).toContainEqual({ op: 'Remove', path: 'members', value: [{ $ref: null, value: 'ELIF' }] })
  expect(plain).toContainEqual({ op: 'Replace', path: 'name.familyName', value: 'Brand' })
  const flagged = await write(true)
  expect(flagged).toContainEqual({ op: 'replace', path: 'active', value: false })
  expect(flagged).toContainEqual({ op: 'remove', path: 'members[value eq "ELIF"]' })
  expect(flagged).toContainEqual({ op: 'replace', value: { displayName: 'Felix Brand', 'name.familyName': 'Brand', title: 'Lead' } })
})

test('Provision on-demand sends one person at once, and ignores the flag', async () => {
  const { entra, credentials, people, operations } = await arrange()
  await entra.saveCredentials(credentials)
  entra.assign('bo.li@example.com')
  expect(await entra.provisionOnDemand('bo.li@example.com')).toEqual({ isOk: true, message: 'Bo Li was provisioned' })
  entra.change('bo.li@example.com', { accountEnabled: false })
  await entra.provisionOnDemand('bo.li@example.com')
  expect(operations()).toEqual([{ op: 'Replace', path: 'active', value: 'False' }])
  expect(await people()).toEqual({ 'Bo Li': 'deactivated' })
  expect(entra.state.job.status).toBe('stopped')
})

test('a person from elsewhere fails alone, by name, and the others arrive', async () => {
  const { entra, credentials, people } = await arrange()
  await entra.saveCredentials(credentials)
  for (const login of ['tom.ashworth@contractor.test', 'dana.reyes@example.com']) entra.assign(login)
  expect((await entra.start()).isOk).toBe(false)
  expect(entra.state.job.last?.failures).toEqual([{ subject: 'Tom Ashworth', reason: expect.stringContaining('domain') }])
  expect(entra.state.job.status).toBe('running')
  expect(await people()).toEqual({ 'Dana Reyes': 'active' })
})

test('a token that stopped working leads into quarantine, whose tries grow rarer, and a new one with a restart out of it', async () => {
  const { entra, credentials, mock, connection, pass, people } = await arrange()
  await entra.saveCredentials(credentials)
  entra.assign('dana.reyes@example.com')
  await entra.start()
  const { connection: rotating } = await mock.call('rotateStart', { body: { connection_id: connection.connection_id } })
  await mock.call('rotateComplete', { body: { connection_id: connection.connection_id } })
  entra.assign('bo.li@example.com')

  await entra.runCycle()
  expect(entra.state.job).toMatchObject({ status: 'quarantine', tries: 1, nextAt: '2026-11-30T14:00:00.000Z' })
  expect(entra.state.job.reason).toMatch(/^EncounteredQuarantineException: StatusCode: 401/)
  pass(6)
  await entra.runCycle()
  expect(entra.state.job).toMatchObject({ status: 'quarantine', tries: 2, nextAt: '2026-12-01T02:00:00.000Z' })

  await entra.saveCredentials({ ...credentials, secretToken: rotating.next_bearer_token })
  await entra.restart()
  expect(entra.state.job).toMatchObject({ status: 'running', reason: null, nextAt: '2026-11-30T14:40:00.000Z' })
  expect(await people()).toEqual({ 'Dana Reyes': 'active', 'Bo Li': 'active' })
})

test('it continues from what was saved, and refuses what is not its own', async () => {
  const { entra, credentials, sent } = await arrange()
  await entra.saveCredentials(credentials)
  entra.assign('Design')
  await entra.start()
  const restored = SimulatedEntra.from(JSON.parse(JSON.stringify(entra)), {
    fetch: async () => Promise.reject(new TypeError('nothing is to be sent')),
  })
  const before = sent.length
  await restored.runCycle()
  expect([restored.state.job.status, sent.length]).toEqual(['running', before])
  expect(() => SimulatedEntra.from({ version: 2 }, { fetch: async () => new Response() })).toThrow()
})
