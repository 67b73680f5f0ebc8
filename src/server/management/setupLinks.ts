import type { ActivityKind } from '../../contract/activity.js'
import { isPermitted, type Permission } from '../../contract/permissions.js'
import type { PortalSession } from '../../contract/session.js'
import type { Branding, CreatedSetupLink, SetupLink, SetupLinkPreview } from '../../contract/setupLink.js'
import { digestOf, issueToken } from '../access/tokens.js'
import type { RecordChanges, RecordingScope } from '../events/recordedChange.js'
import type { ScimBackendOptions } from '../options.js'
import { newSetupLinkId } from '../storage/ids.js'
import type { SetupLinkRow } from '../storage/tables.js'
import type { StorageReader, StorageWriter } from '../storage/types.js'
import { forbidden, invalidField, setupLinkNotFound, tooManyRequests } from './apiError.js'
import { audit } from './audit.js'
import { type ManagementCall, type OrganizationCall, scopeOf } from './call.js'
import { isGuest, sessionOf } from './caller.js'
import { activeConnection } from './connectionRow.js'
import { createOnce } from './idempotency.js'
import { hasAccess, type SessionHolder } from './sessionHolder.js'
import { signSession } from './sessions.js'

const minute = 60_000
/** How long a session opened by a link lasts at most; it never outlives the link. */
const longestSession = 8 * 60 * minute
const defaultMinutes = 3 * 24 * 60

/** The permissions that finishing a set-up takes, seeing whether people arrive included; roles, reviews and deletion stay with the product's own admins. */
const setupPermissions: readonly Permission[] = ['stytch.scim:create', 'stytch.scim:get', 'stytch.scim:update', 'stytch.member:search']

/** Makes the organization's one open link, which ends an earlier one. @throws ApiError 403 for guests */
export async function createSetupLink(
  call: OrganizationCall & {
    body: { expires_in_minutes?: number | undefined; return_url?: string | undefined }
    idempotencyKey: string | null
  },
): Promise<{ setup_link: CreatedSetupLink }> {
  const { context, organization, caller, body } = call
  assertNotGuest(call)
  const { organization_id } = organization
  const return_url = body.return_url === undefined ? null : safeUrl(body.return_url)
  return createOnce(call, `create setup_link ${organization_id}`, async (writer, record) => {
    for (const open of await openLinks(writer, call)) await revoke(writer, record, call, open)
    const secret = issueToken('setup_link')
    const now = context.now()
    const row: SetupLinkRow = {
      setup_link_id: newSetupLinkId(),
      organization_id,
      digest: secret.digest,
      permissions: JSON.stringify(await grantFrom(writer, call)),
      created_by: caller.actor.name,
      created_at: now.toISOString(),
      expires_at: new Date(now.getTime() + (body.expires_in_minutes ?? defaultMinutes) * minute).toISOString(),
      used_at: null,
      revoked_at: null,
      return_url,
      opened_by: null,
      done_at: null,
    }
    await writer.insert('setup_links', row)
    await recordLinkChange(writer, record, call, 'setup_link.create', row)
    const replay = { setup_link: linkView(row) }
    // The secret comes after "#", so that no server, proxy or Referer header ever sees it.
    return { answer: { setup_link: { ...replay.setup_link, url: `${context.options.publicUrl}/setup#${secret.token}` } }, replay }
  })
}

/** The open link, or a used one whose sessions may still be valid; null when neither exists. */
export async function getSetupLink(call: OrganizationCall): Promise<{ setup_link: SetupLink | null }> {
  const { storage } = call.context
  const [link] = await openLinks(storage, call)
  if (!link || !(await hasMakerAccess(storage, link))) return { setup_link: null }
  return { setup_link: { ...linkView(link), actions: await actionsOf(storage, link) } }
}

