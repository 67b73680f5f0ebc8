import { assertExtensions, keepImmutable } from '../../scim/extensions.js'
import { compileValueFilter } from '../../scim/filter.js'
import { parseListProjection } from '../../scim/list.js'
import { applyPatch, type MemberStep, parsePatchRequest, planGroupPatch } from '../../scim/patch.js'
import type { Projection } from '../../scim/project.js'
import { membersAttribute } from '../../scim/schemas/group.js'
import { readResource, schemasOf } from '../../scim/validate.js'
import { matchesEtag, weakEtag } from '../../scim/version.js'
import { createGroup } from '../provisioning/createGroup.js'
import { deleteGroup } from '../provisioning/deleteGroup.js'
import { createDropNotes, recordDropped } from '../provisioning/dropped.js'
import { findGroup, groupNotFound } from '../provisioning/findGroup.js'
import { groupColumns } from '../provisioning/groupColumns.js'
import type { Memberships } from '../provisioning/memberships.js'
import { recordOutcome } from '../provisioning/outcome.js'
import { assertVersion } from '../provisioning/version.js'
import type { GroupRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'
import { editGroup } from './editGroup.js'
import { inTransaction } from './inTransaction.js'
import { groupMemberView, location, renderGroup } from './renderGroup.js'
import { isRead, type ScimRequest, type ScimRequestWithBody } from './scimRequest.js'
import { noContent, type ScimResponse } from './scimResponse.js'

/** @see RFC 7644 §3.3 */
export async function postGroup(request: ScimRequestWithBody): Promise<ScimResponse> {
  const { group: groupType } = request.context.types
  const projection = parseListProjection(request.params, groupType)
  const { dropped, noteDropped } = createDropNotes()
  const resource = readResource(request.body, groupType, { mode: 'create', noteDropped })
  const row = await inTransaction(request, async (transaction) => {
    const created = await createGroup(transaction, resource)
    await recordOutcome(transaction, 201, created)
    await recordDropped(transaction, 201, dropped, { group_id: created.row.group_id })
    return created.row
  })
  noteGroup(request, row)
  return groupResponse(request, row, projection, 201)
}

/** @see RFC 7644 §3.4.1 */
export async function getGroup(request: ScimRequest, id: string): Promise<ScimResponse> {
  const projection = parseListProjection(request.params, request.context.types.group)
  const row = await request.context.storage.get('groups', [request.principal.connection.connection_id, id])
  if (!row) throw groupNotFound()
  const ifNoneMatch = request.header('if-none-match')
  if (ifNoneMatch !== null && matchesEtag(ifNoneMatch, row.version)) {
    return { status: 304, body: null, headers: { etag: weakEtag(row.version) } }
  }
  return groupResponse(request, row, projection, 200)
}

/** Replaces the Group and its members; those left out are no longer members. @see RFC 7644 §3.5.1 */
export async function putGroup(request: ScimRequestWithBody, id: string): Promise<ScimResponse> {
  const { group: groupType } = request.context.types
  const projection = parseListProjection(request.params, groupType)
  const notes = createDropNotes()
  const read = readResource(request.body, groupType, { mode: 'replace', noteDropped: notes.noteDropped })
  const { parsed, memberIds } = groupColumns(read)
  const row = await editGroup(request, id, notes, 200, {
    attributes(current) {
      const resource = keepImmutable(current, parsed, groupType)
      assertExtensions(current, resource, groupType)
      return { ...resource, schemas: schemasOf(resource, groupType) }
    },
    members: (memberships) => memberships.replaceAll(memberIds),
  })
  noteGroup(request, row)
  return groupResponse(request, row, projection, 200)
}

/**
 * Answered with 204, as Entra expects and a group of 50,000 needs, unless attributes are asked for.
 * @see RFC 7644 §3.5.2
 */
export async function patchGroup(request: ScimRequestWithBody, id: string): Promise<ScimResponse> {
  const { group: groupType } = request.context.types
  const projection = parseListProjection(request.params, groupType)
  const { steps, operations } = planGroupPatch(parsePatchRequest(request.body), groupType)
  const wantsBody = request.params.has('attributes') || request.params.has('excludedAttributes')
  const row = await editGroup(request, id, createDropNotes(), wantsBody ? 200 : 204, {
    attributes: (current, { noteDropped }) =>
      operations.length === 0 ? current : applyPatch(current, operations, groupType, noteDropped).resource,
    async members(memberships, reader) {
      for (const step of steps) await takeStep(reader, request.base, memberships, step)
    },
  })
  noteGroup(request, row)
  return wantsBody
    ? groupResponse(request, row, projection, 200)
    : noContent({ etag: weakEtag(row.version), location: location(request.base, row) })
}

/** @see RFC 7644 §3.6 */
export async function deleteGroupById(request: ScimRequest, id: string): Promise<ScimResponse> {
  await inTransaction(request, async (transaction) => {
    const group = await findGroup(transaction, id)
    assertVersion(request.header('if-match'), group.row.version)
    await recordOutcome(transaction, 204, await deleteGroup(transaction, group))
  })
  return noContent()
}

/** Also when one that was here is kept up to date: an identity provider that was chosen later creates it no more. */
function noteGroup({ context }: ScimRequest, { connection_id }: GroupRow): void {
  context.health.stepObserved(connection_id, 'group_received', context.now())
}

async function takeStep(reader: StorageReader, base: string, memberships: Memberships, step: MemberStep): Promise<void> {
  switch (step.kind) {
    case 'add':
      return memberships.add(step.ids)
    case 'remove':
      return memberships.remove(step.ids)
    case 'removeAll':
      return memberships.removeWhere(() => true)
    case 'replaceAll':
      return memberships.replaceAll(step.ids)
    case 'removeWhere': {
      const matches = compileValueFilter(step.filter, membersAttribute)
      return memberships.removeWhere(async ({ user_id, member_id }) => {
        const member = await reader.get('members', [member_id])
        return matches(groupMemberView(base, user_id, member?.name ?? ''))
      })
    }
  }
}

async function groupResponse(request: ScimRequest, row: GroupRow, projection: Projection, status: 200 | 201): Promise<ScimResponse> {
  const body = await renderGroup(request.context.storage, request.context.types, request.base, row, projection)
  const headers: Record<string, string> = { etag: weakEtag(row.version) }
  if (!isRead(request.method)) headers.location = location(request.base, row)
  return { status, body, headers }
}
