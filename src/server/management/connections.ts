import type { AttributeChange } from '../../contract/activity.js'
import type { Connection, CreateConnectionBody, CreatedConnection, UpdateConnectionBody } from '../../contract/connection.js'
import { findIdentityProvider } from '../../contract/identityProviders.js'
import type { RecordChanges, RecordedChange } from '../events/recordedChange.js'
import { beginChecksAgain } from '../health/beginChecksAgain.js'
import type { ScimBackendOptions } from '../options.js'
import { newConnectionId, newJobId } from '../storage/ids.js'
import type { ConnectionRow } from '../storage/tables.js'
import type { StorageWriter } from '../storage/types.js'
import { ApiError, noActiveConnection } from './apiError.js'
import { audit } from './audit.js'
import { requirePermission, requireRecentAuth } from './authorize.js'
import { type OrganizationCall, scopeOf } from './call.js'
import { activeConnection, connectionEvent, lockOrganization, ownConnection } from './connectionRow.js'
import { connectionView } from './connectionView.js'
import { createOnce } from './idempotency.js'
import { replaceRoleAssignments } from './roleAssignments.js'
import { insertToken } from './tokenRotation.js'

export async function getConnection(call: OrganizationCall): Promise<{ connection: Connection }> {
  const { context, organization } = call
  const row = await activeConnection(context.storage, organization.organization_id)
  if (!row) throw noActiveConnection()
  return { connection: await connectionView(context.storage, row, context.options) }
}

export async function createConnection(
  call: OrganizationCall & { body: CreateConnectionBody; idempotencyKey: string | null },
): Promise<{ connection: CreatedConnection }> {
  const { context, organization, caller, body } = call
  const identity_provider = knownProvider(body.identity_provider ?? 'generic', context.options)
  await requireRecentAuth(call)
  return createOnce<{ connection: CreatedConnection }>(
    call,
    `create connection ${organization.organization_id}`,
    async (writer, record) => {
      await lockOrganization(writer, organization.organization_id)
      if (await activeConnection(writer, organization.organization_id)) throw connectionExists()
      const at = context.now().toISOString()
      const row: ConnectionRow = {
        connection_id: newConnectionId(),
        organization_id: organization.organization_id,
        status: 'active',
        display_name: body.display_name ?? 'SCIM connection',
        identity_provider,
        version: 1,
        paused: 0,
        paused_by: null,
        created_by: caller.actor.name,
        created_at: at,
        updated_at: at,
      }
      await writer.insert('connections', row)
      await writer.insert('connection_stats', emptyStats(row))
      const issued = await insertToken(writer, call, row, 'current')
      await audit(writer, call, row.organization_id, 'connection.create', row.connection_id)
      const replay = await connectionView(writer, row, context.options)
      await record(scopeOf(call, row.connection_id), [
        { activity: { kind: 'connection.create', subject: row.display_name }, event: connectionEvent('create', replay) },
      ])
      const { bearer_token_last_four: _shownWhole, ...fields } = replay
      return { answer: { connection: { ...fields, bearer_token: issued.token } }, replay: { connection: replay } }
    },
  )
}

export async function updateConnection(
  call: OrganizationCall & { params: { connection_id: string }; body: UpdateConnectionBody },
): Promise<{ connection: Connection }> {
  const { context, organization, params } = call
  const body: UpdateConnectionBody = {
    ...call.body,
    ...(call.body.identity_provider !== undefined && { identity_provider: knownProvider(call.body.identity_provider, context.options) }),
  }
  if (body.scim_group_implicit_role_assignments) await requirePermission(call, 'stytch.organization:update.settings.implicit-roles')
  const connection = await context.write(async (writer, record) => {
    const row = await ownConnection(writer, organization.organization_id, params.connection_id)
    if (body.version !== undefined && body.version !== row.version) {
      throw conflict(await connectionView(writer, row, context.options))
    }
    return applyUpdate(writer, record, { ...call, body }, row)
  })
  context.jobs.wake()
  return { connection }
}

