import { patchForDeactivation, replaceForDeactivation } from '../../scim/deactivation.js'
import { ScimError } from '../../scim/error.js'
import { assertExtensions, keepImmutable } from '../../scim/extensions.js'
import { parseListProjection } from '../../scim/list.js'
import { applyPatch, parsePatchRequest } from '../../scim/patch.js'
import { defaultProjection, type Projection } from '../../scim/project.js'
import { isSelfTest } from '../../scim/quirks.js'
import { readablePatch, readableResource } from '../../scim/readableJson.js'
import type { JsonObject } from '../../scim/resource.js'
import { readResource, schemasOf } from '../../scim/validate.js'
import { matchesEtag, weakEtag } from '../../scim/version.js'
import { userNotFound } from '../provisioning/changeUser.js'
import { createUser } from '../provisioning/createUser.js'
import { deleteUser } from '../provisioning/deleteUser.js'
import { createDropNotes, recordDropped } from '../provisioning/dropped.js'
import type { UserRow } from '../storage/tables.js'
import { type Answer, noContent } from './answer.js'
import { type Call, change, isRead } from './call.js'
import { editUser, type UserEdit } from './editUser.js'
import { readUserBody, type UserBody } from './leavingBody.js'
import { location, renderUsers } from './renderUser.js'

/** @see RFC 7644 §3.3 */
export async function postUser(call: Call): Promise<Answer> {
  const { user: userType } = call.context.types
  const projection = parseListProjection(call.params, userType)
  const notes = createDropNotes()
  const resource = readResource(await readBody(call), userType, { mode: 'create', noteDropped: notes.noteDropped })
  const row = await change(call, 201, async (work) => {
    const created = await createUser(work, resource)
    await recordDropped(work, notes.dropped, { member_id: created.member_id })
    return created
  })
  call.context.health.stepSeen(row.connection_id, 'first_person', call.context.now())
  // Nobody is in a group before being created.
  return answerUser(call, row, projection, 201, false)
}

/** @see RFC 7644 §3.4.1 */
export async function getUser(call: Call, id: string): Promise<Answer> {
  const projection = parseListProjection(call.params, call.context.types.user)
  const row = await call.context.storage.get('users', [call.principal.connection.connection_id, id])
  if (!row) throw userNotFound()
  const ifNoneMatch = call.header('if-none-match')
  if (ifNoneMatch !== null && matchesEtag(ifNoneMatch, row.version)) {
    return { status: 304, body: null, headers: { etag: weakEtag(row.version) } }
  }
  return answerUser(call, row, projection, 200, (await call.stats()).memberships > 0)
}

/** Replaces everything but `active` when that is absent (quirk `absentActive`). @see RFC 7644 §3.5.1 */
export async function putUser(call: Call, id: string): Promise<Answer> {
  const { body, refused } = await readUserBody(call, readableResource)
  nameUser(call, body)
  const { user: userType } = call.context.types
  return edit(call, id, refused, {
    whole(current, { noteDropped }) {
      const resource = keepImmutable(current, readResource(body, userType, { mode: 'replace', noteDropped }), userType)
      assertExtensions(current, resource, userType)
      return { ...resource, schemas: schemasOf(resource, userType) }
    },
    deactivating(current, notes) {
      const leftOut = [...(refused?.leftOut.map(({ name }) => name) ?? []), ...(call.unresolved?.names ?? [])]
      return replaceForDeactivation(current, body, userType, notes, leftOut)
    },
  })
}

/** @see RFC 7644 §3.5.2 */
export async function patchUser(call: Call, id: string): Promise<Answer> {
  const { body, refused } = await readUserBody(call, readablePatch)
  const { user: userType } = call.context.types
  return edit(call, id, refused, {
    whole: (current, { noteDropped }) => applyPatch(current, parsePatchRequest(body), userType, noteDropped).resource,
    deactivating: (current, notes) => patchForDeactivation(current, body, userType, notes),
  })
}

/** @see RFC 7644 §3.6 */
export async function deleteUserById(call: Call, id: string): Promise<Answer> {
  const row = await change(call, 204, (work) => deleteUser(work, id, call.header('if-match')))
  tick(call, 'deactivated', row)
  return noContent()
}

async function edit(call: Call, id: string, refused: UserBody['refused'], { whole, deactivating }: UserEdit): Promise<Answer> {
  const projection = readProjection(call)
  const { unresolved } = call
  const changed = await editUser(call, id, {
    whole(current, notes) {
      if (refused) throw refused.refusal
      if (projection instanceof ScimError) throw projection
      if (unresolved) throw unresolved.refusal
      return whole(current, notes)
    },
    deactivating(current, notes) {
      if (refused) for (const { name, refusal } of refused.leftOut) notes.noteRefused(name, refusal)
      if (unresolved) for (const name of unresolved.names) notes.noteRefused(name, unresolved.refusal)
      return deactivating(current, notes)
    },
  })
  if (changed.change !== 'unchanged') tick(call, changed.change, changed.row)
  return answerUser(call, changed.row, projection instanceof ScimError ? defaultProjection : projection, 200, true)
}

/** What shall be in the answer, or what is wrong with how it was asked for. */
function readProjection({ params, context }: Call): Projection | ScimError {
  try {
    return parseListProjection(params, context.types.user)
  } catch (error) {
    if (error instanceof ScimError) return error
    throw error
  }
}

const ticks = { updated: 'attribute_change', deactivated: 'deactivation_seen', reactivated: 'reactivation_seen' } as const

/** Nobody left when an identity provider removes its own test person again, so that proves nothing (quirk `selfTestUser`). */
function tick({ context, principal }: Call, kind: keyof typeof ticks, row: UserRow): void {
  const at = context.now()
  const isTest = kind === 'deactivated' && isSelfTest(principal.connection.identity_provider, Date.parse(row.created_at), at.getTime())
  if (!isTest) context.health.stepSeen(row.connection_id, ticks[kind], at)
}

async function readBody(call: Call): Promise<JsonObject> {
  const body = await call.body()
  nameUser(call, body)
  return body
}

function nameUser(call: Call, { userName }: JsonObject): void {
  if (typeof userName === 'string') call.known.userName = userName.slice(0, 320)
}

async function answerUser(call: Call, row: UserRow, projection: Projection, status: 200 | 201, mayHaveGroups: boolean): Promise<Answer> {
  const [body = ''] = await renderUsers(call.context.storage, call.context.types, call.base, [row], projection, mayHaveGroups)
  const headers: Record<string, string> = { etag: weakEtag(row.version) }
  if (!isRead(call.method)) headers.location = location(call.base, row)
  return { status, body, headers }
}
