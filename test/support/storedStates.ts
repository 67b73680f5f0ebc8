import type { TestBackend } from './backend.js'
import type { ScimConnection } from './scimConnection.js'

/**
 * What a database can hold although no request of today brings it about: it was written by an earlier version, by a later one that was
 * rolled back, or before a rule that is in force now. Only these states are ever written without the handler, and each only in this one
 * place.
 */

/** A userName from before names with invisible characters were refused. */
export async function storeUserName({ host, connection_id }: ScimConnection, user_id: string, userName: string) {
  await host.storage.write(async (writer) => {
    const user = await writer.get('users', [connection_id, user_id])
    if (!user) throw new Error(`There is no person ${user_id} to rename.`)
    const resource = JSON.stringify({ ...JSON.parse(user.resource), userName })
    await writer.update('users', [connection_id, user_id], { user_name: userName, user_name_folded: userName, resource })
  })
}

/** A displayName from before names with invisible characters were refused. */
export async function storeGroupName({ host, connection_id }: ScimConnection, group_id: string, displayName: string) {
  await host.storage.write(async (writer) => {
    const group = await writer.get('groups', [connection_id, group_id])
    if (!group) throw new Error(`There is no group ${group_id} to rename.`)
    const resource = JSON.stringify({ ...JSON.parse(group.resource), displayName })
    await writer.update('groups', [connection_id, group_id], { display_name: displayName, display_name_folded: displayName, resource })
  })
}

/** Domains that were narrowed after people had arrived: an organization's domains are the host's to change, and no call of ours does. */
export async function storeAllowedDomains({ storage, organization }: TestBackend, domains: readonly string[]) {
  await storage.write(async (writer) => {
    await writer.update('organizations', [organization.organization_id], { email_allowed_domains: JSON.stringify(domains) })
  })
}

/** A role that a group gives and the organization's catalogue no longer has. */
export async function storeFormerRole({ host, organization_id, connection_id }: ScimConnection, group_id: string, role_id: string) {
  await host.storage.write(async (writer) => {
    const group = await writer.get('groups', [connection_id, group_id])
    if (!group) throw new Error(`There is no group ${group_id} to give a role.`)
    await writer.insert('role_assignments', { connection_id, group_id, role_id, organization_id, group_name: group.display_name })
  })
}

/** A second connection that is active in the organization of the first, from before the rule that there is one. */
export async function storeSecondConnection(first: ScimConnection): Promise<ScimConnection> {
  const { host, organization_id } = first
  const organizations = { index: 'by_organization', equals: [organization_id, 'active'], limit: 10 } as const
  const active = await host.storage.list('connections', organizations)
  const setStatus = (status: 'active' | 'deleted') =>
    host.storage.write(async (writer) => {
      for (const { connection_id } of active) await writer.update('connections', [connection_id], { status })
    })
  await setStatus('deleted')
  const second = await host.createConnection({ organization_id })
  await setStatus('active')
  return second
}

/** Jobs of a kind that only another version knows, older than any of today's. */
export async function storeForeignJobs({ host, organization_id, connection_id }: ScimConnection, count: number) {
  await host.storage.write(async (writer) => {
    const [kind, body, created_at] = ['of_another_version', '{}', '2026-03-01T00:00:00.000Z']
    for (let index = 0; index < count; index++) {
      await writer.insert('jobs', { job_id: `job-${index}`, organization_id, connection_id, kind, body, created_at })
    }
  })
}
