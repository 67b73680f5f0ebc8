import type { MassDeactivationAction } from '../../contract/massDeactivation.js'
import type { RecordedChange, WriteAndRecord } from '../events/recordedChange.js'
import type { ConnectionRow, ConnectionStatsRow, MemberRow } from '../storage/tables.js'
import {
  type Departures,
  deactivatedInLastHour,
  firstDeparture,
  isLetThrough,
  isMass,
  type MassDeactivation,
  ongoing,
  parseDepartures,
  withDeparture,
  withReturn,
} from './departures.js'
import { missingRow } from './missingRow.js'
import type { Transaction } from './transaction.js'

/**
 * What is to become of a deactivation. While a mass deactivation is going on, what the host said; else it goes through. A host that
 * never said anything is not asked, and nothing is read.
 */
export async function verdictOn({ writer, connection, host, at }: Transaction): Promise<MassDeactivationAction> {
  if (!host.mayStopDeactivations) return 'let_through'
  const { connection_id, organization_id } = connection
  const stats = (await writer.get('connection_stats', [connection_id])) ?? missingRow('connection_stats')
  const departures = parseDepartures(stats.deactivations)
  if (isLetThrough(departures, at) || !ongoing(departures, stats.held_deactivations, at)) return 'let_through'
  return host.massDeactivationAction({ organization_id, connection_id })
}

/** Counts a deactivation, and returns what is to be recorded when it is the one that passes the limit. `stats` are the counters after it. */
export async function countDeparture(
  { writer, connection, host, at, token_last_four }: Transaction,
  stats: ConnectionStatsRow,
): Promise<RecordedChange[]> {
  // What an admin released was decided, and what the host erased is not the identity provider's doing.
  if (token_last_four === null) return []
  const departures = withDeparture(parseDepartures(stats.deactivations), at)
  const going = ongoing(departures, stats.held_deactivations, at)
  const noticed = going ? undefined : noticedMass(departures)
  const mass = going ? { ...going, last_at: at, deactivated: going.deactivated + 1 } : (noticed ?? departures.mass)
  await writeDepartures(writer, connection.connection_id, { ...departures, ...(mass && { mass }) })
  return noticed ? [massChange(connection, noticed)] : []

  function noticedMass(counted: Departures): MassDeactivation | undefined {
    const deactivated = deactivatedInLastHour(counted, at)
    const people = stats.active_users + deactivated
    if (isLetThrough(counted, at) || !isMass(deactivated, people, host.massLimit)) return undefined
    const since = firstDeparture(counted, at)
    const { identity_provider } = connection
    return { since, noticed_at: at, last_at: at, deactivated, people, refused: 0, deciding: 0, identity_provider, token_last_four }
  }
}

/** Somebody who was deactivated less than an hour ago is back, so one fewer has left. */
export async function countReturn({ writer, connection, at }: Transaction, member: MemberRow, stats: ConnectionStatsRow): Promise<void> {
  if (member.deactivated_at === null) return
  const before = parseDepartures(stats.deactivations)
  const after = withReturn(before, member.deactivated_at, at)
  if (after !== before) await writeDepartures(writer, connection.connection_id, after)
}

/** Notes that a deactivation was refused; its own transaction has left nothing behind. */
export function noteRefusedDeactivation(write: WriteAndRecord, connection: ConnectionRow, now: Date): Promise<void> {
  const { connection_id, organization_id } = connection
  return write(
    async (writer) => {
      const stats = await writer.get('connection_stats', [connection_id])
      if (!stats) return
      const departures = parseDepartures(stats.deactivations)
      const { mass } = departures
      if (!mass) return
      const noted = { ...mass, last_at: now.toISOString(), refused: mass.refused + 1 }
      await writeDepartures(writer, connection_id, { ...departures, mass: noted })
    },
    { about: organization_id },
  )
}

export async function writeDepartures(writer: Transaction['writer'], connection_id: string, departures: Departures): Promise<void> {
  await writer.update('connection_stats', [connection_id], { deactivations: JSON.stringify(departures) })
}

function massChange({ connection_id, display_name }: ConnectionRow, mass: MassDeactivation): RecordedChange {
  const { since, noticed_at, deactivated, people, identity_provider, token_last_four } = mass
  return {
    activity: { kind: 'connection.mass_deactivation', subject: display_name },
    event: {
      type: 'scim.connection.mass_deactivation',
      action: 'UPDATE',
      object_type: 'scim_mass_deactivation',
      id: connection_id,
      object: { since, noticed_at, deactivated, people, identity_provider, token_last_four },
    },
  }
}
