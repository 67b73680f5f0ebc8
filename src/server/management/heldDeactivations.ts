import type {
  DecideDeactivationsBody,
  HeldDeactivation,
  HeldDeactivationsPage,
  SearchHeldDeactivationsBody,
} from '../../contract/massDeactivation.js'
import { letThrough, parseDepartures } from '../provisioning/departures.js'
import { writeDepartures } from '../provisioning/massDeactivation.js'
import { newJobId } from '../storage/ids.js'
import type { ConnectionRow, ConnectionStatsRow, HeldDeactivationRow } from '../storage/tables.js'
import type { StorageReader, StorageWriter } from '../storage/types.js'
import { ApiError, invalidField, noActiveConnection } from './apiError.js'
import { audit } from './audit.js'
import { type OrganizationCall, scopeOf } from './call.js'
import { activeConnection, ownConnection } from './connectionRow.js'
import { createCursors } from './cursor.js'
import type { DecisionJob } from './decideDeactivations.js'
import { massDeactivationView } from './massDeactivationView.js'

/** Where a call says which connection it is about: the server API in its path, the frontend API not at all, because there is one. */
export type ConnectionCall = OrganizationCall & { params: { connection_id?: string } }

/** Whose deactivations wait, in the order in which they were asked for. @throws ApiError 404 */
export async function searchHeldDeactivations(call: ConnectionCall, search: SearchHeldDeactivationsBody): Promise<HeldDeactivationsPage> {
  const { storage, options, now } = call.context
  const connection = await connectionOf(storage, call)
  const { connection_id } = connection
  const limit = search.limit || 100
  const cursors = createCursors<[position: number, user_id: string]>(options.signingKey, 'held_deactivations', [connection_id])
  const after = cursors.read(search.cursor)?.after
  const rows = await storage.list('held_deactivations', {
    index: 'by_position',
    equals: [connection_id],
    ...(after && { after }),
    limit: limit + 1,
  })
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    held_deactivations: await viewsOf(storage, page),
    mass_deactivation: await massDeactivationView(storage, options, connection, now()),
    next_cursor: last ? cursors.write({ after: [last.position, last.user_id] }) : null,
  }
}

export type Decision = 'release' | 'drop'

/** Decides about held deactivations; the decision is carried out in the background, in order. @throws ApiError 400, 404 */
export async function decideDeactivations(
  call: ConnectionCall & { body: DecideDeactivationsBody },
  decision: Decision,
): Promise<{ decided: number }> {
  const { context, body, organization, caller } = call
  if (body.member_ids === undefined && body.through === undefined) {
    throw invalidField('through', 'a decision is about certain "member_ids", or about everybody up to "through". Send one of the two.')
  }
  const decided = await context.write(async (writer, record) => {
    const connection = await connectionOf(writer, call)
    const { connection_id } = connection
    const rows = await decidedRows(writer, connection_id, body)
    if (rows.count === 0) return 0
    const at = context.now().toISOString()
    await noteDecision(writer, connection_id, at, decision === 'release' && body.member_ids === undefined)
    const through = body.through ?? null
    const job: DecisionJob = { decision, actor: caller.actor, through, user_ids: rows.user_ids, after: -1 }
    await writer.insert('jobs', {
      job_id: newJobId(),
      organization_id: organization.organization_id,
      connection_id,
      kind: 'decide_deactivations',
      body: JSON.stringify(job),
      created_at: at,
    })
    await audit(writer, call, organization.organization_id, `deactivations.${decision}`, targetOf(connection_id, rows))
    // Each person's own row of activity comes with the deactivation itself; this one wakes whoever is looking.
    await record(scopeOf(call, connection_id), [{}])
    return rows.count
  })
  context.jobs.wake()
  return { decided }
}

/** Closes the warning; for an hour nothing is held, refused or counted. @throws ApiError 404, 409 while deactivations are held */
export async function endMassDeactivation(call: ConnectionCall): Promise<Record<string, never>> {
  const { context, organization } = call
  await context.write(async (writer, record) => {
    const connection = await connectionOf(writer, call)
    const { connection_id } = connection
    const stats = await writer.get('connection_stats', [connection_id])
    const departures = stats && parseDepartures(stats.deactivations)
    if (!stats || !departures?.mass) return
    if (stats.held_deactivations > 0) throw stillHeld(stats)
    const { mass: _closed, ...open } = departures
    await writeDepartures(writer, connection_id, letThrough(open, context.now().toISOString()))
    await record(scopeOf(call, connection_id), [
      { activity: { kind: 'connection.mass_deactivation_end', subject: connection.display_name } },
    ])
    await audit(writer, call, organization.organization_id, 'mass_deactivation.end', connection_id)
  })
  return {}
}

async function connectionOf(reader: StorageReader, { organization, params }: ConnectionCall): Promise<ConnectionRow> {
  const { organization_id } = organization
  if (params.connection_id !== undefined) return ownConnection(reader, organization_id, params.connection_id)
  const row = await activeConnection(reader, organization_id)
  if (!row) throw noActiveConnection()
  return row
}

async function viewsOf(reader: StorageReader, rows: readonly HeldDeactivationRow[]): Promise<HeldDeactivation[]> {
  const members = await reader.getMany(
    'members',
    rows.map(({ member_id }) => [member_id]),
  )
  const byId = new Map(members.map((member) => [member.member_id, member]))
  return rows.map(({ member_id, held_at, token_last_four, refusal }) => {
    const member = byId.get(member_id)
    return { member_id, name: member?.name ?? '', email_address: member?.email_address ?? '', held_at, token_last_four, refusal }
  })
}

interface DecidedRows {
  count: number
  /** The Users of a decision about certain members; null when it is about all up to a place. */
  user_ids: string[] | null
}

async function decidedRows(
  reader: StorageReader,
  connection_id: string,
  { member_ids, through }: DecideDeactivationsBody,
): Promise<DecidedRows> {
  if (member_ids === undefined) {
    const upTo = { index: 'by_position', equals: [connection_id], to: { value: through ?? 0, inclusive: true } } as const
    return { count: await reader.count('held_deactivations', upTo), user_ids: null }
  }
  const members = await reader.getMany(
    'members',
    [...new Set(member_ids)].map((id) => [id]),
  )
  const keys = members.flatMap((member) =>
    member.connection_id === connection_id && member.user_id !== null ? [[connection_id, member.user_id] as const] : [],
  )
  // Who is no longer held, or never was, is nobody this decision can be about.
  const rows = keys.length > 0 ? await reader.getMany('held_deactivations', keys) : []
  const decided = rows.filter(({ position }) => through === undefined || position <= through).sort((a, b) => a.position - b.position)
  return { count: decided.length, user_ids: decided.map(({ user_id }) => user_id) }
}

async function noteDecision(writer: StorageWriter, connection_id: string, at: string, letsThrough: boolean): Promise<void> {
  const stats = await writer.get('connection_stats', [connection_id])
  const departures = stats && parseDepartures(stats.deactivations)
  if (!departures?.mass) return
  const deciding = { ...departures, mass: { ...departures.mass, deciding: departures.mass.deciding + 1 } }
  await writeDepartures(writer, connection_id, letsThrough ? letThrough(deciding, at) : deciding)
}

function targetOf(connection_id: string, { count, user_ids }: DecidedRows): string {
  return user_ids === null ? `${connection_id}: all ${count}` : `${connection_id}: ${user_ids.length} people`
}

function stillHeld({ held_deactivations }: ConnectionStatsRow): ApiError {
  return new ApiError(
    'conflict',
    `${held_deactivations} deactivations are still held. Release or drop them first, so that none is forgotten.`,
  )
}
