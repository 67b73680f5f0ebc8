import type { ListQuery } from '../../scim/list.js'
import type { ScimRequest } from './scimRequest.js'

/** Entra's test of a connection looks for a name nobody has. */
const randomName = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** By these a person is found again, whatever identifies them. */
const identifiers = new Set(['username', 'externalid', 'id', 'emails', 'displayname'])
/** From this many on, a page without a filter reads people and does not try the connection out. */
const readsEverybody = 50
const longestSubject = 320

/** Notes what a list of people was asked for: who was looked up by what, and whether everybody was read. */
export function noteList(request: ScimRequest, { filter, count, cursor, startIndex }: ListQuery, total: number): void {
  const { health, now } = request.context
  const { connection_id } = request.principal.connection
  if (!filter) {
    if (count >= readsEverybody && (startIndex === 1 || cursor !== undefined))
      health.signObserved(connection_id, 'read_everybody', now(), null)
    return
  }
  if (filter.kind !== 'compare' || filter.operator !== 'eq' || typeof filter.value !== 'string') return
  const attribute = filter.path.attribute.toLowerCase()
  if (attribute === 'username') health.signEnded(connection_id, 'lookup_by_other')
  if (total > 0 || randomName.test(filter.value) || !identifiers.has(attribute)) return
  health.signObserved(connection_id, 'lookup_missed', now(), filter.value.slice(0, longestSubject))
}

/** Notes a look-up of people by an attribute that does not identify them, also one that no schema has. */
export function noteLookup(request: ScimRequest, filter: string | null): void {
  const { health, now } = request.context
  const [, attribute] = /^\s*([A-Za-z][\w.:$-]*)\s+eq\s+"/i.exec(filter ?? '') ?? []
  if (attribute === undefined || identifiers.has(attribute.split('.')[0]?.toLowerCase() ?? '')) return
  health.signObserved(request.principal.connection.connection_id, 'lookup_by_other', now(), attribute.slice(0, longestSubject))
}

/** Notes who sends: a product other than the one chosen, or one that speaks SCIM 1.1. */
export function noteSender({ context, principal, header, body }: ScimRequest): void {
  const { connection_id, identity_provider } = principal.connection
  const agent = header('user-agent') ?? ''
  if (identity_provider !== 'okta' && identity_provider !== 'generic' && /^Okta SCIM Client/i.test(agent)) {
    context.health.signObserved(connection_id, 'other_sender', context.now(), 'okta')
  }
  const urns = Array.isArray(body?.schemas) ? body.schemas : []
  if (urns.some((urn) => typeof urn === 'string' && /^urn:scim:schemas:/i.test(urn))) {
    context.health.signObserved(connection_id, 'scim_1', context.now(), null)
  }
}
