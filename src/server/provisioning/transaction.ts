import type { ScimPrincipal } from '../access/scimPrincipal.js'
import { accessVersions } from '../access/tableVersions.js'
import type { RecordedChange, RecordingScope, RequestTrace, WriteAndRecord } from '../events/recordedChange.js'
import type { ConnectionRow, ConnectionStatsRow } from '../storage/tables.js'
import type { StorageWriter } from '../storage/types.js'
import { type HostAnswers, type HostQuestions, withHostAnswers } from './hostAnswers.js'
import { unauthorized } from './refusedError.js'

/** One transaction of one SCIM request. */
export interface Transaction {
  readonly writer: StorageWriter
  readonly connection: ConnectionRow
  readonly host: HostAnswers
  /** RFC 3339 with milliseconds: the time of everything this transaction changes. */
  readonly at: string
  /** Records what was changed and with which status the request is answered; `stats` when the change is counted already (`countChange`). */
  record(status: number, changes: readonly RecordedChange[], stats?: ConnectionStatsRow): Promise<void>
}

export interface TransactionParts {
  readonly options: HostQuestions
  readonly write: WriteAndRecord
  now(): Date
  readonly principal: ScimPrincipal
  /** The request as activity shows it; made only when there is something to record. */
  trace(status: number): RequestTrace
}

/**
 * Runs a change in one transaction, and again from the start after each question to the host (`withHostAnswers`). The token and the
 * connection are checked again inside it: one that was revoked, replaced or deleted while the request was waiting no longer counts.
 */
export function runTransaction<T>(parts: TransactionParts, change: (transaction: Transaction) => Promise<T>): Promise<T> {
  const { options, write, principal } = parts
  const about = { about: principal.connection.organization_id }
  return withHostAnswers(options, (host) =>
    write(async (writer, record) => {
      const connection = await assertStillValid(writer, principal)
      return change({
        writer,
        connection,
        host,
        at: parts.now().toISOString(),
        record: (status, changes, stats) => record(scopeOf(parts, connection, status), changes, stats),
      })
    }, about),
  )
}

function scopeOf({ principal, trace }: TransactionParts, connection: ConnectionRow, status: number): RecordingScope {
  return {
    organization_id: connection.organization_id,
    connection_id: connection.connection_id,
    source: 'SCIM',
    actor: { type: 'identity_provider', name: connection.display_name, identity_provider: connection.identity_provider },
    token_last_four: principal.token.last_four,
    request: trace(status),
  }
}

async function assertStillValid(writer: StorageWriter, principal: ScimPrincipal): Promise<ConnectionRow> {
  const versions = accessVersions(writer)
  if (versions !== null && versions === principal.versions) return principal.connection
  const token = await writer.get('tokens', [principal.token.token_id])
  if (token?.state !== 'current' && token?.state !== 'next') throw unauthorized()
  const connection = await writer.get('connections', [token.connection_id])
  if (connection?.status !== 'active') throw unauthorized()
  return connection
}
