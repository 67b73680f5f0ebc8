import type { MassDeactivationOptions } from '../server/options.js'
import { days, hours, minutes } from './clock.js'
import type { Stage } from './mockScim.js'
import { connectionId, connectOkta, createConnection, rotate, unassignMany, workingConnection } from './scenarioSteps.js'
import type { Visitor } from './visitors.js'
import { addWebhooks } from './webhookScenario.js'

export interface Scenario {
  /** One sentence: what the admin sees. */
  description: string
  visitor: Visitor
  tokenLifetimeDays?: number
  massDeactivation?: MassDeactivationOptions
  /** Produces the state through the real API and real SCIM requests; the clock ends in the present. */
  play(stage: Stage): Promise<void>
}

const nothing = async () => {}

/** States of the portal by name. Each is produced by the requests that lead to it, so none is impossible. */
export const scenarios = {
  no_connection: { description: 'An organization without a SCIM connection.', visitor: 'admin', play: nothing },
  no_permission: {
    description: 'Somebody who may not see the SCIM settings of a working connection.',
    visitor: 'no_permission',
    play: workingConnection,
  },
  viewer: { description: 'Somebody who may view a working connection but change nothing.', visitor: 'viewer', play: workingConnection },
  waiting_for_first_request: {
    description: 'A connection created ten minutes ago that Okta has not used yet.',
    visitor: 'admin',
    async play(stage) {
      stage.clock.startBefore(minutes(10))
      await createConnection(stage)
    },
  },
  connected_without_people: {
    description: 'Okta tested the connector and saved it; nobody is assigned yet.',
    visitor: 'admin',
    async play(stage) {
      stage.clock.startBefore(minutes(10))
      await connectOkta(stage)
    },
  },
  active_connection: {
    description: 'A forty-day-old connection with 24 people, nine groups and role assignments.',
    visitor: 'admin',
    play: workingConnection,
  },
  rotation_pending: {
    description: 'A rotation started two hours ago; Okta still uses the old token.',
    visitor: 'admin',
    async play(stage) {
      await workingConnection(stage)
      stage.clock.startBefore(hours(2))
      await rotate(stage)
      stage.clock.forward(hours(1))
      await stage.okta.updateProfile('bo.li@example.com', { title: 'Senior data engineer' })
    },
  },
  rotation_ready: {
    description: 'A rotation whose new token Okta already uses: safe to complete.',
    visitor: 'admin',
    async play(stage) {
      await workingConnection(stage)
      stage.clock.startBefore(hours(2))
      stage.okta.pasteToken(await rotate(stage))
      stage.clock.startBefore(minutes(2))
      await stage.okta.updateProfile('bo.li@example.com', { title: 'Senior data engineer' })
    },
  },
  needs_attention: {
    description: 'Okta keeps failing to provision a person from another domain and a person without an e-mail address.',
    visitor: 'admin',
    async play(stage) {
      await workingConnection(stage)
      stage.clock.startBefore(hours(3))
      await stage.okta.assign('tom.ashworth@contractor.test')
      stage.clock.forward(hours(1))
      await stage.okta.assign('priya.raman')
      stage.clock.forward(hours(1))
      await stage.okta.retryAllTasks()
    },
  },
  paused: {
    description: 'A working connection that an admin paused an hour ago.',
    visitor: 'admin',
    async play(stage) {
      await workingConnection(stage)
      stage.clock.startBefore(hours(1))
      const connection_id = await connectionId(stage)
      await stage.call('updateConnection', { params: { connection_id }, body: { paused: true } })
    },
  },
  token_expiring: {
    description: 'The bearer token expires in six days.',
    visitor: 'admin',
    tokenLifetimeDays: 46,
    play: workingConnection,
  },
  token_expired: {
    description: 'The bearer token expired yesterday, and Okta has been refused since then.',
    visitor: 'admin',
    tokenLifetimeDays: 39,
    async play(stage) {
      await workingConnection(stage)
      await stage.okta.updateProfile('bo.li@example.com', { title: 'Senior data engineer' })
    },
  },
  mass_deactivation: {
    description: 'Okta deactivated nine of 22 people within minutes; nobody was held up.',
    visitor: 'admin',
    massDeactivation: { people: 5 },
    async play(stage) {
      await workingConnection(stage)
      await unassignMany(stage, 9)
    },
  },
  deactivations_held: {
    description: 'Okta wants to deactivate 14 of 22 people; beyond the limit eight are held for review.',
    visitor: 'admin',
    massDeactivation: { people: 5, action: 'hold' },
    async play(stage) {
      await workingConnection(stage)
      await unassignMany(stage, 14)
    },
  },
  deactivations_refused: {
    description: 'Okta wants to deactivate 14 of 22 people; beyond the limit it is refused until an admin lets it through.',
    visitor: 'admin',
    massDeactivation: { people: 5, action: 'refuse' },
    async play(stage) {
      await workingConnection(stage)
      await unassignMany(stage, 14)
    },
  },
  quiet: {
    description: 'Entra, which syncs every forty minutes, has not sent a request for three days.',
    visitor: 'admin',
    async play(stage) {
      stage.clock.startBefore(days(9))
      const { connection } = await stage.call('createConnection', {
        body: { display_name: 'Entra production', identity_provider: 'microsoft-entra' },
      })
      stage.clock.forward(days(6))
      const base = connection.base_url.split('?')[0]
      await stage.scim(`${base}/Users?filter=userName%20eq%20%22nobody%22`, {
        headers: { authorization: `Bearer ${connection.bearer_token}` },
      })
    },
  },
  webhooks: {
    description: 'Five webhook endpoints: one that gets everything, one that fails, one that is paused, and two that are off.',
    visitor: 'admin',
    async play(stage) {
      await workingConnection(stage)
      await addWebhooks(stage)
    },
  },
  unreachable: { description: 'The backend does not respond at all.', visitor: 'admin', play: withFault({ answer: 'network_error' }) },
  loading: {
    description: 'The backend never responds, so the portal keeps loading.',
    visitor: 'admin',
    play: withFault({ delay: Number.POSITIVE_INFINITY }),
  },
  session_expired: { description: 'The session has ended.', visitor: 'admin', play: withFault({ answer: 'session_expired' }) },
  throttled: {
    description: 'Too many requests; the backend asks to wait half a minute.',
    visitor: 'admin',
    play: withFault({ answer: 'too_many_requests', retryAfter: 30 }),
  },
  server_error: { description: 'The backend fails.', visitor: 'admin', play: withFault({ answer: 'internal_server_error' }) },
  malformed_response: {
    description: 'Something in between responds instead of the backend.',
    visitor: 'admin',
    play: withFault({ answer: 'wrong_shape' }),
  },
} as const satisfies Record<string, Scenario>

export type ScenarioName = keyof typeof scenarios

export const scenarioNames = Object.keys(scenarios) as ScenarioName[]

function withFault(fault: Parameters<Stage['faults']['add']>[0]): Scenario['play'] {
  return async (stage) => {
    await workingConnection(stage)
    stage.faults.add(fault)
  }
}
