import { describe, expect, test } from 'vitest'
import { type OktaApp, oktaAppIds, oktaApps, SimulatedOkta } from '../../src/mocks/idp/okta.js'
import { createMockScim } from '../../src/mocks/mockScim.js'

interface Sent {
  method: string
  path: string
  headers: Headers
  body: Record<string, unknown> | null
}

/** A fresh connection on the real backend, a simulated Okta in front of it, and everything that Okta sends. */
async function arrange(app: OktaApp) {
  const mock = createMockScim({ scenario: 'no_connection' })
  await mock.ready
  const { connection } = await mock.call('createConnection', { body: { identity_provider: 'okta', display_name: 'Okta' } })
  const { base_url, bearer_token = '' } = connection
  const sent: Sent[] = []
  const waits: number[] = []
  /** Answers sent in place of the backend's, first in, first out. */
  const instead: (Response | Error)[] = []
  const okta = new SimulatedOkta({
    app,
    wait: async (milliseconds) => {
      waits.push(milliseconds)
    },
    fetch: async (input, init) => {
      const request = new Request(input, init)
      const body = init.body ? JSON.parse(String(init.body)) : null
      sent.push({ method: request.method, path: input.replace(base_url, ''), headers: request.headers, body })
      const canned = instead.shift()
      if (canned instanceof Error) throw canned
      return canned ?? mock.answer(request)
    },
  })
  const member = async (login: string) => {
    const { members } = await mock.call('searchMembers', { body: {} })
    return members.find((one) => one.scim_registration?.scim_attributes.user_name === login)
  }
  const groups = async () => (await mock.call('getConnectionGroups', { body: {} })).scim_groups
  const conversation = () => sent.map(({ method, path }) => `${method} ${decodeURIComponent(path).replace(/[0-9a-f-]{36}/g, '{id}')}`)
  const connect = async () => {
    expect(await okta.setUp({ baseUrl: base_url, token: bearer_token })).toMatchObject({ isOk: true })
    sent.length = 0
  }
  const settings = { ...okta.state.integration, baseUrl: base_url, uniqueIdentifier: 'userName' }
  return { mock, okta, base_url, bearer_token, settings, sent, waits, instead, member, groups, conversation, connect }
}

const amara = 'amara.okafor@example.com'
const jonas = 'jonas.lindqvist@example.com'
const scimError = (status: number, detail: string, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: String(status), detail }), {
    status,
    headers: { 'content-type': 'application/scim+json', ...headers },
  })

