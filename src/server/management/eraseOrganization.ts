import type { JobStep } from '../background/jobs.js'
import type { TableName } from '../storage/tables.js'
import type { StorageWriter } from '../storage/types.js'
import { removeEndpointsOf } from '../webhooks/erase.js'

/** About how many rows go in one piece, so that other writes can run between two. */
const chunk = 500

/** Removes up to `chunk` rows and returns how many. */
type Eraser = (writer: StorageWriter, id: string) => Promise<number>

const limit = { limit: chunk } as const

/** By the id of a connection. */
const ofConnection = {
  group_members: (writer, id) => writer.deleteMany('group_members', { index: 'key', equals: [id], ...limit }),
  groups: (writer, id) => writer.deleteMany('groups', { index: 'key', equals: [id], ...limit }),
  user_emails: (writer, id) => writer.deleteMany('user_emails', { index: 'key', equals: [id], ...limit }),
  user_blocks: (writer, id) => writer.deleteMany('user_blocks', { index: 'key', equals: [id], ...limit }),
  leavers: (writer, id) => writer.deleteMany('leavers', { index: 'key', equals: [id], ...limit }),
  held_deactivations: (writer, id) => writer.deleteMany('held_deactivations', { index: 'key', equals: [id], ...limit }),
  users: (writer, id) => writer.deleteMany('users', { index: 'key', equals: [id], ...limit }),
  role_assignments: (writer, id) => writer.deleteMany('role_assignments', { index: 'key', equals: [id], ...limit }),
  setup_progress: (writer, id) => writer.deleteMany('setup_progress', { index: 'key', equals: [id], ...limit }),
  connection_stats: (writer, id) => writer.deleteMany('connection_stats', { index: 'key', equals: [id], ...limit }),
  tokens: (writer, id) => writer.deleteMany('tokens', { index: 'by_connection', equals: [id], ...limit }),
  // Last: what else there is of the connection is found by it.
  connections: (writer, id) => writer.deleteMany('connections', { index: 'key', equals: [id], ...limit }),
} as const satisfies Partial<Record<TableName, Eraser>>

/** By the id of the organization, once it has no connection left. */
const ofOrganization = {
  members: (writer, id) => writer.deleteMany('members', { index: 'by_name', equals: [id], ...limit }),
  activity: (writer, id) => writer.deleteMany('activity', { index: 'key', equals: [id], ...limit }),
  events: (writer, id) => writer.deleteMany('events', { index: 'key', equals: [id], ...limit }),
  webhook_deliveries: (writer, id) => writer.deleteMany('webhook_deliveries', { index: 'by_member', equals: [id], ...limit }),
  webhook_endpoints: (writer, id) => removeEndpointsOf(writer, id, chunk),
  setup_links: (writer, id) => writer.deleteMany('setup_links', { index: 'by_organization', equals: [id], ...limit }),
  audit: (writer, id) => writer.deleteMany('audit', { index: 'key', equals: [id], ...limit }),
  // Answers of a day: the principal or what was answered names the organization.
  idempotency: async (writer, id) =>
    (await writer.deleteMany('idempotency', { index: 'key', equals: [], contains: { column: 'principal', texts: [id] }, ...limit })) +
    (await writer.deleteMany('idempotency', { index: 'key', equals: [], contains: { column: 'body', texts: [id] }, ...limit })),
  organizations: (writer, id) => writer.deleteMany('organizations', { index: 'key', equals: [id], ...limit }),
  // Last: this job is one of them.
  jobs: (writer, id) => writer.deleteMany('jobs', { index: 'by_time', equals: [], where: { organization_id: id }, ...limit }),
} as const satisfies Partial<Record<TableName, Eraser>>

/** What no organization has a row in. */
const ofNobody = { leases: true } as const satisfies Partial<Record<TableName, true>>

/** What goes with a row of another table. */
const alongside = { webhook_health: 'webhook_endpoints' } as const satisfies Partial<Record<TableName, keyof typeof ofOrganization>>

/** A table that is in none of the four does not compile. */
type Missing = Exclude<TableName, keyof typeof ofConnection | keyof typeof ofOrganization | keyof typeof ofNobody | keyof typeof alongside>
const isComplete: [Missing] extends [never] ? true : Missing = true

/** Removes a piece of what a deleted organization left, dependants first, until no table has a row of it. */
export const eraseOrganization: JobStep = async (writer, _record, { organization_id }) => {
  const notYet = isComplete && '{}'
  const [connection] = await writer.list('connections', { index: 'by_organization', equals: [organization_id], limit: 1 })
  const [erasers, id] = connection ? [ofConnection, connection.connection_id] : [ofOrganization, organization_id]
  let erased = 0
  for (const erase of Object.values(erasers)) {
    erased += await erase(writer, id)
    if (erased >= chunk) return notYet
  }
  return connection ? notYet : null
}
