import { parseListProjection } from '../../scim/list.js'
import { applyPatch, parsePatchRequest } from '../../scim/patch.js'
import type { Projection } from '../../scim/project.js'
import { isSelfTest } from '../../scim/quirks.js'
import type { ScimResource } from '../../scim/resource.js'
import { userType } from '../../scim/schemas/resourceTypes.js'
import { readResource } from '../../scim/validate.js'
import { matchesEtag, weakEtag } from '../../scim/version.js'
import { changeUser, userNotFound } from '../provisioning/changeUser.js'
import { createUser } from '../provisioning/createUser.js'
import { deleteUser } from '../provisioning/deleteUser.js'
import type { UserRow } from '../storage/tables.js'
import { type Answer, noContent } from './answer.js'
import { type Call, change, isRead } from './call.js'
import { location, renderUsers } from './renderUser.js'

/** @see RFC 7644 §3.3 */
export async function postUser(call: Call): Promise<Answer> {
  const projection = parseListProjection(call.params, userType)
  const resource = await readUser(call, 'create')
  const row = await change(call, 201, (work) => createUser(work, resource))
  call.context.health.stepSeen(row.connection_id, 'first_person', call.context.now())
  // Nobody is in a group before being created.
  return answerUser(call, row, projection, 201, false)
}

/** @see RFC 7644 §3.4.1 */
export async function getUser(call: Call, id: string): Promise<Answer> {
  const projection = parseListProjection(call.params, userType)
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
  const resource = await readUser(call, 'replace')
  return edit(call, id, () => resource)
}

/** @see RFC 7644 §3.5.2 */
export async function patchUser(call: Call, id: string): Promise<Answer> {
  const operations = parsePatchRequest(await call.body())
  return edit(call, id, (current) => applyPatch(current, operations, userType).resource)
}

/** @see RFC 7644 §3.6 */
export async function deleteUserById(call: Call, id: string): Promise<Answer> {
  const row = await change(call, 204, (work) => deleteUser(work, id, call.header('if-match')))
  tick(call, 'deactivated', row)
  return noContent()
}

async function edit(call: Call, id: string, make: (current: ScimResource) => ScimResource): Promise<Answer> {
  const projection = parseListProjection(call.params, userType)
  const changed = await change(call, 200, (work) =>
    changeUser(work, id, call.header('if-match'), (current, row) => {
      call.known.userName = row.user_name
      call.known.memberId = row.member_id
      return make(current)
    }),
  )
  if (changed.change !== 'unchanged') tick(call, changed.change, changed.row)
  return answerUser(call, changed.row, projection, 200, true)
}

const ticks = { updated: 'attribute_change', deactivated: 'deactivation_seen', reactivated: 'reactivation_seen' } as const

/** Nobody left when an identity provider removes its own test person again, so that proves nothing (quirk `selfTestUser`). */
function tick({ context, principal }: Call, kind: keyof typeof ticks, row: UserRow): void {
  const at = context.now()
  const isTest = kind === 'deactivated' && isSelfTest(principal.connection.identity_provider, Date.parse(row.created_at), at.getTime())
  if (!isTest) context.health.stepSeen(row.connection_id, ticks[kind], at)
}

async function readUser(call: Call, mode: 'create' | 'replace'): Promise<ScimResource> {
  const body = await call.body()
  if (typeof body.userName === 'string') call.known.userName = body.userName.slice(0, 320)
  return readResource(body, userType, { mode })
}

async function answerUser(call: Call, row: UserRow, projection: Projection, status: 200 | 201, mayHaveGroups: boolean): Promise<Answer> {
  const [body = ''] = await renderUsers(call.context.storage, call.base, [row], projection, mayHaveGroups)
  const headers: Record<string, string> = { etag: weakEtag(row.version) }
  if (!isRead(call.method)) headers.location = location(call.base, row)
  return { status, body, headers }
}
