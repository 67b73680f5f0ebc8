import { hours, minutes } from './clock.js'
import type { Stage } from './mockScim.js'

/** Where the scenario's endpoints lead, and what each receiver answers. */
const receivers = {
  'https://hooks.example.com/directory': { description: 'Data warehouse', status: 204, headers: {} },
  'https://crm.example.com/scim-events': { description: 'Accounts in the CRM', status: 500, headers: {} },
  'https://badges.example.com/': { description: 'Door badges', status: 429, headers: { 'retry-after': '3600' } },
  'https://old.example.com/receiver': { description: '', status: 410, headers: {} },
  'https://pager.example.com/in': { description: 'On-call pager', status: 200, headers: {} },
} as const

/** Endpoints in each state: delivering, failing, paused, turned off by its receiver and by an admin. */
export async function addWebhooks({ call, clock, okta, receiver, flush }: Stage): Promise<void> {
  receiver.behave(({ url }) => {
    const known = Object.entries(receivers).find(([address]) => address === url)?.[1]
    return { status: known?.status ?? 404, headers: { ...known?.headers }, body: '' }
  })
  clock.startBefore(hours(6))
  const ids = new Map<string, string>()
  for (const [url, { description }] of Object.entries(receivers).reverse()) {
    const event_types = url.includes('pager') ? (['scim.connection.health', 'scim.webhook.disable'] as const) : []
    const { endpoint } = await call('createWebhookEndpoint', { body: { url, description, event_types: [...event_types] } })
    ids.set(url, endpoint.endpoint_id)
  }
  await call('updateWebhookEndpoint', {
    params: { endpoint_id: ids.get('https://pager.example.com/in') ?? '' },
    body: { status: 'disabled' },
  })
  clock.startBefore(hours(5))
  await okta.updateProfile('bo.li@example.com', { title: 'Senior data engineer' })
  await flush()
  for (const before of [minutes(290), minutes(250), minutes(100)]) {
    clock.startBefore(before)
    await flush()
  }
  clock.startBefore(minutes(9))
  await okta.updateProfile('felix.brandt@example.com', { title: 'Principal designer' })
  await flush()
  clock.toPresent()
}