/** Ends the link and the sessions it opened, at once. @throws ApiError 403 for guests */
export async function deleteSetupLink(call: OrganizationCall): Promise<Record<string, never>> {
  assertNotGuest(call)
  await call.context.write(async (writer, record) => {
    const open = await openLinks(writer, call)
    if (open.length === 0) throw setupLinkNotFound()
    for (const link of open) await revoke(writer, record, call, link)
  })
  return {}
}

/** What a link is for, so that nobody uses one without knowing; it stays unused. */
export async function previewSetupLink(call: ManagementCall & { body: { secret: string } }): Promise<SetupLinkPreview> {
  const { context, body } = call
  const link = await openLink(call, body.secret)
  const organization = await context.storage.get('organizations', [link.organization_id])
  return {
    organization_name: organization?.organization_name ?? '',
    created_by: link.created_by,
    expires_at: link.expires_at,
    branding: brandingOf(context.options),
  }
}

/** Exchanges a link's secret for a session, once: of two who try, one succeeds, and nobody does after its maker has left. */
export async function exchangeSetupLink(
  call: ManagementCall & { body: { secret: string; name?: string | undefined } },
): Promise<PortalSession & { return_url: string | null }> {
  const { context, body } = call
  const now = context.now()
  const at = now.toISOString()
  const link = await openLink(call, body.secret)
  const opened_by = body.name ?? null
  await context.write(async (writer, record) => {
    const opened = { used_at: at, opened_by }
    const isFirst = await writer.update('setup_links', [link.setup_link_id], opened, { used_at: null, revoked_at: null })
    if (!isFirst || !(await hasMakerAccess(writer, link))) throw setupLinkNotFound()
    const { organization_id } = link
    const connection_id = (await activeConnection(writer, organization_id))?.connection_id ?? ''
    const actor = { type: 'admin', name: opened_by } as const
    const scope: RecordingScope = { organization_id, connection_id, source: 'DIRECT', actor, token_last_four: null, request: null }
    await record(scope, [{ activity: { kind: 'setup_link.open' } }])
    await audit(writer, call, organization_id, 'setup_link.exchange', link.setup_link_id)
  })
  const { permissions, holder } = grantOf(link)
  const end = Math.min(now.getTime() + longestSession, Date.parse(link.expires_at))
  const expires_at = new Date(end).toISOString()
  const session_token = signSession(context.options.signingKey, {
    organization_id: link.organization_id,
    member_id: null,
    name: opened_by,
    permissions,
    holder,
    setup_link_id: link.setup_link_id,
    issued_at: at,
    expires_at,
  })
  return { session_token, expires_at, return_url: link.return_url }
}

/** Whoever came by the link says that they are done, as often as they like; the link stays open, because they may find something left. */
export async function finishSetupLink(call: OrganizationCall): Promise<Record<string, never>> {
  const { context, caller, organization } = call
  const setup_link_id = caller.kind === 'person' ? caller.setup_link_id : null
  if (setup_link_id === null) throw setupLinkNotFound()
  await context.write(async (writer, record) => {
    await writer.update('setup_links', [setup_link_id], { done_at: context.now().toISOString() })
    const connection = await activeConnection(writer, organization.organization_id)
    await record(scopeOf(call, connection?.connection_id ?? ''), [{ activity: { kind: 'setup_link.done' } }])
    await audit(writer, call, organization.organization_id, 'setup_link.done', setup_link_id)
  })
  return {}
}

/** The unused link of a secret. @throws ApiError 404, 429 */
async function openLink({ context, address }: ManagementCall, secret: string): Promise<SetupLinkRow> {
  const at = context.now().toISOString()
  const link = await context.storage.find('setup_links', 'by_digest', [digestOf(secret)])
  const isOpen = link && link.used_at === null && link.revoked_at === null && link.expires_at > at
  if (isOpen && (await hasMakerAccess(context.storage, link))) return link
  const seconds = context.failures.take(address ?? 'setup_link')
  throw seconds === null ? setupLinkNotFound() : tooManyRequests(seconds)
}

