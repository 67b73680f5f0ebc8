/** Everything an endpoint can be told, besides the test that somebody asks for. */
export const webhookEventTypes = [
  'scim.member.create',
  'scim.member.update',
  'scim.member.delete',
  'scim.scim_group.create',
  'scim.scim_group.update',
  'scim.scim_group.delete',
  'scim.scim_member_group.create',
  'scim.scim_member_group.delete',
  'scim.connection.create',
  'scim.connection.update',
  'scim.connection.delete',
  'scim.connection.rotate_start',
  'scim.connection.rotate_complete',
  'scim.connection.rotate_cancel',
  'scim.connection.health',
  'scim.webhook.disable',
] as const

/** What a test sends. */
export const webhookTestType = 'scim.webhook.test'

export type WebhookEventType = (typeof webhookEventTypes)[number]
