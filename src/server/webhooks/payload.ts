import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { ScimEvent } from '../events/scimEvent.js'

/** The most a receiver is sent, in bytes, as Standard Webhooks advises. */
const maxPayload = 20_000

/** What is left out of a body that is too large, one after the other until it fits; the last is the whole object. */
const leftOut: readonly (readonly string[])[] = [
  ['scim_registration', 'scim_attributes', 'extensions'],
  ['scim_registration', 'scim_attributes', 'groups'],
  ['roles'],
  ['scim_registration', 'scim_attributes'],
  ['scim_group_implicit_role_assignments'],
  [],
]

/**
 * The body a receiver is sent, when it cannot be the event's own text: the same event without what makes it too large, and `left_out`
 * naming it, so that a receiver who needs it asks for the object. Null when the text fits.
 */
export function shortenedBody(event: ScimEvent, text: string): string | null {
  // A character is at most three bytes of UTF-8 per unit of its text, so most events need not be encoded to be measured.
  if (text.length * 3 <= maxPayload || sizeOf(text) <= maxPayload) return null
  const shortened = structuredClone(event)
  const names: string[] = []
  for (const path of leftOut) {
    if (!remove(shortened, [event.object_type, ...path])) continue
    names.push([event.object_type, ...path].join('.'))
    const body = JSON.stringify({ ...shortened, left_out: names })
    if (sizeOf(body) <= maxPayload) return body
  }
  throw new Error(`payload: an event of type ${event.event_type} is over ${maxPayload} bytes even without its object.`)
}

const sizeOf = (text: string) => utf8ToBytes(text).length

/** Takes a field out of nested objects; false when there was none. */
function remove(object: Record<string, unknown>, [name = '', ...rest]: readonly string[]): boolean {
  const value = object[name]
  if (value === undefined) return false
  if (rest.length > 0) return typeof value === 'object' && value !== null && remove(value as Record<string, unknown>, rest)
  delete object[name]
  return true
}
