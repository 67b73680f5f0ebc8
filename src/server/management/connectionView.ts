import type { Connection } from '../../contract/connection.js'
import { liveTokens } from '../access/liveTokens.js'
import { displayedBaseUrl } from '../http/baseUrl.js'
import type { ConnectionRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'
import { readRoleAssignments } from './roleAssignments.js'

/** A connection as the API shows it. Tokens appear by their last four characters; the two responses that show a whole one add it themselves. */
export async function connectionView(reader: StorageReader, row: ConnectionRow, options: { publicUrl: string }): Promise<Connection> {
  const tokens = await liveTokens(reader, row.connection_id)
  const current = tokens.find((token) => token.state === 'current')
  const next = tokens.find((token) => token.state === 'next')
  return {
    organization_id: row.organization_id,
    connection_id: row.connection_id,
    status: row.status === 'active' ? 'active' : 'deleted',
    display_name: row.display_name,
    identity_provider: row.identity_provider,
    base_url: displayedBaseUrl(options.publicUrl, row),
    bearer_token_last_four: current?.last_four ?? '',
    ...(current && { bearer_token_created_at: current.created_at, bearer_token_last_used_at: current.last_used_at }),
    ...(current?.expires_at && { bearer_token_expires_at: current.expires_at }),
    next_bearer_token_last_four: next?.last_four ?? '',
    ...(next && { next_bearer_token_created_at: next.created_at, next_bearer_token_last_used_at: next.last_used_at }),
    ...(next?.expires_at && { next_bearer_token_expires_at: next.expires_at }),
    scim_group_implicit_role_assignments: await readRoleAssignments(reader, row.connection_id),
    created_at: row.created_at,
    updated_at: row.updated_at,
    created_by: row.created_by,
    version: row.version,
    paused: row.paused === 1,
  }
}
