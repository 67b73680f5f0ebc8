import * as z from 'zod/mini'
import { completeMember, completeScimAttributes } from './completeAnswers.js'
import { connection, roleAssignment } from './connection.js'
import { scimGroup } from './group.js'
import { causes, healthStates } from './health.js'
import { webhookDisabledReasons } from './webhookEndpoint.js'
import { type WebhookEventType, webhookTestType } from './webhookEventTypes.js'

/** What every event has, whatever it is about. */
const envelope = {
  project_id: z.string(),
  /** Also the `webhook-id`; the same whenever the event is sent again. */
  event_id: z.string(),
  /** Who made the change: the identity provider, or somebody through the portal or the API. */
  source: z.enum(['SCIM', 'DIRECT']),
  /** The id of what changed. Events of one id arrive in order. */
  id: z.string(),
  /** When it happened, RFC 3339. */
  timestamp: z.string(),
  vertical: z.literal('B2B'),
  /** Rises within an organization and never repeats: of two events of one id, the higher is the later. */
  sequence: z.int(),
  organization_id: z.string(),
  connection_id: z.string(),
  /** Of a body that would have been over 20 kB: what of the object was left out, as paths. Ask for the object where it matters. */
  left_out: z.optional(z.array(z.string())),
}

const toldMember = z.extend(completeMember, {
  roles: z.optional(completeMember.shape.roles),
  scim_registration: z.optional(
    z.object({
      connection_id: z.string(),
      registration_id: z.string(),
      external_id: z.nullable(z.string()),
      scim_attributes: z.optional(z.extend(completeScimAttributes, { groups: z.optional(completeScimAttributes.shape.groups) })),
    }),
  ),
})

const toldConnection = z.extend(connection, {
  scim_group_implicit_role_assignments: z.optional(z.array(roleAssignment)),
})

const membership = z.object({ connection_id: z.string(), group_id: z.string(), member_id: z.string(), scim_user_id: z.string() })

function member<const Type extends string, const Action extends string>(event_type: Type, action: Action) {
  const what = { event_type: z.literal(event_type), action: z.literal(action), object_type: z.literal('member'), member_id: z.string() }
  return z.object({ ...envelope, ...what, member: z.optional(toldMember) })
}

function group<const Type extends string, const Action extends string>(event_type: Type, action: Action) {
  const what = { event_type: z.literal(event_type), action: z.literal(action), object_type: z.literal('scim_group'), group_id: z.string() }
  return z.object({ ...envelope, ...what, scim_group: z.optional(scimGroup) })
}

function memberGroup<const Type extends string, const Action extends string>(event_type: Type, action: Action) {
  const what = { event_type: z.literal(event_type), action: z.literal(action), object_type: z.literal('scim_member_group') }
  const ids = { group_id: z.string(), member_id: z.string() }
  return z.object({ ...envelope, ...what, ...ids, scim_member_group: z.optional(membership) })
}

function ofConnection<const Type extends string, const Action extends string>(event_type: Type, action: Action) {
  const what = { event_type: z.literal(event_type), action: z.literal(action), object_type: z.literal('scim_connection') }
  return z.object({ ...envelope, ...what, scim_connection: z.optional(toldConnection) })
}

/** The body of each event by its type; on CREATE and UPDATE it has the object under the name of its type. */
export const webhookEvents = {
  'scim.member.create': member('scim.member.create', 'CREATE'),
  'scim.member.update': member('scim.member.update', 'UPDATE'),
  'scim.member.delete': member('scim.member.delete', 'DELETE'),
  'scim.scim_group.create': group('scim.scim_group.create', 'CREATE'),
  'scim.scim_group.update': group('scim.scim_group.update', 'UPDATE'),
  'scim.scim_group.delete': group('scim.scim_group.delete', 'DELETE'),
  'scim.scim_member_group.create': memberGroup('scim.scim_member_group.create', 'CREATE'),
  'scim.scim_member_group.delete': memberGroup('scim.scim_member_group.delete', 'DELETE'),
  'scim.connection.create': ofConnection('scim.connection.create', 'CREATE'),
  'scim.connection.update': ofConnection('scim.connection.update', 'UPDATE'),
  'scim.connection.delete': ofConnection('scim.connection.delete', 'DELETE'),
  'scim.connection.rotate_start': ofConnection('scim.connection.rotate_start', 'UPDATE'),
  'scim.connection.rotate_complete': ofConnection('scim.connection.rotate_complete', 'UPDATE'),
  'scim.connection.rotate_cancel': ofConnection('scim.connection.rotate_cancel', 'UPDATE'),
  'scim.connection.health': z.object({
    ...envelope,
    event_type: z.literal('scim.connection.health'),
    action: z.literal('UPDATE'),
    object_type: z.literal('scim_connection_health'),
    scim_connection_health: z.optional(
      z.object({
        state: z.enum(healthStates),
        since: z.nullable(z.string()),
        causes: z.array(z.object({ cause: z.enum(causes), count: z.int() })),
      }),
    ),
  }),
  'scim.webhook.disable': z.object({
    ...envelope,
    event_type: z.literal('scim.webhook.disable'),
    action: z.literal('UPDATE'),
    object_type: z.literal('webhook_endpoint'),
    webhook_endpoint: z.optional(
      z.object({
        endpoint_id: z.string(),
        organization_id: z.string(),
        url: z.string(),
        disabled_reason: z.enum(webhookDisabledReasons),
        disabled_at: z.string(),
      }),
    ),
  }),
  [webhookTestType]: z.object({
    ...envelope,
    event_type: z.literal(webhookTestType),
    action: z.literal('CREATE'),
    object_type: z.literal('webhook_test'),
    webhook_test: z.object({ endpoint_id: z.string(), url: z.string() }),
  }),
} as const satisfies Record<WebhookEventType | typeof webhookTestType, z.ZodMiniType>

/** What a receiver gets, by `event_type`. */
export type WebhookEvents = { [Type in keyof typeof webhookEvents]: z.infer<(typeof webhookEvents)[Type]> }
export type WebhookEvent = WebhookEvents[keyof WebhookEvents]
