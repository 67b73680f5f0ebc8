import { walk } from '../storage/pages.js'
import type { StorageWriter } from '../storage/types.js'
import { isAbout, type PersonTraits } from './personTraits.js'

/** Takes a person out of the small tables: what they did as an admin stays, without their name. */
export async function eraseFromSmallTables(writer: StorageWriter, organization_id: string, traits: PersonTraits): Promise<void> {
  const nameless = (name: string | null) => (name !== null && isAbout(traits, name) ? null : name)
  for await (const rows of walk(writer, 'connections', { index: 'by_organization', equals: [organization_id] })) {
    for (const { connection_id, created_by, paused_by } of rows) {
      await writer.update('connections', [connection_id], { created_by: nameless(created_by), paused_by: nameless(paused_by) })
      await ofConnection(writer, connection_id, traits, nameless)
    }
  }
  for await (const rows of walk(writer, 'setup_links', { index: 'by_organization', equals: [organization_id] })) {
    for (const { setup_link_id, created_by, opened_by, permissions } of rows) {
      // It ended with the access of whoever made it.
      if (isAbout(traits, permissions)) await writer.delete('setup_links', [setup_link_id])
      else await writer.update('setup_links', [setup_link_id], { created_by: nameless(created_by), opened_by: nameless(opened_by) })
    }
  }
  for await (const rows of walk(writer, 'webhook_endpoints', { index: 'by_organization', equals: [organization_id] })) {
    for (const { endpoint_id, created_by } of rows) {
      if (nameless(created_by) !== created_by) await writer.update('webhook_endpoints', [endpoint_id], { created_by: null })
    }
  }
  await ofAudit(writer, organization_id, traits)
  for await (const rows of walk(writer, 'idempotency', { index: 'key', equals: [] })) {
    for (const { principal, idempotency_key, body } of rows) {
      const isOfOrganization = principal.includes(organization_id) || body.includes(organization_id)
      if (isOfOrganization && (isAbout(traits, principal) || isAbout(traits, body)))
        await writer.delete('idempotency', [principal, idempotency_key])
    }
  }
}

async function ofConnection(
  writer: StorageWriter,
  connection_id: string,
  { member_id }: PersonTraits,
  nameless: (name: string | null) => string | null,
): Promise<void> {
  await writer.deleteMany('leavers', { index: 'key', equals: [connection_id], where: { member_id }, limit: 1000 })
  for await (const rows of walk(writer, 'tokens', { index: 'by_connection', equals: [connection_id] })) {
    for (const { token_id, created_by } of rows) {
      if (nameless(created_by) !== created_by) await writer.update('tokens', [token_id], { created_by: null })
    }
  }
  for await (const rows of walk(writer, 'setup_progress', { index: 'key', equals: [connection_id] })) {
    for (const { guide, step, done_by } of rows) {
      if (nameless(done_by) !== done_by) await writer.update('setup_progress', [connection_id, guide, step], { done_by: null })
    }
  }
}

async function ofAudit(writer: StorageWriter, organization_id: string, traits: PersonTraits): Promise<void> {
  for await (const rows of walk(writer, 'audit', { index: 'key', equals: [organization_id] })) {
    for (const { audit_id, actor, target, address } of rows) {
      const key = [organization_id, audit_id] as const
      // A session may be made for an address; whose it was stays known by the id.
      if (isAbout(traits, target) && target !== traits.member_id) await writer.update('audit', key, { target: traits.member_id })
      if (!isAbout(traits, actor)) continue
      const { name: _erased, member_id, ...rest } = JSON.parse(actor) as { name: string | null; member_id: string | null }
      const isOther = member_id !== null && member_id !== traits.member_id
      const cleared = { ...rest, name: null, member_id: isOther ? member_id : null }
      await writer.update('audit', key, { actor: JSON.stringify(cleared), address: isOther ? address : null })
    }
  }
}
