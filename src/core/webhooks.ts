import type { WebhookEndpoint } from '../contract/webhookEndpoint.js'
import { type WebhookEventType, webhookEventTypes } from '../contract/webhookEventTypes.js'
import type { Tone } from './health.js'

/**
 * How an endpoint is doing. `unproven`: nothing was delivered yet, and nothing has failed. `paused`: sending waits until a known time, because
 * deliveries kept failing or the receiver asked for it.
 */
export type WebhookState = 'unproven' | 'delivering' | 'failing' | 'paused' | 'disabled'

export const webhookTones: Readonly<Record<WebhookState, Tone>> = {
  unproven: 'neutral',
  delivering: 'ok',
  failing: 'bad',
  paused: 'warn',
  disabled: 'neutral',
}

/** What the server said of an endpoint, in one word. */
export function webhookStateOf({ status, health }: Pick<WebhookEndpoint, 'status' | 'health'>): WebhookState {
  if (status === 'disabled') return 'disabled'
  if (health.paused_until !== null) return 'paused'
  if (health.failing_since !== null) return 'failing'
  return health.last_success_at === null ? 'unproven' : 'delivering'
}

/** Whether somebody should look: events do not arrive, and nobody here wanted that. */
export function needsAttention(endpoint: WebhookEndpoint): boolean {
  const state = webhookStateOf(endpoint)
  return state === 'failing' || state === 'paused' || (state === 'disabled' && endpoint.disabled_reason !== 'turned_off')
}

/** The catalogue of events as people choose from it. */
export const webhookEventGroups = {
  people: ofKind('scim.member.'),
  groups: ofKind('scim.scim_group.'),
  memberships: ofKind('scim.scim_member_group.'),
  connection: ofKind('scim.connection.'),
  webhooks: ofKind('scim.webhook.'),
} as const

export type WebhookEventGroup = keyof typeof webhookEventGroups

function ofKind(prefix: string): readonly WebhookEventType[] {
  return webhookEventTypes.filter((type) => type.startsWith(prefix))
}
