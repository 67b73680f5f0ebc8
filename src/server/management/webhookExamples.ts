import type { WebhookEvents } from '../../contract/webhookEvents.js'
import { neutralMember } from '../members/neutralFields.js'

/*
 * An example of each event, as a receiver gets it. A test holds them to their schemas.
 */
const organization_id = 'organization-019a4c2e-0c1f-7d61-9a3b-5f2f0a7c9e10'
const connection_id = 'scim-connection-019a4c2f-51b2-7f0e-8c44-2b9f6d1e7a55'
const member_id = 'member-019a4c31-77aa-7b3c-b1d2-0c6e4f8a9b12'
const user_id = '019a4c31-77a9-7c10-a0f3-9d2b7e6c5a41'
const group_id = '019a4c33-0b7e-7a92-8e51-6f3c2d1b0a98'
const endpoint_id = 'webhook-endpoint-019a4c35-6d20-7e88-93c7-1a5b4e7f2d30'
const time = '2026-03-02T09:00:00.000Z'

const envelope = {
  project_id: 'project-live-acme',
  event_id: 'event-019a4c31-77b0-7d4e-8f21-3c5a6b7d8e90',
  source: 'SCIM',
  timestamp: time,
  vertical: 'B2B',
  sequence: 42,
  organization_id,
  connection_id,
} as const

const member: NonNullable<WebhookEvents['scim.member.create']['member']> = {
  ...neutralMember,
  retired_email_addresses: [],
  sso_registrations: [],
  oauth_registrations: [],
  is_admin: false,
  organization_id,
  member_id,
  email_address: 'ada.byron@acme.example',
  name: 'Ada Byron',
  status: 'active',
  external_id: '00u1ab2cd3EF4gh5i6j7',
  roles: [{ role_id: 'editor', sources: [{ type: 'scim_connection_group', details: { connection_id, group_id } }] }],
  created_at: time,
  updated_at: time,
  scim_registration: {
    connection_id,
    registration_id: `scim-registration-${user_id}`,
    external_id: '00u1ab2cd3EF4gh5i6j7',
    scim_attributes: {
      id: user_id,
      user_name: 'ada.byron@acme.example',
      external_id: '00u1ab2cd3EF4gh5i6j7',
      active: true,
      groups: [{ value: group_id, display: 'Engineering' }],
      display_name: 'Ada Byron',
      nick_name: '',
      profile_url: '',
      user_type: '',
      title: 'Countess',
      preferred_language: '',
      locale: 'en-GB',
      timezone: '',
      name: { formatted: '', family_name: 'Byron', given_name: 'Ada', middle_name: '', honorific_prefix: '', honorific_suffix: '' },
      emails: [{ value: 'ada.byron@acme.example', type: 'work', primary: true, display: '' }],
      phone_numbers: [],
      ims: [],
      photos: [],
      entitlements: [],
      roles: [],
      x509certificates: [],
      addresses: [],
    },
  },
}

const scim_group = {
  group_id,
  group_name: 'Engineering',
  organization_id,
  connection_id,
  member_count: 17,
  external_id: null,
  created_at: time,
  updated_at: time,
}

const scim_connection: NonNullable<WebhookEvents['scim.connection.create']['scim_connection']> = {
  organization_id,
  connection_id,
  status: 'active',
  display_name: 'Okta',
  identity_provider: 'okta',
  base_url: `https://app.acme.example/scim/v2/${connection_id}`,
  bearer_token_last_four: 'x7Qa',
  bearer_token_created_at: time,
  bearer_token_last_used_at: null,
  next_bearer_token_last_four: '',
  scim_group_implicit_role_assignments: [{ role_id: 'editor', group_id, group_name: 'Engineering' }],
  created_at: time,
  updated_at: time,
  created_by: 'Grace Hopper',
  version: 1,
  paused: false,
}

const aboutMember = { ...envelope, object_type: 'member', id: member_id, member_id } as const
const aboutGroup = { ...envelope, object_type: 'scim_group', id: group_id, group_id } as const
const membershipId = `${group_id}:${member_id}`
const aboutMembership = { ...envelope, object_type: 'scim_member_group', id: membershipId, group_id, member_id } as const
const aboutConnection = { ...envelope, source: 'DIRECT', object_type: 'scim_connection', id: connection_id } as const
const rotating = { ...scim_connection, next_bearer_token_last_four: 'k2Wd', next_bearer_token_created_at: time }

export const webhookExamples: WebhookEvents = {
  'scim.member.create': { ...aboutMember, event_type: 'scim.member.create', action: 'CREATE', member },
  'scim.member.update': { ...aboutMember, event_type: 'scim.member.update', action: 'UPDATE', member },
  'scim.member.delete': { ...aboutMember, event_type: 'scim.member.delete', action: 'DELETE' },
  'scim.scim_group.create': { ...aboutGroup, event_type: 'scim.scim_group.create', action: 'CREATE', scim_group },
  'scim.scim_group.update': { ...aboutGroup, event_type: 'scim.scim_group.update', action: 'UPDATE', scim_group },
  'scim.scim_group.delete': { ...aboutGroup, event_type: 'scim.scim_group.delete', action: 'DELETE' },
  'scim.scim_member_group.create': {
    ...aboutMembership,
    event_type: 'scim.scim_member_group.create',
    action: 'CREATE',
    scim_member_group: { connection_id, group_id, member_id, scim_user_id: user_id },
  },
  'scim.scim_member_group.delete': { ...aboutMembership, event_type: 'scim.scim_member_group.delete', action: 'DELETE' },
  'scim.connection.create': { ...aboutConnection, event_type: 'scim.connection.create', action: 'CREATE', scim_connection },
  'scim.connection.update': { ...aboutConnection, event_type: 'scim.connection.update', action: 'UPDATE', scim_connection },
  'scim.connection.delete': { ...aboutConnection, event_type: 'scim.connection.delete', action: 'DELETE' },
  'scim.connection.rotate_start': {
    ...aboutConnection,
    event_type: 'scim.connection.rotate_start',
    action: 'UPDATE',
    scim_connection: rotating,
  },
  'scim.connection.rotate_complete': {
    ...aboutConnection,
    event_type: 'scim.connection.rotate_complete',
    action: 'UPDATE',
    scim_connection: { ...scim_connection, bearer_token_last_four: 'k2Wd' },
  },
  'scim.connection.rotate_cancel': { ...aboutConnection, event_type: 'scim.connection.rotate_cancel', action: 'UPDATE', scim_connection },
  'scim.connection.health': {
    ...envelope,
    source: 'DIRECT',
    event_type: 'scim.connection.health',
    action: 'UPDATE',
    object_type: 'scim_connection_health',
    id: connection_id,
    scim_connection_health: { state: 'needs_attention', since: time, causes: [{ cause: 'unknown_token', count: 3 }] },
  },
  'scim.webhook.disable': {
    ...envelope,
    source: 'DIRECT',
    event_type: 'scim.webhook.disable',
    action: 'UPDATE',
    object_type: 'webhook_endpoint',
    id: endpoint_id,
    webhook_endpoint: {
      endpoint_id,
      organization_id,
      url: 'https://hooks.acme.example/scim',
      disabled_reason: 'failing',
      disabled_at: time,
    },
  },
  'scim.webhook.test': {
    ...envelope,
    source: 'DIRECT',
    sequence: 0,
    connection_id: '',
    event_type: 'scim.webhook.test',
    action: 'CREATE',
    object_type: 'webhook_test',
    id: endpoint_id,
    webhook_test: { endpoint_id, url: 'https://hooks.acme.example/scim' },
  },
}
