import type { OktaStyle } from './apps.js'
import { type Json, OktaFailure, type OktaHttp, send } from './http.js'
import { statusText } from './messages.js'
import { patchOp } from './users.js'

const coreGroup = 'urn:ietf:params:scim:schemas:core:2.0:Group'

export interface PushedMember {
  value: string
  display: string
}

export interface PushedGroup {
  scimId: string
  name: string
  /** The SCIM ids last sent to the service provider. */
  before: readonly string[]
  after: readonly PushedMember[]
}

/** Looks for a group to link by name, else creates an empty one. Members follow in a separate request. */
export async function findOrCreateGroup(http: OktaHttp, name: string): Promise<string> {
  const filter = encodeURIComponent(`displayName eq ${JSON.stringify(name)}`)
  const list = await send(http, 'GET', `/Groups?filter=${filter}&startIndex=1&count=100`)
  const found = Array.isArray(list?.Resources) ? (list.Resources[0] as Json | undefined) : undefined
  const group = found ?? (await send(http, 'POST', '/Groups', { schemas: [coreGroup], displayName: name, members: [] }))
  if (typeof group?.id !== 'string') throw new OktaFailure('null', null)
  return group.id
}

/** Sends the current members to the service provider: `classic` puts the whole group, `template` patches the difference. */
export async function pushMembers(http: OktaHttp, style: OktaStyle, group: PushedGroup): Promise<void> {
  const path = `/Groups/${encodeURIComponent(group.scimId)}`
  if (style === 'classic') {
    await send(http, 'PUT', path, { schemas: [coreGroup], id: group.scimId, displayName: group.name, members: group.after })
    return
  }
  const staying = new Set(group.after.map((member) => member.value))
  const gone = group.before.filter((value) => !staying.has(value))
  const added = group.after.filter((member) => !group.before.includes(member.value))
  if (gone.length === 0 && added.length === 0) return
  await send(http, 'PATCH', path, {
    schemas: [patchOp],
    Operations: [
      ...gone.map((value) => ({ op: 'remove', path: `members[value eq ${JSON.stringify(value)}]` })),
      ...(added.length > 0 ? [{ op: 'add', path: 'members', value: added }] : []),
    ],
  })
}

/** Renames a group: a template app's patch carries the id inside the value. */
export async function renameGroup(http: OktaHttp, style: OktaStyle, group: PushedGroup): Promise<void> {
  const path = `/Groups/${encodeURIComponent(group.scimId)}`
  const { scimId: id, name: displayName, after: members } = group
  if (style === 'classic') await send(http, 'PUT', path, { schemas: [coreGroup], id, displayName, members })
  else await send(http, 'PATCH', path, { schemas: [patchOp], Operations: [{ op: 'replace', value: { id, displayName } }] })
}

export async function deleteGroup(http: OktaHttp, scimId: string): Promise<void> {
  await send(http, 'DELETE', `/Groups/${encodeURIComponent(scimId)}`)
}

/** Group Push writes the status with its number. */
export function groupReason(failure: OktaFailure): string {
  if (failure.status === null || failure.status < 400) return failure.reason
  const detail = failure.detail ? `. Errors reported by remote server: ${failure.detail}` : ''
  return `HTTP ${failure.status} ${statusText(failure.status)}${detail}`
}
