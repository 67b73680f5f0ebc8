import { assertExtensions, keepImmutable } from '../../scim/extensions.js'
import { compileValueFilter } from '../../scim/filter.js'
import { parseListProjection } from '../../scim/list.js'
import { applyPatch, type MemberStep, parsePatchRequest, planGroupPatch } from '../../scim/patch.js'
import type { Projection } from '../../scim/project.js'
import { membersAttribute } from '../../scim/schemas/group.js'
import { readResource, schemasOf } from '../../scim/validate.js'
import { matchesEtag, weakEtag } from '../../scim/version.js'
import { changeGroup, type GroupEdit, groupNotFound } from '../provisioning/changeGroup.js'
import { createGroup } from '../provisioning/createGroup.js'
import { deleteGroup } from '../provisioning/deleteGroup.js'
import { createDropNotes, type DropNotes, recordDropped } from '../provisioning/dropped.js'
import { groupColumns } from '../provisioning/groupColumns.js'
import type { Memberships } from '../provisioning/memberships.js'
import type { Work } from '../provisioning/work.js'
import type { GroupRow } from '../storage/tables.js'
import type { Reader } from '../storage/types.js'
import { type Answer, noContent } from './answer.js'
import { type Call, change, isRead } from './call.js'
import { location, memberView, renderGroup } from './renderGroup.js'

/** @see RFC 7644 §3.3 */
export async function postGroup(call: Call): Promise<Answer> {
  const { group: groupType } = call.context.types
  const projection = parseListProjection(call.params, groupType)
  const notes = createDropNotes()
  const resource = readResource(await call.body(), groupType, { mode: 'create', noteDropped: notes.noteDropped })
  const row = await change(call, 201, async (work) => {
    const created = await createGroup(work, resource)
    await recordDropped(work, notes.dropped, { group_id: created.group_id })
    return created
  })
  call.context.health.stepSeen(row.connection_id, 'group_received', call.context.now())
  return answerGroup(call, row, projection, 201)
}

/** @see RFC 7644 §3.4.1 */
export async function getGroup(call: Call, id: string): Promise<Answer> {
  const projection = parseListProjection(call.params, call.context.types.group)
  const row = await call.context.storage.get('groups', [call.principal.connection.connection_id, id])
  if (!row) throw groupNotFound()
  const ifNoneMatch = call.header('if-none-match')
  if (ifNoneMatch !== null && matchesEtag(ifNoneMatch, row.version)) {
    return { status: 304, body: null, headers: { etag: weakEtag(row.version) } }
  }
  return answerGroup(call, row, projection, 200)
}

/** Replaces the Group and its members; members left out are none. @see RFC 7644 §3.5.1 */
export async function putGroup(call: Call, id: string): Promise<Answer> {
  const { group: groupType } = call.context.types
  const projection = parseListProjection(call.params, groupType)
  const notes = createDropNotes()
  const read = readResource(await call.body(), groupType, { mode: 'replace', noteDropped: notes.noteDropped })
  const { parsed, memberIds } = groupColumns(read)
  const row = await changeTelling(call, id, 200, notes, {
    attributes(current) {
      const resource = keepImmutable(current, parsed, groupType)
      assertExtensions(current, resource, groupType)
      return { ...resource, schemas: schemasOf(resource, groupType) }
    },
    members: (memberships) => memberships.replaceAll(memberIds),
  })
  return answerGroup(call, row, projection, 200)
}

/**
 * Answered with 204, as Entra expects and a group of 50,000 needs, unless attributes are asked for.
 * @see RFC 7644 §3.5.2
 */
export async function patchGroup(call: Call, id: string): Promise<Answer> {
  const { group: groupType } = call.context.types
  const projection = parseListProjection(call.params, groupType)
  const { steps, operations } = planGroupPatch(parsePatchRequest(await call.body()), groupType)
  const wantsBody = call.params.has('attributes') || call.params.has('excludedAttributes')
  const notes = createDropNotes()
  const row = await changeTelling(call, id, wantsBody ? 200 : 204, notes, {
    attributes: (current) => (operations.length === 0 ? current : applyPatch(current, operations, groupType, notes.noteDropped).resource),
    members: async (memberships, { writer }) => {
      for (const step of steps) await takeStep(writer, call.base, memberships, step)
    },
  })
  return wantsBody
    ? answerGroup(call, row, projection, 200)
    : noContent({ etag: weakEtag(row.version), location: location(call.base, row) })
}

interface TellingEdit {
  attributes: GroupEdit['attributes']
  members(memberships: Memberships, work: Work): Promise<void>
}

/** Changes a Group and tells of what the request held that was left out. */
function changeTelling(call: Call, id: string, status: number, notes: DropNotes, edit: TellingEdit): Promise<GroupRow> {
  return change(call, status, async (work) => {
    const row = await changeGroup(work, id, call.header('if-match'), {
      attributes: edit.attributes,
      members: (memberships) => edit.members(memberships, work),
    })
    await recordDropped(work, notes.dropped, { group_id: row.group_id })
    return row
  })
}

/** @see RFC 7644 §3.6 */
export async function deleteGroupById(call: Call, id: string): Promise<Answer> {
  await change(call, 204, (work) => deleteGroup(work, id, call.header('if-match')))
  return noContent()
}

async function takeStep(reader: Reader, base: string, memberships: Memberships, step: MemberStep): Promise<void> {
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
        return matches(memberView(base, user_id, member?.name ?? ''))
      })
    }
  }
}

async function answerGroup(call: Call, row: GroupRow, projection: Projection, status: 200 | 201): Promise<Answer> {
  const body = await renderGroup(call.context.storage, call.context.types, call.base, row, projection)
  const headers: Record<string, string> = { etag: weakEtag(row.version) }
  if (!isRead(call.method)) headers.location = location(call.base, row)
  return { status, body, headers }
}
