import type { AttributeChange } from '../../contract/activity.js'
import { findKey } from '../../scim/foreign/names.js'
import { own } from '../../scim/foreign/read.js'
import { isJsonObject, isSameJson, type JsonObject, type JsonValue } from '../../scim/resource.js'
import { enterpriseUserSchema } from '../../scim/schemas/enterpriseUser.js'

/** Longer texts are cut, because people read activity. */
const maxText = 200
const maxChanges = 50

/** What differs between two resources, attribute by attribute, as an admin reads it in a person's timeline. */
export function attributeChanges(before: JsonObject, after: JsonObject): AttributeChange[] {
  return collect(before, after, '').slice(0, maxChanges)
}

function collect(before: JsonObject, after: JsonObject, prefix: string): AttributeChange[] {
  const changes: AttributeChange[] = []
  const added = Object.keys(after).filter((key) => findKey(before, key) === undefined)
  for (const key of [...Object.keys(before), ...added]) {
    if (key === 'schemas') continue
    // Names and URNs ignore case (RFC 7643 §2.1), and a PUT may spell them differently.
    const [left, right] = [own(before, key), own(after, findKey(after, key))]
    if (isSameJson(left, right)) continue
    const name = nameWithin(prefix, key)
    if (isObjectOrAbsent(left) && isObjectOrAbsent(right)) {
      const separator = prefix === '' && /^urn:/i.test(key) ? ':' : '.'
      changes.push(...collect(left ?? {}, right ?? {}, name + separator))
    } else changes.push({ attribute: name, before: textOf(left), after: textOf(right) })
  }
  return changes
}

/**
 * An attribute of an extension is shown with its URN, because it may share its name with a core attribute. The six of the enterprise
 * extension cannot, so they are shown without it.
 */
function nameWithin(prefix: string, key: string): string {
  const isEnterprise = prefix === `${enterpriseUserSchema.id}:` && enterpriseUserSchema.attributes.some(({ name }) => name === key)
  return isEnterprise ? key : prefix + key
}

function isObjectOrAbsent(value: JsonValue | undefined): value is JsonObject | undefined {
  return value === undefined || isJsonObject(value)
}

function textOf(value: JsonValue | undefined): string | null {
  if (value === undefined || value === null) return null
  const text = Array.isArray(value) ? value.map(elementText).join(', ') : isJsonObject(value) ? elementText(value) : String(value)
  return text.length > maxText ? `${text.slice(0, maxText - 1)}…` : text
}

function elementText(element: JsonValue): string {
  if (!isJsonObject(element)) return String(element)
  const { value, formatted, type, primary } = element
  const main = String(
    value ??
      formatted ??
      Object.values(element)
        .filter((part) => typeof part === 'string')
        .join(' '),
  )
  const notes = [typeof type === 'string' ? type : '', primary === true ? 'primary' : ''].filter(Boolean)
  return notes.length === 0 ? main : `${main} (${notes.join(', ')})`
}