describe('the test button', () => {
  test.each(oktaAppIds)('%s: pasting what the guide says produces the right header', async (app) => {
    const { okta, settings, bearer_token, sent } = await arrange(app)

    const answer = await okta.testConnector({ ...settings, token: oktaApps[app].paste(bearer_token) })

    expect(answer.isOk).toBe(true)
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ method: 'GET', path: '/Users?startIndex=1&count=2', body: null })
    expect(sent[0]?.headers.get('user-agent')).toBe('Okta SCIM Client 1.0.0')
    expect(sent[0]?.headers.get('authorization')).toBe(`Bearer ${bearer_token}`)
  })

  test('a classic app lists what was ticked; a template app says it was verified', async () => {
    const classic = await arrange('custom_saml')
    const template = await arrange('oauth_bearer')
    const actions = { ...classic.settings.actions, pushNewUsers: true, importGroups: true }

    expect(await classic.okta.testConnector({ ...classic.settings, actions, token: classic.bearer_token })).toEqual({
      isOk: true,
      message: 'Connector configured successfully',
      features: [
        { label: 'User Import', isOn: false },
        { label: 'Import Profile Updates', isOn: false },
        { label: 'Create Users', isOn: true },
        { label: 'Update User Attributes', isOn: false },
        { label: 'Push Groups', isOn: false },
        { label: 'Import Groups', isOn: true },
      ],
    })
    expect(classic.sent.map((one) => one.path)).toEqual(['/Users?startIndex=1&count=2', '/Groups?startIndex=1&count=100'])
    expect(await template.okta.testConnector({ ...template.settings, token: template.bearer_token })).toMatchObject({
      isOk: true,
      message: 'Acme was verified successfully!',
    })
  })

  test.each([
    ['custom_saml', 'a doubled prefix', (token: string) => `Bearer ${token}`],
    ['header_auth', 'no prefix', (token: string) => token],
    ['oauth_bearer', 'a doubled prefix', (token: string) => `Bearer ${token}`],
    ['custom_saml', 'a wrong token', () => 'wrong'],
    ['custom_saml', 'an empty field', () => ''],
  ] as const)('%s with %s fails with the text Okta shows, and saves nothing', async (app, _mistake, paste) => {
    const { okta, settings, bearer_token } = await arrange(app)

    const answer = await okta.saveIntegration({ ...settings, token: paste(bearer_token) })

    expect(answer.isOk).toBe(false)
    expect(answer.message).toMatch(/^Error authenticating: Unauthorized\. The connector configuration could not be tested\./)
    expect(okta.state.isEnabled).toBe(false)
    expect(okta.state.integration.baseUrl).toBe('')
  })

  test('a base URL that is not an address, a page instead of an answer, a host that does not answer: each has its own text', async () => {
    const { okta, settings, bearer_token, instead } = await arrange('custom_saml')
    const attempt = async (answer: Response | Error) => {
      instead.push(answer)
      return (await okta.testConnector({ ...settings, baseUrl: 'https://scim.example.test/v2', token: bearer_token })).message
    }

    expect(await attempt(new Response('', { status: 200 }))).toMatch(/^Error authenticating: null\. /)
    expect(await attempt(new Response('{"hello":"world"}', { status: 200 }))).toMatch(/^Error authenticating: null\. /)
    expect(await attempt(new Response('error code: 502', { status: 502 }))).toContain(
      "Bad Gateway. Errors reported by remote server: Invalid JSON: Unrecognized token 'error'",
    )
    expect(await attempt(new TypeError('fetch failed'))).toMatch(
      /^Error authenticating: Connect to scim\.example\.test:443 failed: Connect timed out\. /,
    )
    expect((await okta.testConnector({ ...settings, baseUrl: 'scim.example.test', token: bearer_token })).message).toMatch(
      /^Error authenticating: null\. /,
    )
  })

  test('a trailing slash is sent as it was pasted, and fails', async () => {
    const { okta, settings, bearer_token, base_url, sent } = await arrange('custom_saml')

    const answer = await okta.testConnector({ ...settings, baseUrl: `${base_url}/`, token: bearer_token })

    expect(sent[0]?.path).toBe('//Users?startIndex=1&count=2')
    expect(answer).toMatchObject({ isOk: false })
    expect(answer.message).toContain('Not Found. Errors reported by remote server: ')
  })
})

