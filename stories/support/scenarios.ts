import { guideKey } from '../../src/core/setupProgress.js'
import type { IdentityProvider } from '../../src/exports/client.js'
import { loadGuide } from '../../src/guides/index.js'
import { days, hours, minutes } from '../../src/mocks/clock.js'
import { type Scenario, scenarios } from '../../src/mocks/scenarios.js'

/** A connection to this provider, created ten minutes ago and not used yet. */
export function waitingFor(identityProvider: IdentityProvider | (string & {})): Scenario {
  return {
    description: `A new connection to ${identityProvider}.`,
    visitor: 'admin',
    async play({ clock, call }) {
      clock.startBefore(minutes(10))
      await call('createConnection', { body: { display_name: 'Production', identity_provider: identityProvider } })
    },
  }
}

const acme = 'urn:ietf:params:scim:schemas:extension:acme:2.0:User'

/** Entra maps custom attributes: some under an extension's URN, which are kept, and an unknown one, which is left out. */
export const ownAttributes: Scenario = {
  description: 'A connection to Entra whose mapping holds attributes beyond the schema.',
  visitor: 'admin',
  async play({ clock, call, scim }) {
    clock.startBefore(days(2))
    const { connection } = await call('createConnection', {
      body: { display_name: 'Entra production', identity_provider: 'microsoft-entra' },
    })
    const base = connection.base_url.split('?')[0]
    const headers = { authorization: `Bearer ${connection.bearer_token}`, 'content-type': 'application/scim+json' }
    const send = async (method: string, path: string, body: object) =>
      (await scim(`${base}${path}`, { method, headers, body: JSON.stringify(body) })).json()
    const { id } = await send('POST', '/Users', {
      userName: 'mara.quist@example.com',
      externalId: 'mara.quist',
      displayName: 'Mara Quist',
      emails: [{ value: 'mara.quist@example.com', type: 'work', primary: true }],
      title: 'Site lead',
      [acme]: {
        badge: 'LDN-00417',
        clearance: 3,
        isContractor: false,
        site: { code: 'LDN', floor: 7 },
        skills: [
          { value: 'first aid', since: '2021-04-01' },
          { value: 'fire marshal', since: '2023-09-12' },
        ],
      },
      'urn:example:params:scim:payroll': {
        costCentre: 'A very long name of a cost centre that does not fit on one line of a narrow card',
        tags: ['uk', 'monthly'],
      },
    })
    clock.startBefore(hours(2))
    await send('PATCH', `/Users/${id}`, {
      Operations: [
        { op: 'Add', path: 'favouriteColor', value: 'teal' },
        { op: 'Replace', path: 'title', value: ['Lead', 'Deputy'] },
        { op: 'Replace', path: 'active', value: 'False' },
      ],
    })
    clock.toPresent()
  },
}

/** Okta's connection was deleted, and Entra's, made after it, has taken over one person so far. */
export const reconnected: Scenario = {
  description: 'A new connection to Entra after the one to Okta was deleted.',
  visitor: 'admin',
  async play(stage) {
    await scenarios.active_connection.play(stage)
    const { clock, call, scim } = stage
    const before = await call('getConnection')
    clock.startBefore(minutes(3))
    await call('deleteConnection', { params: { connection_id: before.connection.connection_id } })
    const { connection } = await call('createConnection', {
      body: { display_name: 'Entra production', identity_provider: 'microsoft-entra' },
    })
    clock.startBefore(minutes(1))
    await scim(`${connection.base_url.split('?')[0]}/Users`, {
      method: 'POST',
      headers: { authorization: `Bearer ${connection.bearer_token}`, 'content-type': 'application/scim+json' },
      body: JSON.stringify({ userName: 'dana.reyes@example.com', displayName: 'Dana Reyes', active: true }),
    })
  },
}

/** Whoever looks at the portal is in the directory too, and administrator by a group alone. */
export const viewerInDirectory: Scenario = {
  description: 'A working connection whose administrators, the viewer among them, come from a group.',
  visitor: 'admin',
  async play(stage) {
    await scenarios.active_connection.play(stage)
    const { okta } = stage
    const ruth = okta.addPerson({
      login: 'ruth.adeyemi@example.com',
      email: 'ruth.adeyemi@example.com',
      firstName: 'Ruth',
      lastName: 'Adeyemi',
    })
    await okta.assign(ruth.id)
    const admins = okta.state.groups.find((group) => group.name === 'IT admins')
    await okta.setGroupMembers('IT admins', [...(admins?.members ?? []), ruth.id])
  },
}

/** Okta deleted a group here that gives a role. */
export const vanishedGroup: Scenario = {
  description: 'A group that gives a role and is no longer sent.',
  visitor: 'admin',
  async play(stage) {
    await scenarios.active_connection.play(stage)
    await stage.okta.unlinkGroup('Design', { deleteInTarget: true })
  },
}

/** More groups than one page holds. */
export const manyGroups: Scenario = {
  description: 'A connection with 1,200 groups.',
  visitor: 'admin',
  async play({ clock, call, scim }) {
    clock.startBefore(days(2))
    const { connection } = await call('createConnection', { body: { display_name: 'Okta production', identity_provider: 'okta' } })
    const headers = { authorization: `Bearer ${connection.bearer_token}`, 'content-type': 'application/scim+json' }
    for (let number = 1; number <= 1_200; number++) {
      const displayName = `Team ${String(number).padStart(4, '0')}`
      await scim(`${connection.base_url}/Groups`, { method: 'POST', headers, body: JSON.stringify({ displayName }) })
    }
    clock.toPresent()
  },
}

/** The same connection, of which an admin has just said that it is Entra’s. */
export const changedProvider: Scenario = {
  description: 'A connection whose identity provider was changed from Okta to Entra.',
  visitor: 'admin',
  async play(stage) {
    await scenarios.active_connection.play(stage)
    const { connection } = await stage.call('getConnection')
    stage.clock.startBefore(minutes(2))
    await stage.call('updateConnection', {
      params: { connection_id: connection.connection_id },
      body: { identity_provider: 'microsoft-entra' },
    })
  },
}

/** Somebody pressed Done on every step of Okta’s guide, and nothing was ever sent. */
export const everyStepSaid: Scenario = {
  description: 'A guide whose steps are all marked as done, without any request.',
  visitor: 'admin',
  async play(stage) {
    stage.clock.startBefore(minutes(30))
    await stage.call('createConnection', { body: { display_name: 'Okta production', identity_provider: 'okta' } })
    const { ways } = await loadGuide('okta')
    const [way] = ways
    for (const step of way.steps) {
      await stage.call('putSetupProgress', { body: { guide: guideKey('okta', way.id), step: step.id, done: true } })
    }
  },
}

/** Okta was tested and looks up whoever is assigned, but may not create anybody. */
export const createUsersOff: Scenario = {
  description: 'A connection to Okta with Create Users off.',
  visitor: 'admin',
  async play(stage) {
    stage.clock.startBefore(minutes(12))
    const { connection } = await stage.call('createConnection', { body: { display_name: 'Okta production', identity_provider: 'okta' } })
    for (const login of ['amara.okafor@example.com', 'dana.reyes@example.com']) {
      await stage.scim(`${connection.base_url}/Users?filter=${encodeURIComponent(`userName eq "${login}"`)}`, {
        headers: { authorization: `Bearer ${connection.bearer_token}`, 'user-agent': 'Okta SCIM Client 1.0.0' },
      })
    }
  },
}
