import type { ChecklistItem, HealthState } from '../contract/health.js'

/** What the portal reports to its host. No event contains a token, a name or an address. */
export type PortalEvent =
  | { type: 'screen.shown'; screen: string }
  | { type: 'connection.created'; connection_id: string; identity_provider: string }
  | { type: 'connection.updated'; connection_id: string; fields: string[] }
  | { type: 'connection.deleted'; connection_id: string }
  | { type: 'token.shown'; connection_id: string }
  | { type: 'token.saved'; connection_id: string; by: 'copy' | 'download' | 'confirmation' }
  | { type: 'rotation.started' | 'rotation.completed' | 'rotation.cancelled'; connection_id: string }
  | { type: 'webhook.created' | 'webhook.updated' | 'webhook.deleted' | 'webhook.secret_shown'; endpoint_id: string }
  | { type: 'value.copied'; label: string }
  | { type: 'guide.step_done'; guide: string; step: string }
  /** Somebody said that their console does not look like the drawing: its labels may have changed since `lastVerified`. */
  | { type: 'guide.screen_differs'; guide: string; step: string }
  | { type: 'health.changed'; from: HealthState; to: HealthState }
  | { type: 'checklist.ticked'; item: ChecklistItem }
  | { type: 'error'; error: unknown }
