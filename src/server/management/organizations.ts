import type { CompleteOrganization } from '../../contract/completeAnswers.js'
import type { CreateOrganizationBody, Role } from '../../contract/organization.js'
import { fold } from '../../scim/fold.js'
import { liveTokens } from '../access/liveTokens.js'
import { neutralOrganization } from '../members/neutralFields.js'
import { builtInRoles, ownRoles, roleCatalogue } from '../members/roles.js'
import { newOrganizationId, uuid } from '../storage/ids.js'
import type { OrganizationRow } from '../storage/tables.js'
import { type StorageReader, UniqueViolation } from '../storage/types.js'
import { ApiError, invalidField, organizationNotFound } from './apiError.js'
import { audit } from './audit.js'
import type { ManagementCall, OrganizationCall } from './call.js'
import { activeConnection } from './connectionRow.js'
import { createOnce } from './idempotency.js'

/** An organization by its id or slug. @throws ApiError 404 */
export async function findOrganization(reader: StorageReader, idOrSlug: string): Promise<OrganizationRow> {
  const row = (await reader.get('organizations', [idOrSlug])) ?? (await reader.find('organizations', 'by_slug', [idOrSlug]))
  if (!row) throw organizationNotFound()
  return row
}

export async function getOrganization({ context, organization }: OrganizationCall): Promise<{ organization: CompleteOrganization }> {
  return { organization: await organizationView(context.storage, organization) }
}

export function createOrganization(
  call: ManagementCall & { body: CreateOrganizationBody; idempotencyKey: string | null },
): Promise<{ organization: CompleteOrganization }> {
  const { context, body } = call
  const roles = (body.roles ?? []).map((role) => ({ ...role, permissions: role.permissions ?? [] }))
  assertRoleIds(roles)
  return createOnce(call, 'create organization', async (writer) => {
    const at = context.now().toISOString()
    const row: OrganizationRow = {
      organization_id: newOrganizationId(),
      organization_slug: body.organization_slug ?? (await freeSlug(writer, body.organization_name)),
      organization_name: body.organization_name,
      email_allowed_domains: JSON.stringify([...new Set((body.email_allowed_domains ?? []).map(fold))]),
      roles: JSON.stringify(roles),
      sequence: 0,
      created_at: at,
      updated_at: at,
    }
    try {
      await writer.insert('organizations', row)
    } catch (error) {
      if (!(error instanceof UniqueViolation)) throw error
      throw new ApiError('conflict', 'Another organization has this slug. Choose another one.', { field: 'organization_slug' })
    }
    await audit(writer, call, row.organization_id, 'organization.create', row.organization_id)
    const answer = { organization: await organizationView(writer, row) }
    return { answer, replay: answer }
  })
}

export async function organizationView(reader: StorageReader, row: OrganizationRow): Promise<CompleteOrganization> {
  const connection = await activeConnection(reader, row.organization_id)
  const tokens = connection ? await liveTokens(reader, connection.connection_id) : []
  const current = tokens.find((token) => token.state === 'current')
  return {
    organization_id: row.organization_id,
    organization_name: row.organization_name,
    organization_slug: row.organization_slug,
    email_allowed_domains: JSON.parse(row.email_allowed_domains) as string[],
    roles: roleCatalogue(row),
    custom_roles: ownRoles(row),
    scim_active_connection: connection
      ? {
          connection_id: connection.connection_id,
          display_name: connection.display_name,
          bearer_token_last_four: current?.last_four ?? '',
          ...(current?.expires_at && { bearer_token_expires_at: current.expires_at }),
        }
      : null,
    created_at: row.created_at,
    updated_at: row.updated_at,
    // Last, as in the view of a member.
    ...neutralOrganization,
  }
}

/** A slug from the name; with a few random letters when another organization has it. */
async function freeSlug(reader: StorageReader, name: string): Promise<string> {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  const slug = words.replace(/^-+|-+$/g, '').slice(0, 100) || 'organization'
  const isTaken = slug.length < 2 || (await reader.find('organizations', 'by_slug', [slug])) !== undefined
  return isTaken ? `${slug}-${uuid().slice(-12)}` : slug
}

function assertRoleIds(roles: readonly Role[]): void {
  const builtIn = new Set(builtInRoles.map((role) => role.role_id))
  const seen = new Set<string>()
  for (const [index, { role_id }] of roles.entries()) {
    if (builtIn.has(role_id)) throw invalidField(`roles.${index}.role_id`, 'this id belongs to a role every organization has.')
    if (seen.has(role_id)) throw invalidField(`roles.${index}.role_id`, 'two roles have the same id.')
    seen.add(role_id)
  }
}
