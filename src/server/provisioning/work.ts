import type { ScimPrincipal } from '../access/scimPrincipal.js'
import { accessVersions } from '../access/tableVersions.js'
import type { Change, RequestTrace, Scope } from '../events/change.js'
import type { ProtocolContext } from '../protocol/context.js'
import type { ConnectionRow, ConnectionStatsRow } from '../storage/tables.js'
import type { Writer } from '../storage/types.js'
import { askingHost, type HostAnswers } from './hostAnswers.js'
import { unauthorized } from './refused.js'

/** One transaction of one SCIM request. */
export interface Work {
  readonly writer: Writer
  readonly connection: ConnectionRow
  readonly host: HostAnswers
  /** RFC 3339 with milliseconds: the time of everything this work changes. */
  readonly at: string
  /** `stats` when the change is counted already; see `countChange`. */
  record(changes: readonly Change[], stats?: ConnectionStatsRow): Promise<void>
}

export interface Provisioner {
  readonly context: ProtocolContext
  readonly principal: ScimPrincipal
  /** The request as activity keeps it; made only when there is something to record. */
  trace(): RequestTrace
}

/**
 * Runs a change in one transaction. The token and the connection are looked at again inside it: one that was revoked, replaced or
 * deleted while the request waited for its turn no longer counts.
 */
export function provision<T>({ context, principal, trace }: Provisioner, change: (work: Work) => Promise<T>): Promise<T> {
  const about = { about: principal.connection.organization_id }
  return askingHost(context.options, (host) =>
    context.write(async (writer, record) => {
      const connection = await assertStillValid(writer, principal)
      const scope = (): Scope => ({
        organization_id: connection.organization_id,
        connection_id: connection.connection_id,
        source: 'SCIM',
        actor: { type: 'identity_provider', name: connection.display_name },
        token_last_four: principal.token.last_four,
        request: trace(),
      })
      return change({
        writer,
        connection,
        host,
        at: context.now().toISOString(),
        record: (changes, stats) => record(scope(), changes, stats),
      })
    }, about),
  )
}

async function assertStillValid(writer: Writer, principal: ScimPrincipal): Promise<ConnectionRow> {
  const versions = accessVersions(writer)
  if (versions !== null && versions === principal.versions) return principal.connection
  const token = await writer.get('tokens', [principal.token.token_id])
  if (token?.state !== 'current' && token?.state !== 'next') throw unauthorized()
  const connection = await writer.get('connections', [token.connection_id])
  if (connection?.status !== 'active') throw unauthorized()
  return connection
}
