import type { AttributeChange } from '../../contract/activity.js'
import { own } from '../../scim/foreign/read.js'
import { isJsonObject, isSameJson, type JsonObject, type JsonValue } from '../../scim/resource.js'

/** Longer texts are cut, because people read activity. */
const maxText = 200
const maxChanges = 50

/** What differs between two resources, attribute by attribute, as an admin reads it in a person's timeline. */
export function attributeChanges(before: JsonObject, after: JsonObject): AttributeChange[] {
  return collect(before, after, '').slice(0, maxChanges)
}

function collect(before: JsonObject, after: JsonObject, parent: string): AttributeChange[] {
  const changes: AttributeChange[] = []
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (key === 'schemas') continue
    const [left, right] = [own(before, key), own(after, key)]
    if (isSameJson(left, right)) continue
    // Admins do not know the URN of an extension, so its attributes are shown without it.
    const name = /^urn:/i.test(key) ? '' : parent === '' ? key : `${parent}.${key}`
    if (isObjectOrAbsent(left) && isObjectOrAbsent(right)) changes.push(...collect(left ?? {}, right ?? {}, name))
    else changes.push({ attribute: name, before: textOf(left), after: textOf(right) })
  }
  return changes
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