async function applyUpdate(
  writer: StorageWriter,
  record: RecordChanges,
  call: OrganizationCall & { body: UpdateConnectionBody },
  row: ConnectionRow,
): Promise<Connection> {
  const { context, caller, body } = call
  const fields = changedFields(row, body)
  const isPausing = body.paused !== undefined && body.paused !== (row.paused === 1)
  const assignments = body.scim_group_implicit_role_assignments
    ? await replaceRoleAssignments(writer, call, row, body.scim_group_implicit_role_assignments)
    : []
  if (fields.length + assignments.length === 0 && !isPausing) return connectionView(writer, row, context.options)

  const next: ConnectionRow = {
    ...row,
    display_name: body.display_name ?? row.display_name,
    identity_provider: body.identity_provider ?? row.identity_provider,
    ...(isPausing && { paused: body.paused ? 1 : 0, paused_by: body.paused ? caller.actor.name : null }),
    version: row.version + 1,
    updated_at: context.now().toISOString(),
  }
  const isFirst = await writer.update('connections', [row.connection_id], next, { version: row.version })
  if (!isFirst) throw conflict(await connectionView(writer, row, context.options))
  // What one identity provider proved, and what went wrong with it, says nothing about the next.
  if (next.identity_provider !== row.identity_provider) await beginChecksAgain(writer, row.connection_id, next.updated_at)
  const view = await connectionView(writer, next, context.options)
  const activities: RecordedChange[] = []
  const changes = [...fields, ...assignments]
  if (changes.length > 0) activities.push({ activity: { kind: 'connection.update', subject: next.display_name, changes } })
  if (isPausing) activities.push({ activity: { kind: body.paused ? 'connection.pause' : 'connection.resume', subject: next.display_name } })
  await record(scopeOf(call, row.connection_id), withEvent(activities, connectionEvent('update', view)))
  await audit(writer, call, row.organization_id, 'connection.update', row.connection_id)
  return view
}

export async function deleteConnection(call: OrganizationCall & { params: { connection_id: string } }): Promise<{ connection_id: string }> {
  const { context, organization, params } = call
  await requireRecentAuth(call)
  await context.write(async (writer, record) => {
    const row = await ownConnection(writer, organization.organization_id, params.connection_id)
    const at = context.now().toISOString()
    // From here on nobody sees it and no token works; its people and groups are removed in chunks.
    await writer.update('connections', [row.connection_id], { status: 'deleting', updated_at: at, version: row.version + 1 })
    await revokeTokens(writer, row.connection_id, at)
    await writer.insert('jobs', {
      job_id: newJobId(),
      organization_id: row.organization_id,
      connection_id: row.connection_id,
      kind: 'delete_connection',
      body: '{}',
      created_at: at,
    })
    await record(scopeOf(call, row.connection_id), [
      {
        activity: { kind: 'connection.delete', subject: row.display_name },
        event: { type: 'scim.connection.delete', action: 'DELETE', object_type: 'scim_connection', id: row.connection_id },
      },
    ])
    await audit(writer, call, row.organization_id, 'connection.delete', row.connection_id)
  })
  context.jobs.wake()
  return { connection_id: params.connection_id }
}

/** Ends every token of a connection that is in use. */
export async function revokeTokens(writer: StorageWriter, connection_id: string, retired_at: string): Promise<void> {
  for (const state of ['current', 'next'] as const) {
    for (const token of await writer.list('tokens', { index: 'by_connection', equals: [connection_id, state], limit: 10 })) {
      await writer.update('tokens', [token.token_id], { state: 'revoked', retired_at })
    }
  }
}

function changedFields(row: ConnectionRow, body: UpdateConnectionBody): AttributeChange[] {
  const fields = ['display_name', 'identity_provider'] as const
  return fields.flatMap((attribute) => {
    const after = body[attribute]
    return after === undefined || after === row[attribute] ? [] : [{ attribute, before: row[attribute], after }]
  })
}

/** One event for the whole change, beside the first of its activities. */
function withEvent(changes: RecordedChange[], event: RecordedChange['event']): RecordedChange[] {
  return changes.map((change, index) => (index === 0 ? { ...change, event } : change))
}

function emptyStats(row: ConnectionRow) {
  return {
    connection_id: row.connection_id,
    organization_id: row.organization_id,
    users: 0,
    active_users: 0,
    groups: 0,
    memberships: 0,
    user_position: 0,
    group_position: 0,
    checklist: '{}',
    last_request_at: null,
    causes: '{}',
    changes: 0,
    changes_day: row.created_at.slice(0, 10),
    deactivations: '{}',
    held_deactivations: 0,
    health_state: 'waiting',
    health_since: row.created_at,
    checks_since: null,
    signs: '{}',
  }
}

function knownProvider(identity_provider: string, { identityProviders = [] }: ScimBackendOptions): string {
  const known = identityProviders.includes(identity_provider) ? identity_provider : findIdentityProvider(identity_provider)
  if (known) return known
  throw new ApiError('invalid_scim_idp', 'This identity provider is not known. Use "generic" for one that is not listed.', {
    field: 'identity_provider',
  })
}

function connectionExists(): ApiError {
  return new ApiError(
    'active_scim_connection_exists',
    'The organization already has an active SCIM connection. Delete it before you create another.',
  )
}

function conflict(connection: Connection): ApiError {
  return new ApiError('conflict', 'Somebody else changed the connection in the meantime. Compare with the current one and save again.', {
    connection,
  })
}
