import type { Connection, RotatingConnection } from '../../contract/connection.js'
import { liveTokens } from '../access/liveTokens.js'
import { type IssuedToken, issueToken } from '../access/tokens.js'
import type { RecordChanges } from '../events/recordedChange.js'
import type { ConnectionRow, TokenRow } from '../storage/tables.js'
import type { StorageWriter } from '../storage/types.js'
import { ApiError } from './apiError.js'
import { audit } from './audit.js'
import { requireRecentAuth } from './authorize.js'
import { type OrganizationCall, scopeOf } from './call.js'
import { connectionEvent, lockOrganization, ownConnection } from './connectionRow.js'
import { connectionView } from './connectionView.js'
import { assertRotationAllowed } from './rotationLimit.js'

/** Issues the next token; both are valid until the rotation is completed or cancelled. Only this response shows it whole. @throws ApiError 409, 429 */
export async function rotateStart(call: OrganizationCall, connection_id: string): Promise<{ connection: RotatingConnection }> {
  await requireRecentAuth(call)
  return rotate(call, connection_id, 'rotate_start', async (writer, row, { next }) => {
    if (next) {
      throw new ApiError(
        'scim_connection_already_rotating_token',
        'A rotation is already under way. Complete or cancel it before you start another.',
      )
    }
    await assertRotationAllowed(writer, row, call.context.now())
    const { token } = await insertToken(writer, call, row, 'next')
    return { next_bearer_token: token }
  })
}

/** Makes the next token the only one; with this commit the old one stops working on every instance. */
export function rotateComplete(call: OrganizationCall, connection_id: string): Promise<{ connection: Connection }> {
  return rotate(call, connection_id, 'rotate_complete', async (writer, _row, { current, next }, at) => {
    if (!next) throw notRotating()
    if (current) await retire(writer, current, 'replaced', at)
    if (!(await writer.update('tokens', [next.token_id], { state: 'current' }, { state: 'next' }))) throw notRotating()
    return {}
  })
}

/** Drops the next token and keeps the current one. */
export function rotateCancel(call: OrganizationCall, connection_id: string): Promise<{ connection: Connection }> {
  return rotate(call, connection_id, 'rotate_cancel', async (writer, _row, { next }, at) => {
    if (!next) throw notRotating()
    await retire(writer, next, 'cancelled', at)
    return {}
  })
}

/** Adds a token's row: its digest and last four characters, never the token. */
export async function insertToken(
  writer: StorageWriter,
  { context, caller }: OrganizationCall,
  row: ConnectionRow,
  state: 'current' | 'next',
): Promise<IssuedToken> {
  const issued = issueToken('bearer')
  const now = context.now()
  const { tokenLifetimeDays } = context.options
  await writer.insert('tokens', {
    token_id: issued.token_id,
    connection_id: row.connection_id,
    organization_id: row.organization_id,
    digest: issued.digest,
    state,
    last_four: issued.last_four,
    created_by: caller.actor.name,
    created_at: now.toISOString(),
    expires_at: tokenLifetimeDays === undefined ? null : new Date(now.getTime() + tokenLifetimeDays * 86_400_000).toISOString(),
    last_used_at: null,
    requests: 0,
    retired_at: null,
  })
  return issued
}

type Step<Added> = (
  writer: StorageWriter,
  row: ConnectionRow,
  tokens: { current: TokenRow | undefined; next: TokenRow | undefined },
  at: string,
) => Promise<Added>

function rotate<Added extends object>(
  call: OrganizationCall,
  connection_id: string,
  what: 'rotate_start' | 'rotate_complete' | 'rotate_cancel',
  step: Step<Added>,
): Promise<{ connection: Connection & Added }> {
  const { context, organization } = call
  return context.write(async (writer, record: RecordChanges) => {
    await lockOrganization(writer, organization.organization_id)
    const row = await ownConnection(writer, organization.organization_id, connection_id)
    const tokens = await liveTokens(writer, connection_id)
    const current = tokens.find((token) => token.state === 'current')
    const next = tokens.find((token) => token.state === 'next')
    const at = context.now().toISOString()
    const added = await step(writer, row, { current, next }, at)
    // The version stays, so that a rotation does not turn somebody's edit of the role assignments into a conflict.
    await writer.update('connections', [connection_id], { updated_at: at })
    const connection = await connectionView(writer, { ...row, updated_at: at }, context.options)
    await record(scopeOf(call, connection_id), [
      { activity: { kind: `connection.${what}`, subject: row.display_name }, event: connectionEvent(what, connection) },
    ])
    await audit(writer, call, row.organization_id, `connection.${what}`, connection_id)
    return { connection: { ...connection, ...added } }
  })
}

async function retire(writer: StorageWriter, token: TokenRow, state: 'replaced' | 'cancelled', retired_at: string): Promise<void> {
  await writer.update('tokens', [token.token_id], { state, retired_at }, { state: token.state })
}

function notRotating(): ApiError {
  return new ApiError('scim_connection_not_rotating_token', 'No rotation is under way, so there is no next token. Start one first.')
}