describe.each(oktaAppIds)('%s: one person from assignment to leaving and back', (app) => {
  const isClassic = oktaApps[app].style === 'classic'

  test('assigning looks the account up, then creates it, and the member is active', async () => {
    const { okta, connect, conversation, sent, member } = await arrange(app)
    await connect()

    const assignment = await okta.assign(amara)

    expect(conversation()).toEqual([`GET /Users?filter=userName eq "${amara}"&startIndex=1&count=100`, 'POST /Users'])
    expect(sent[1]?.body).toMatchObject({ userName: amara, active: true, groups: [], password: expect.stringMatching(/^\w{8}$/) })
    expect(assignment.status).toBe('provisioned')
    expect(await member(amara)).toMatchObject({ status: 'active', name: 'Amara Okafor', email_address: amara })
    expect((await member(amara))?.scim_registration?.scim_attributes.id).toBe(assignment.scimId)
  })

  test('a changed profile is PUT whole, over what the server has', async () => {
    const { okta, connect, conversation, sent, member } = await arrange(app)
    await connect()
    await okta.assign(amara)
    sent.length = 0

    await okta.updateProfile(amara, { lastName: 'Okafor-Bello', department: 'Platform' })

    expect(conversation()).toEqual(['GET /Users/{id}', 'PUT /Users/{id}'])
    expect(sent[1]?.body).toMatchObject({ id: expect.any(String), meta: { resourceType: 'User' }, name: { familyName: 'Okafor-Bello' } })
    const found = await member(amara)
    expect(found?.name).toBe('Amara Okafor-Bello')
    expect(found?.scim_registration?.scim_attributes.enterprise_extension?.department).toBe('Platform')
  })

  test('unassigning deactivates and never deletes', async () => {
    const { okta, connect, conversation, sent, member } = await arrange(app)
    await connect()
    await okta.assign(amara)
    sent.length = 0

    await okta.unassign(amara)

    expect(conversation()).toEqual(isClassic ? ['GET /Users/{id}', 'PUT /Users/{id}'] : ['PATCH /Users/{id}'])
    if (isClassic) expect(sent[1]?.body).toMatchObject({ userName: amara, active: false })
    else expect(sent[0]?.body).toMatchObject({ Operations: [{ op: 'replace', value: { active: false } }] })
    expect((await member(amara))?.status).toBe('deactivated')
  })

  test('assigning again links the account that is there, and the member is active again under the same id', async () => {
    const { okta, connect, conversation, sent, member } = await arrange(app)
    await connect()
    await okta.assign(amara)
    const before = await member(amara)
    await okta.unassign(amara)
    sent.length = 0

    await okta.reassign(amara)

    expect(conversation()[0]).toBe(`GET /Users?filter=userName eq "${amara}"&startIndex=1&count=100`)
    expect(sent.map((one) => one.method)).toEqual(isClassic ? ['GET', 'GET', 'PUT'] : ['GET', 'PATCH', 'GET', 'PUT'])
    expect(await member(amara)).toMatchObject({ status: 'active', member_id: before?.member_id })
  })

  test('a pushed group is created empty, then filled with those who are assigned, renamed, and keeps its id', async () => {
    const { okta, connect, conversation, sent, groups } = await arrange(app)
    await connect()
    await okta.assign(amara)
    sent.length = 0

    await okta.pushGroup('Engineering')
    expect(conversation()).toEqual([
      'GET /Groups?filter=displayName eq "Engineering"&startIndex=1&count=100',
      'POST /Groups',
      isClassic ? 'PUT /Groups/{id}' : 'PATCH /Groups/{id}',
    ])
    expect(sent[1]?.body).toMatchObject({ displayName: 'Engineering', members: [] })
    const [pushed] = await groups()
    expect(pushed).toMatchObject({ group_name: 'Engineering', member_count: 1 })

    await okta.assign(jonas)
    expect(await groups()).toMatchObject([{ group_id: pushed?.group_id, member_count: 2 }])

    sent.length = 0
    await okta.renameGroup('Engineering', 'Builders')
    if (isClassic) expect(sent[0]?.body).toMatchObject({ id: pushed?.group_id, displayName: 'Builders' })
    else expect(sent[0]?.body).toMatchObject({ Operations: [{ op: 'replace', value: { id: pushed?.group_id, displayName: 'Builders' } }] })
    expect(await groups()).toMatchObject([{ group_id: pushed?.group_id, group_name: 'Builders', member_count: 2 }])

    await okta.unassign(amara)
    expect(await groups()).toMatchObject([{ member_count: 1 }])
    await okta.setGroupMembers('Builders', [])
    expect(await groups()).toMatchObject([{ member_count: 0 }])
  })

  test('unlinking leaves the group unless its deletion is chosen', async () => {
    const { okta, connect, groups, sent } = await arrange(app)
    await connect()
    await okta.pushGroup('Design')
    await okta.pushGroup('Sales')
    sent.length = 0

    await okta.unlinkGroup('Design', { deleteInTarget: false })
    expect(sent).toEqual([])
    await okta.unlinkGroup('Sales', { deleteInTarget: true })

    expect((await groups()).map((group) => group.group_name)).toEqual(['Design'])
  })
})

