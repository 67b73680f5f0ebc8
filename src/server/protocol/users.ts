import { patchForDeactivation, replaceForDeactivation } from '../../scim/deactivation.js'
import { ScimError } from '../../scim/error.js'
import { assertExtensions, keepImmutable } from '../../scim/extensions.js'
import { parseListProjection } from '../../scim/list.js'
import { applyPatch, parsePatchRequest } from '../../scim/patch.js'
import { defaultProjection, type Projection } from '../../scim/project.js'
import { isSelfTest } from '../../scim/quirks.js'
import { readResource, schemasOf } from '../../scim/validate.js'
import { matchesEtag, weakEtag } from '../../scim/version.js'
import { createUser } from '../provisioning/createUser.js'
import { deleteUser } from '../provisioning/deleteUser.js'
import { createDropNotes, recordDropped } from '../provisioning/dropped.js'
import { findUser, userNotFound } from '../provisioning/findUser.js'
import { recordOutcome } from '../provisioning/outcome.js'
import { assertVersion } from '../provisioning/version.js'
import type { UserRow } from '../storage/tables.js'
import type { UserEdit } from './decideUserEdit.js'
import { editUser } from './editUser.js'
import { inTransaction } from './inTransaction.js'
import { location, renderUsers } from './renderUser.js'
import { isRead, type ScimRequest, type ScimRequestWithBody } from './scimRequest.js'
import { noContent, type ScimResponse } from './scimResponse.js'

/** @see RFC 7644 §3.3 */
export async function postUser(request: ScimRequestWithBody): Promise<ScimResponse> {
  // Also one that is refused: whoever sends people has creating them turned on.
  request.context.health.signEnded(request.principal.connection.connection_id, 'lookup_missed')
  const { user: userType } = request.context.types
  const projection = parseListProjection(request.params, userType)
  const { dropped, noteDropped } = createDropNotes()
  const resource = readResource(request.body, userType, { mode: 'create', noteDropped })
  const row = await inTransaction(request, async (transaction) => {
    const created = await createUser(transaction, resource)
    await recordOutcome(transaction, 201, created)
    await recordDropped(transaction, 201, dropped, { member_id: created.row.member_id })
    return created.row
  })
  request.context.health.stepObserved(row.connection_id, 'first_person', request.context.now())
  // Nobody is in a group before they have been created.
  return userResponse(request, row, projection, 201, false)
}

/** @see RFC 7644 §3.4.1 */
export async function getUser(request: ScimRequest, id: string): Promise<ScimResponse> {
  const projection = parseListProjection(request.params, request.context.types.user)
  const row = await request.context.storage.get('users', [request.principal.connection.connection_id, id])
  if (!row) throw userNotFound()
  const ifNoneMatch = request.header('if-none-match')
  if (ifNoneMatch !== null && matchesEtag(ifNoneMatch, row.version)) {
    return { status: 304, body: null, headers: { etag: weakEtag(row.version) } }
  }
  return userResponse(request, row, projection, 200, (await request.stats()).memberships > 0)
}

/** Replaces everything, except `active` when it is absent (quirk `absentActive`). @see RFC 7644 §3.5.1 */
export function putUser(request: ScimRequestWithBody, id: string): Promise<ScimResponse> {
  const { body } = request
  const { user: userType } = request.context.types
  return edit(request, id, {
    asRequested(current, { noteDropped }) {
      const resource = keepImmutable(current, readResource(body, userType, { mode: 'replace', noteDropped }), userType)
      assertExtensions(current, resource, userType)
      return { ...resource, schemas: schemasOf(resource, userType) }
    },
    asDeactivated(current, notes) {
      const leftOut = [...(request.refusedBody?.leftOut.map(({ name }) => name) ?? []), ...(request.unresolved?.names ?? [])]
      return replaceForDeactivation(current, body, userType, notes, leftOut)
    },
  })
}

/** @see RFC 7644 §3.5.2 */
export function patchUser(request: ScimRequestWithBody, id: string): Promise<ScimResponse> {
  const { body } = request
  const { user: userType } = request.context.types
  return edit(request, id, {
    asRequested: (current, { noteDropped }) => applyPatch(current, parsePatchRequest(body), userType, noteDropped).resource,
    asDeactivated: (current, notes) => patchForDeactivation(current, body, userType, notes),
  })
}

/** @see RFC 7644 §3.6 */
export async function deleteUserById(request: ScimRequest, id: string): Promise<ScimResponse> {
  const row = await inTransaction(request, async (transaction) => {
    const user = await findUser(transaction, id)
    assertVersion(request.header('if-match'), user.row.version)
    const deleted = await deleteUser(transaction, user)
    await recordOutcome(transaction, 204, deleted)
    return deleted.row
  })
  noteStep(request, 'deactivated', row)
  return noContent()
}

/** The parts of a request outside its body are refused like those inside it or, when it deactivates, forgiven like them. */
async function edit(request: ScimRequest, id: string, { asRequested, asDeactivated }: UserEdit): Promise<ScimResponse> {
  const projection = readProjection(request)
  const { refusedBody, unresolved } = request
  const { row, change } = await editUser(request, id, {
    asRequested(current, notes) {
      if (refusedBody) throw refusedBody.refusal
      if (projection instanceof ScimError) throw projection
      if (unresolved) throw unresolved.refusal
      return asRequested(current, notes)
    },
    asDeactivated(current, notes) {
      if (refusedBody) for (const { name, refusal } of refusedBody.leftOut) notes.noteRefused(name, refusal)
      if (unresolved) for (const name of unresolved.names) notes.noteRefused(name, unresolved.refusal)
      return asDeactivated(current, notes)
    },
  })
  // Somebody it found here and keeps up to date has arrived as much as somebody it created.
  request.context.health.stepObserved(row.connection_id, 'first_person', request.context.now())
  if (change) noteStep(request, change, row)
  return userResponse(request, row, projection instanceof ScimError ? defaultProjection : projection, 200, true)
}

/** What the response is to show, or why it cannot be shown. */
function readProjection({ params, context }: ScimRequest): Projection | ScimError {
  try {
    return parseListProjection(params, context.types.user)
  } catch (error) {
    if (error instanceof ScimError) return error
    throw error
  }
}

const steps = { updated: 'attribute_change', deactivated: 'deactivation_seen', reactivated: 'reactivation_seen' } as const

/** An identity provider that removes its own test person proves nothing: nobody has left (quirk `selfTestUser`). */
function noteStep({ context, principal }: ScimRequest, change: keyof typeof steps, row: UserRow): void {
  const at = context.now()
  const isTest = change === 'deactivated' && isSelfTest(principal.connection.identity_provider, Date.parse(row.created_at), at.getTime())
  if (!isTest) context.health.stepObserved(row.connection_id, steps[change], at)
}

async function userResponse(
  request: ScimRequest,
  row: UserRow,
  projection: Projection,
  status: 200 | 201,
  mayHaveGroups: boolean,
): Promise<ScimResponse> {
  const [body = ''] = await renderUsers(request.context.storage, request.context.types, request.base, [row], projection, mayHaveGroups)
  const headers: Record<string, string> = { etag: weakEtag(row.version) }
  if (!isRead(request.method)) headers.location = location(request.base, row)
  return { status, body, headers }
}
