import { isPermitted } from '../../contract/permissions.js'
import type { Counts, Portal } from '../../contract/portal.js'
import { noConnectionHealth, readHealth } from '../health/state.js'
import { countPeople } from '../members/peopleCounts.js'
import { roleCatalogue } from '../members/roles.js'
import type { ConnectionStatsRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'
import { grantedPermissions } from './authorize.js'
import type { OrganizationCall } from './call.js'
import { isGuest, sessionOf } from './caller.js'
import { activeConnection } from './connectionRow.js'
import { connectionView } from './connectionView.js'
import { massDeactivationView } from './massDeactivationView.js'
import { readSetupProgress } from './setupProgress.js'
import { areWebhooksOffered } from './webhookCall.js'

/** Everything the first screen needs in one call; without `stytch.scim:get`, only who is looking and at which organization. */
export async function getPortal(call: OrganizationCall): Promise<Portal> {
  const { context, organization, caller } = call
  const { storage, options, health } = context
  const session = sessionOf(caller)
  const permissions = session ? grantedPermissions(session) : []
  const viewer = session && { member_id: session.member_id, name: session.name, is_guest: isGuest(caller) }
  const base = { organization_name: organization.organization_name, permissions, viewer, webhooks_offered: areWebhooksOffered(context) }
  if (!session || !isPermitted(session.permissions, 'stytch.scim:get') || !(await isAllowedByHost(call))) return base

  const roles = roleCatalogue(organization)
  // Read first, so that a change during the other reads shows as a newer number next time and never hides behind this one.
  const sequence = (await storage.get('organizations', [organization.organization_id]))?.sequence ?? 0
  const row = await activeConnection(storage, organization.organization_id)
  const read = row && (await readHealth(storage, row, health.pending, context.now()))
  if (!row || !read) {
    const counts = { ...(await countPeople(storage, organization.organization_id, null)), groups: 0, changes_today: 0 }
    return { ...base, connection: null, roles, health: noConnectionHealth, counts, setup_progress: [], sequence }
  }
  return {
    ...base,
    connection: await connectionView(storage, row, options),
    roles,
    health: read.health,
    counts: await countsOf(storage, read.stats, context.now()),
    mass_deactivation: await massDeactivationView(storage, options, row, context.now()),
    setup_progress: await readSetupProgress(storage, row.connection_id),
    sequence,
  }
}

/** The host's last word, which for this one operation decides how much is shown. */
async function isAllowedByHost({ context, caller }: OrganizationCall): Promise<boolean> {
  const { authorize } = context.options
  return !authorize || caller.kind !== 'person' || (await authorize(caller.session, 'stytch.scim:get'))
}

async function countsOf(reader: StorageReader, stats: ConnectionStatsRow, now: Date): Promise<Counts> {
  return {
    ...(await countPeople(reader, stats.organization_id, stats)),
    groups: stats.groups,
    changes_today: stats.changes_day === now.toISOString().slice(0, 10) ? stats.changes : 0,
  }
}