describe('a feature that is off sends nothing', () => {
  test('without Create Users the task list says "Matching user not found"', async () => {
    const { okta, connect, member, conversation } = await arrange('custom_saml')
    await connect()
    await okta.saveToApp({ createUsers: false, updateUserAttributes: true, deactivateUsers: true })

    await okta.assign(amara)

    expect(conversation()).not.toContain('POST /Users')
    expect(okta.state.tasks.map((task) => task.message)).toEqual([
      'Automatic provisioning of user Amara Okafor to app Acme failed: Matching user not found',
    ])
    expect(await member(amara)).toBeUndefined()

    await okta.saveToApp({ createUsers: true, updateUserAttributes: true, deactivateUsers: true })
    await okta.retryTask(okta.state.tasks[0]?.id ?? '')

    expect(okta.state.tasks).toEqual([])
    expect(await member(amara)).toMatchObject({ status: 'active' })
  })

  test('a classic app needs the supported action too', async () => {
    const { okta, settings, bearer_token } = await arrange('custom_saml')
    await okta.saveIntegration({ ...settings, token: bearer_token })
    await okta.saveToApp({ createUsers: true, updateUserAttributes: true, deactivateUsers: true })

    await okta.assign(amara)

    expect(okta.state.tasks[0]?.message).toContain('Matching user not found')
    await expect(okta.pushGroup('Design')).rejects.toThrow('Group push is off')
  })

  test('without Deactivate Users nothing is sent when somebody is unassigned', async () => {
    const { okta, connect, member, sent } = await arrange('header_auth')
    await connect()
    await okta.assign(amara)
    await okta.saveToApp({ createUsers: true, updateUserAttributes: true, deactivateUsers: false })
    sent.length = 0

    await okta.unassign(amara)

    expect(sent).toEqual([])
    expect(await member(amara)).toMatchObject({ status: 'active' })
  })

  test('somebody assigned before provisioning was enabled waits for Provision User', async () => {
    const { okta, connect, member, sent } = await arrange('custom_saml')
    const assignment = await okta.assign(amara)
    expect(sent).toEqual([])
    expect(assignment.status).toBe('not_provisioned')

    await connect()
    expect(await member(amara)).toBeUndefined()
    await okta.provisionUser(amara)

    expect(await member(amara)).toMatchObject({ status: 'active' })
  })
})

describe('failures', () => {
  test('the task list quotes what the server said about somebody it refuses', async () => {
    const { okta, connect } = await arrange('custom_saml')
    await connect()

    await okta.assign('tom.ashworth@contractor.test')

    expect(okta.state.tasks).toHaveLength(1)
    expect(okta.state.tasks[0]?.message).toMatch(
      /^Automatic provisioning of user Tom Ashworth to app Acme failed: Error while creating user tom\.ashworth@contractor\.test: Bad Request\. Errors reported by remote server: .*domain/,
    )
    expect(okta.state.assignments).toMatchObject([{ isAssigned: true, status: 'failed' }])
  })

  test('a revoked token fails while the account is looked for', async () => {
    const { okta, connect } = await arrange('oauth_bearer')
    await connect()
    okta.pasteToken('scim_of_another_day')

    await okta.assign(amara)

    expect(okta.state.tasks[0]?.message).toMatch(/failed: Error while verifying if user amara\.okafor@example\.com exists: Unauthorized\. /)
  })

  test('an empty answer to a create fails with the text for it', async () => {
    const { okta, connect, instead } = await arrange('custom_saml')
    await connect()
    instead.push(Response.json({ schemas: [], totalResults: 0, Resources: [] }), new Response(null, { status: 201 }))

    await okta.assign(amara)

    expect(okta.state.tasks[0]?.message).toContain('Create new user returned empty user.')
  })

  test('group push names the group and the status', async () => {
    const { okta, connect, instead } = await arrange('oauth_bearer')
    await connect()
    instead.push(scimError(403, 'Groups are off.'))

    await okta.pushGroup('Design')

    expect(okta.state.tasks[0]?.message).toBe(
      'Unable to update Group Push mapping target App group Design: Error while creating user group Design: HTTP 403 Forbidden. Errors reported by remote server: Groups are off.',
    )
    expect(okta.state.pushes).toMatchObject([{ status: 'error' }])
    await okta.retryAllTasks()
    expect(okta.state.pushes).toMatchObject([{ status: 'active' }])
    expect(okta.state.tasks).toEqual([])
  })

  test('a failed deactivation is retried from the task list', async () => {
    const { okta, connect, instead, member } = await arrange('header_auth')
    await connect()
    await okta.assign(amara)
    instead.push(scimError(500, 'Try later.'))

    await okta.unassign(amara)
    expect(okta.state.tasks[0]?.message).toMatch(/^Automatic deprovisioning of user Amara Okafor .*Internal Server Error/)
    expect(await member(amara)).toMatchObject({ status: 'active' })

    await okta.retryAllTasks()
    expect(await member(amara)).toMatchObject({ status: 'deactivated' })
  })
})