function brandingOf({ branding = {} }: ScimBackendOptions): Branding {
  const { productName, logoUrl, accentColor } = branding
  return { product_name: productName ?? null, logo_url: logoUrl ?? null, accent_color: accentColor ?? null }
}

/** What was done in sessions that the link opened, from the audit. */
async function actionsOf(reader: StorageReader, { setup_link_id, organization_id, used_at }: SetupLinkRow) {
  if (used_at === null) return []
  const rows = await reader.list('audit', {
    index: 'by_time',
    equals: [organization_id],
    from: { value: used_at, inclusive: true },
    contains: { column: 'actor', texts: [`"setup_link_id":"${setup_link_id}"`] },
    direction: 'desc',
    limit: 20,
  })
  return rows.map(({ action, occurred_at }) => ({ action, occurred_at })).reverse()
}

/** What a link grants, for as long as the person who made it has access. */
interface Grant {
  permissions: string[]
  /** Who made it; null for the host. The link ends with their access. */
  holder: SessionHolder | null
}

async function grantFrom(reader: StorageReader, { caller, organization }: OrganizationCall): Promise<Grant> {
  const permissions = setupPermissions.filter(
    (permission) => caller.kind === 'host' || isPermitted(sessionOf(caller)?.permissions ?? [], permission),
  )
  const sequence = (await reader.get('organizations', [organization.organization_id]))?.sequence ?? 0
  const holder = caller.kind === 'person' ? caller.holder : null
  return { permissions, holder: holder && { ...holder, sequence } }
}

/** Written by `grantFrom`; version 0.1.0 wrote only the permissions. */
function grantOf(row: SetupLinkRow): Grant {
  const stored = JSON.parse(row.permissions) as Grant | string[]
  return Array.isArray(stored) ? { permissions: stored, holder: null } : stored
}

async function hasMakerAccess(reader: StorageReader, link: SetupLinkRow): Promise<boolean> {
  const { holder } = grantOf(link)
  return holder === null || hasAccess(reader, link.organization_id, holder)
}

/** A guest who could make links could extend their own access forever. */
function assertNotGuest({ caller }: ManagementCall): void {
  if (isGuest(caller)) throw forbidden('changing the set-up link that opened it')
}

/** Links that are neither revoked nor expired, newest first; a used one counts, because its session may be in use. */
async function openLinks(reader: StorageReader, { context, organization }: OrganizationCall): Promise<SetupLinkRow[]> {
  const at = context.now().toISOString()
  const rows = await reader.list('setup_links', {
    index: 'by_organization',
    equals: [organization.organization_id],
    where: { revoked_at: null },
    direction: 'desc',
    limit: 20,
  })
  return rows.filter((row) => row.expires_at > at)
}

async function revoke(writer: StorageWriter, record: RecordChanges, call: OrganizationCall, link: SetupLinkRow): Promise<void> {
  await writer.update('setup_links', [link.setup_link_id], { revoked_at: call.context.now().toISOString() })
  await recordLinkChange(writer, record, call, 'setup_link.revoke', link)
}

async function recordLinkChange(
  writer: StorageWriter,
  record: RecordChanges,
  call: OrganizationCall,
  kind: Extract<ActivityKind, `setup_link.${string}`>,
  link: SetupLinkRow,
): Promise<void> {
  const connection = await activeConnection(writer, link.organization_id)
  await record(scopeOf(call, connection?.connection_id ?? ''), [{ activity: { kind } }])
  await audit(writer, call, link.organization_id, kind, link.setup_link_id)
}

function linkView(row: SetupLinkRow): SetupLink {
  const { setup_link_id, organization_id, created_at, created_by, expires_at, used_at, return_url, opened_by, done_at } = row
  return { setup_link_id, organization_id, created_at, created_by, expires_at, used_at, return_url, opened_by, done_at }
}

/** One click on the page leads there, so it must be a web address; plain http only on this machine. */
function safeUrl(text: string): string {
  const url = new URL(text)
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback)) return url.href
  throw invalidField('return_url', 'it must begin with https://.')
}
