import type { Activity } from '../../contract/activity.js'
import type { JobStep } from '../background/jobs.js'
import type { RecordChanges, RecordingScope } from '../events/recordedChange.js'
import { parseDepartures } from '../provisioning/departures.js'
import { clearHeld, heldChange } from '../provisioning/heldDeactivations.js'
import type { HostAnswers } from '../provisioning/hostAnswers.js'
import { writeDepartures } from '../provisioning/massDeactivation.js'
import { recordOutcome } from '../provisioning/outcome.js'
import { releaseDeactivation } from '../provisioning/releaseDeactivation.js'
import type { Transaction } from '../provisioning/transaction.js'
import type { ConnectionRow, HeldDeactivationRow, JobRow } from '../storage/tables.js'
import type { StorageWriter } from '../storage/types.js'

const chunk = 50

/** What is left of an admin's decision. */
export interface DecisionJob {
  decision: 'release' | 'drop'
  actor: Activity['actor']
  /** All up to this place in the order; without one, the decision names everybody it is about. */
  through: number | null
  /** Null when the decision is about all. */
  user_ids: string[] | null
  /** The place of the last one that was dealt with. */
  after: number
}

/** Releases or drops held deactivations, a piece at a time and in the order in which they were asked for. */
export function decideDeactivations(now: () => Date): JobStep {
  return async (writer, record, job, host) => {
    const connection = await writer.get('connections', [job.connection_id])
    // With the connection everything that waited is gone, and its people stay as they are.
    if (connection?.status !== 'active') return null
    const left = JSON.parse(job.body) as DecisionJob
    const { rows, rest } = await nextRows(writer, job.connection_id, left)
    const transaction = transactionOf({ writer, record, host, connection, at: now().toISOString() }, job, left)
    // Asked before anything is written, so that a question to the host repeats only reads.
    const refusals = left.decision === 'release' ? await refusalsOf(transaction, rows) : new Map<string, string>()
    for (const row of rows) {
      const refusal = refusals.get(row.user_id)
      if (refusal === undefined) await decide(transaction, row, left.decision)
      else await writer.update('held_deactivations', [row.connection_id, row.user_id], { refusal })
    }
    if (rest) return JSON.stringify(rest)
    await endDecision(writer, job.connection_id, left)
    return null
  }
}

async function nextRows(
  writer: StorageWriter,
  connection_id: string,
  left: DecisionJob,
): Promise<{ rows: HeldDeactivationRow[]; rest: DecisionJob | null }> {
  if (left.user_ids) {
    const keys = left.user_ids.slice(0, chunk).map((user_id) => [connection_id, user_id] as const)
    const user_ids = left.user_ids.slice(chunk)
    // Those that the identity provider took back meanwhile are not there any more.
    return { rows: await writer.getMany('held_deactivations', keys), rest: user_ids.length > 0 ? { ...left, user_ids } : null }
  }
  const rows = await writer.list('held_deactivations', {
    index: 'by_position',
    equals: [connection_id],
    from: { value: left.after, inclusive: false },
    to: { value: left.through ?? 0, inclusive: true },
    limit: chunk,
  })
  const last = rows.at(-1)
  return { rows, rest: last && rows.length === chunk ? { ...left, after: last.position } : null }
}

/** The host's reasons against these deactivations, by User; protection counts on the day somebody leaves, not on the day it was asked. */
async function refusalsOf({ writer, host }: Transaction, rows: readonly HeldDeactivationRow[]): Promise<Map<string, string>> {
  const refusals = new Map<string, string>()
  const members = new Map(
    (
      await writer.getMany(
        'members',
        rows.map(({ member_id }) => [member_id]),
      )
    ).map((member) => [member.member_id, member]),
  )
  for (const { user_id, member_id } of rows) {
    const member = members.get(member_id)
    const sentence = member && host.protectionOf(member)
    if (sentence) refusals.set(user_id, sentence)
  }
  return refusals
}

async function decide(
  transaction: Transaction,
  { connection_id, user_id, member_id }: HeldDeactivationRow,
  decision: DecisionJob['decision'],
) {
  const { writer } = transaction
  const user = await writer.get('users', [connection_id, user_id])
  if (!user) return
  if (decision === 'release') return recordOutcome(transaction, 200, await releaseDeactivation(transaction, user))
  await clearHeld(transaction, user)
  const member = await writer.get('members', [member_id])
  await transaction.record(200, [heldChange('deactivation.drop', member_id, member?.name ?? user.user_name)])
}

/** After everything was released nothing is left to decide, so the warning closes by itself. */
async function endDecision(writer: StorageWriter, connection_id: string, { decision, user_ids }: DecisionJob): Promise<void> {
  const stats = await writer.get('connection_stats', [connection_id])
  const departures = stats && parseDepartures(stats.deactivations)
  if (!stats || !departures?.mass) return
  const { mass, ...open } = departures
  const isClosed = decision === 'release' && user_ids === null && stats.held_deactivations === 0
  await writeDepartures(writer, connection_id, isClosed ? open : { ...open, mass: { ...mass, deciding: Math.max(0, mass.deciding - 1) } })
}

interface Parts {
  writer: StorageWriter
  record: RecordChanges
  host: HostAnswers
  connection: ConnectionRow
  at: string
}

/** What the admin decided is recorded as the admin's; what the identity provider asked was recorded when it asked. */
function transactionOf(
  { writer, record, host, connection, at }: Parts,
  { organization_id, connection_id }: JobRow,
  { actor }: DecisionJob,
): Transaction {
  const scope: RecordingScope = { organization_id, connection_id, source: 'DIRECT', actor, token_last_four: null, request: null }
  return {
    writer,
    connection,
    host,
    at,
    token_last_four: null,
    record: (_status, changes, stats) => record(scope, changes, stats),
  }
}