describe('a throttled request', () => {
  test('waits as long as an integer Retry-After says, and for no other value', async () => {
    const { okta, connect, instead, waits } = await arrange('custom_saml')
    await connect()
    instead.push(scimError(429, 'Slow down.', { 'retry-after': '7' }))
    instead.push(scimError(429, 'Slow down.', { 'retry-after': 'Wed, 25 Nov 2026 20:00:00 GMT' }))
    instead.push(scimError(503, 'Starting.'))

    const assignment = await okta.assign(amara)

    expect(waits).toEqual([7_000, 10 * 60_000, 20 * 60_000])
    expect(assignment.status).toBe('provisioned')
  })

  test('is given up after ten tries', async () => {
    const { okta, connect, instead, sent } = await arrange('custom_saml')
    await connect()
    instead.push(...Array.from({ length: 20 }, () => scimError(429, 'Slow down.')))

    await okta.assign(amara)

    expect(sent).toHaveLength(10)
    expect(okta.state.tasks[0]?.message).toContain('Too Many Requests. Errors reported by remote server: Slow down.')
  })
})

describe('what is kept', () => {
  test('a simulation continues from its saved state', async () => {
    const { okta, connect, mock, member } = await arrange('oauth_bearer')
    await connect()
    await okta.assign(amara)

    const restored = SimulatedOkta.from(JSON.parse(JSON.stringify(okta)), { fetch: (input, init) => mock.answer(new Request(input, init)) })
    await restored.unassign(amara)

    expect(await member(amara)).toMatchObject({ status: 'deactivated' })
  })

  test('a job that a restart interrupted is resumed', async () => {
    const { okta, connect, mock, member, instead } = await arrange('custom_saml')
    await connect()
    instead.push(scimError(429, 'Slow down.'))
    const saved: string[] = []
    const waiting = SimulatedOkta.from(JSON.parse(JSON.stringify(okta)), {
      wait: () => new Promise(() => {}),
      fetch: async () => scimError(429, 'Slow down.'),
      onChange: () => saved.push(JSON.stringify(waiting)),
    })
    void waiting.assign(amara)
    await expect.poll(() => waiting.state.requests[0]?.status).toBe(429)

    const restarted = SimulatedOkta.from(JSON.parse(saved.at(-1) ?? ''), { fetch: (input, init) => mock.answer(new Request(input, init)) })
    expect(restarted.state.jobs).toHaveLength(1)
    await restarted.resume()

    expect(restarted.state.jobs).toEqual([])
    expect(await member(amara)).toMatchObject({ status: 'active' })
  })

  test('anything but a saved state is refused', () => {
    expect(() => SimulatedOkta.from({ version: 2 }, { fetch: async () => new Response() })).toThrow()
  })

  test('a new base URL means new accounts: assigned people have to be provisioned again', async () => {
    const { okta, connect, settings, base_url, bearer_token, instead } = await arrange('custom_saml')
    await connect()
    await okta.assign(amara)
    instead.push(Response.json({ totalResults: 0, Resources: [] }))

    await okta.saveIntegration({ ...settings, baseUrl: base_url.replace('api.', 'api2.'), token: bearer_token })

    expect(okta.state.assignments).toMatchObject([{ status: 'not_provisioned', scimId: null }])
  })

  test('another app starts over and keeps the directory', async () => {
    const { okta, connect } = await arrange('custom_saml')
    await connect()
    await okta.assign(amara)

    okta.chooseApp('oauth_bearer')

    expect(okta.state).toMatchObject({ app: 'oauth_bearer', isEnabled: false, assignments: [], integration: { baseUrl: '', token: '' } })
    expect(okta.state.people.length).toBeGreaterThan(20)
  })
})

test('jobs about one person never overlap, however they were requested', async () => {
  const { okta, connect, sent, member } = await arrange('oauth_bearer')
  await connect()
  await okta.assign(amara)
  sent.length = 0

  await Promise.all([okta.updateProfile(amara, { firstName: 'Amarachi' }), okta.updateProfile(amara, { lastName: 'Bello' })])

  expect(sent.map((one) => one.method)).toEqual(['GET', 'PUT', 'GET', 'PUT'])
  expect(await member(amara)).toMatchObject({ name: 'Amarachi Bello' })
})
