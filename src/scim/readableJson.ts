import { invalidSyntax, ScimError } from './error.js'
import { jsonLimits, parseJson } from './json.js'
import { isSameJson, type JsonObject, type JsonValue } from './resource.js'

/** What is left of a body that is refused as JSON, and what was taken out of it. */
export interface ReadableBody {
  readonly body: JsonObject
  readonly leftOut: readonly LeftOut[]
}

export interface LeftOut {
  /** The attribute, as the request names it. */
  readonly name: string
  readonly refusal: ScimError
}

/** How many left-out parts are named one by one; a mapping has fewer. */
const maxTold = 1000

/**
 * Reads each attribute of a resource that is readable by itself. Undefined for what is not a JSON object. The result counts only for a
 * deactivation; see `deactivation.ts`.
 */
export function readableResource(text: string): ReadableBody | undefined {
  if (!isObjectText(text)) return undefined
  const leftOut: LeftOut[] = []
  return { body: readMembers(membersIn(text), leftOut), leftOut }
}

/** The same for a PATCH: each operation that is readable by itself and, in one without a path, each attribute. */
export function readablePatch(text: string): ReadableBody | undefined {
  if (!isObjectText(text)) return undefined
  const list = membersIn(text).filter(({ key }) => key.toLowerCase() === '"operations"')
  const [only] = list
  if (only === undefined || list.length > 1 || !only.source.startsWith('[')) return undefined
  const leftOut: LeftOut[] = []
  const operations = itemsIn(only.source).flatMap((source) => readOperation(source, leftOut) ?? [])
  return { body: { Operations: operations }, leftOut }
}

function isObjectText(text: string): boolean {
  try {
    JSON.parse(text)
    return text.trimStart().startsWith('{')
  } catch {
    return false
  }
}

function readOperation(source: string, leftOut: LeftOut[]): JsonValue | undefined {
  const whole = attempt(source)
  if (!(whole instanceof ScimError)) return whole
  if (!source.startsWith('{')) return tell(leftOut, 'Operations', whole)
  const refused: LeftOut[] = []
  const members = membersIn(source)
  const operation = readMembers(members, refused)
  const path = Object.keys(operation).find((key) => key.toLowerCase() === 'path')
  const wrong = refused.find(({ name }) => ['op', 'path', 'value'].includes(name.toLowerCase()))
  if (wrong === undefined) return operation
  const values = members.filter(({ key }) => key.toLowerCase() === '"value"')
  const [value] = values
  const isPathless = path === undefined && wrong.name.toLowerCase() === 'value'
  if (isPathless && values.length === 1 && value?.source.startsWith('{')) {
    return { ...operation, value: readMembers(membersIn(value.source), leftOut) }
  }
  const name = path === undefined ? undefined : operation[path]
  return tell(leftOut, typeof name === 'string' ? name : 'Operations', wrong.refusal)
}

/** A key given twice with the same value counts once; with two values, it does not count at all. */
function readMembers(members: readonly Member[], leftOut: LeftOut[]): JsonObject {
  const read = new Map<string, JsonValue>()
  const refused = new Set<string>()
  for (const { key: keySource, source } of members) {
    const key = attempt(keySource)
    if (typeof key !== 'string' || key === '__proto__' || refused.has(key)) continue
    const isTooMany = read.size >= jsonLimits.keys && !key.toLowerCase().includes('active')
    const value = isTooMany ? invalidSyntax(`An object has more than ${jsonLimits.keys} keys.`) : attempt(source)
    const before = read.get(key)
    if (value instanceof ScimError) refuse(key, value)
    else if (before === undefined || isSameJson(before, value)) read.set(key, value)
    else refuse(key, invalidSyntax('An object has the same key twice. Send each key once.'))
  }
  return Object.fromEntries(read)

  function refuse(key: string, refusal: ScimError): void {
    refused.add(key)
    read.delete(key)
    tell(leftOut, key, refusal)
  }
}

function tell(leftOut: LeftOut[], name: string, refusal: ScimError): undefined {
  if (leftOut.length < maxTold) leftOut.push({ name, refusal })
}

function attempt(source: string): JsonValue | ScimError {
  try {
    return parseJson(source)
  } catch (error) {
    if (error instanceof ScimError) return error
    throw error
  }
}

interface Member {
  /** With its quotes. */
  readonly key: string
  readonly source: string
}

function membersIn(source: string): Member[] {
  return itemsIn(source).map((item) => {
    const end = endOfString(item, 0) + 1
    return { key: item.slice(0, end), source: item.slice(item.indexOf(':', end) + 1).trim() }
  })
}

/** The text of each element of a list or member of an object; the JSON is known to be complete. */
function itemsIn(text: string): string[] {
  const source = text.trim()
  const items: string[] = []
  let depth = 0
  let start = 1
  for (let index = 0; index < source.length; index++) {
    const character = source[index]
    if (character === '"') index = endOfString(source, index)
    else if (character === '{' || character === '[') depth++
    else if (character === '}' || character === ']') depth--
    if (depth === 0 || (depth === 1 && character === ',')) {
      const item = source.slice(start, index).trim()
      if (item !== '') items.push(item)
      start = index + 1
    }
  }
  return items
}

function endOfString(source: string, start: number): number {
  let index = start + 1
  while (index < source.length && source[index] !== '"') index += source[index] === '\\' ? 2 : 1
  return index
}
