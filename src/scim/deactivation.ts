import { isCoreUrn, membersOf } from './coreUrn.js'
import { invalidValue, ScimError } from './error.js'
import { assertExtensions, keepImmutable } from './extensions.js'
import { findKey } from './foreign/names.js'
import type { NoteDropped } from './foreign/read.js'
import { applyPatch, hasTooManyOperations, maxPatchOperations, parsePatchParts, type ReadablePart, tooManyOperations } from './patch.js'
import { readBooleanText, unwrapReference, unwrapSingleValue } from './quirks.js'
import { isJsonObject, type JsonObject, type JsonValue, type ScimResource, withKey } from './resource.js'
import type { ResourceType } from './schemas/attribute.js'
import { findAttribute, indexResourceType } from './schemas/lookup.js'
import { readResource, schemasOf } from './validate.js'

/*
 * `active: false` always takes effect: somebody who leaves must not keep access because the same request holds an attribute that is
 * refused. These functions take such a request apart, apply what can be applied and note the rest.
 */

/** Notes what is left out of a request that deactivates. */
export interface DeactivationNotes {
  readonly noteDropped: NoteDropped
  /** An attribute, as the request names it, whose value is refused. */
  readonly noteRefused: (name: string, refusal: ScimError) => void
}

/** The resource after a PATCH without the operations that are refused; undefined when the request does not deactivate. */
export function patchForDeactivation(
  current: ScimResource,
  body: JsonValue,
  resourceType: ResourceType,
  notes: DeactivationNotes,
): ScimResource | undefined {
  let parts = parsePatchParts(body).flatMap((part) => withoutCoreUrn(part, resourceType))
  if (!parts.some(mayDeactivate)) return undefined
  if (parts.length > maxParts || hasTooManyOperations(body)) {
    parts = parts.filter(mayDeactivate).slice(-maxParts)
    notes.noteRefused('Operations', tooManyOperations())
  }
  // Tested on an active User, because an inactive one would be inactive after any request.
  let next: ScimResource = { ...current, active: true }
  for (const part of parts) {
    if ('refusal' in part) {
      notes.noteRefused(part.name, part.refusal)
      continue
    }
    try {
      next = applyPatch(next, [part], resourceType, notes.noteDropped).resource
    } catch (error) {
      if (!(error instanceof ScimError)) throw error
      const [key = ''] = isJsonObject(part.value) ? Object.keys(part.value) : []
      notes.noteRefused(part.path ?? key, error)
    }
  }
  return next.active === false ? next : undefined
}

/** How many parts are applied one by one at most. Beyond that, only what concerns `active` counts. */
const maxParts = 4 * maxPatchOperations

/** Attributes inside or after the core schema's URN succeed or fail separately, like any others. */
function withoutCoreUrn(part: ReadablePart, resourceType: ResourceType): readonly ReadablePart[] {
  if ('refusal' in part) return [part]
  const { op, path, value } = part
  if (!isJsonObject(value) || (path !== undefined && !isCoreUrn(path, resourceType))) return [part]
  const members = path === undefined ? membersOf(value, resourceType) : Object.entries(value)
  return members.map(([key, item]) => ({ op, value: { [key]: item } }))
}

/** Avoids taking apart requests that cannot deactivate anybody. */
function mayDeactivate(part: ReadablePart): boolean {
  if ('refusal' in part) return false
  const [key = ''] = isJsonObject(part.value) ? Object.keys(part.value) : []
  return (part.path ?? key).toLowerCase().includes('active')
}

/**
 * The resource after a PUT: attributes that are refused stay as they are. Undefined when the request does not deactivate.
 * @param body what the request sent, an object
 * @param leftOut attributes that were already taken out of it and noted
 */
export function replaceForDeactivation(
  current: ScimResource,
  body: JsonObject,
  resourceType: ResourceType,
  notes: DeactivationNotes,
  leftOut: readonly string[] = [],
): ScimResource | undefined {
  if (!saysInactive(body, resourceType)) return undefined
  const { attributes, required } = indexResourceType(resourceType)
  const nameOf = (name: string) => findAttribute(attributes, name)?.name ?? name
  const refused = new Set(leftOut.map(nameOf))
  const read = readResource(body, resourceType, {
    mode: 'replace',
    noteDropped: notes.noteDropped,
    noteRefused: (name, refusal) => {
      refused.add(nameOf(name))
      notes.noteRefused(name, refusal)
    },
  })
  if (read.active !== false) return undefined
  for (const { name } of required) {
    if (!Object.hasOwn(read, name) && !refused.has(name)) notes.noteRefused(name, invalidValue(`${name} is required and has no value.`))
  }
  // A body without what every resource must have does not describe one, so what it leaves out is not meant to be cleared.
  const isPartial = required.some(({ name }) => !Object.hasOwn(read, name))
  let next = read
  if (isPartial) {
    next = current
    for (const name of Object.keys(read)) next = withKey(next, findKey(current, name) ?? name, read[name])
  }
  for (const name of [...refused, ...required.map(({ name }) => name)]) {
    const held = findKey(current, name)
    if (held !== undefined && findKey(next, held) === undefined) next = withKey(next, held, current[held])
  }
  next = keepExtensions(current, keepImmutable(current, next, resourceType), resourceType, notes)
  return { ...next, schemas: schemasOf(next, resourceType) }
}

function saysInactive(body: JsonObject, resourceType: ResourceType): boolean {
  const { attributes } = indexResourceType(resourceType)
  const said = membersOf(body, resourceType).flatMap(([key, value]) => {
    if (findAttribute(attributes, key)?.name !== 'active') return []
    const meant = readBooleanText(unwrapReference(unwrapSingleValue(value)))
    return meant === null ? [] : [meant]
  })
  // If `active` is given twice and is not false both times, it does not count as given.
  return said.length > 0 && said.every((value) => value === false)
}

/** Keeps extensions as they are when their new values are too large, incomplete, or change what must not change. */
function keepExtensions(current: ScimResource, next: ScimResource, resourceType: ResourceType, notes: DeactivationNotes): ScimResource {
  try {
    assertExtensions(current, next, resourceType)
    return next
  } catch (error) {
    if (!(error instanceof ScimError)) throw error
    let result = next
    for (const name of extensionsOf(current, next)) {
      if (current[name] !== next[name]) notes.noteRefused(name, error)
      result = withKey(result, name, current[name])
    }
    return result
  }
}

function extensionsOf(...resources: readonly JsonObject[]): Set<string> {
  return new Set(resources.flatMap((resource) => Object.keys(resource).filter((key) => key.includes(':'))))
}
