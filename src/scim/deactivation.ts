import { invalidValue, ScimError } from './error.js'
import { assertExtensions, keepImmutable } from './extensions.js'
import { findKey } from './foreign/names.js'
import type { NoteDropped } from './foreign/read.js'
import { applyPatch, parsePatchParts, type ReadablePart } from './patch.js'
import { readBooleanText, unwrapSingleValue } from './quirks.js'
import { isJsonObject, type JsonObject, type JsonValue, type ScimResource, withKey } from './resource.js'
import type { ResourceType } from './schemas/attribute.js'
import { findAttribute, indexResourceType } from './schemas/lookup.js'
import { readResource, schemasOf } from './validate.js'

/*
 * `active: false` always takes effect: somebody who leaves must not keep access because the same request holds an attribute that is refused.
 * These functions take such a request apart, do what can be done and note the rest.
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
  const parts = parsePatchParts(body)
  if (!parts.some(mayDeactivate)) return undefined
  // Tried on an active person, because an inactive one would be inactive after any request.
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

/** A quick check that spares taking apart requests that cannot deactivate anybody. */
function mayDeactivate(part: ReadablePart): boolean {
  if ('refusal' in part) return false
  const [key = ''] = isJsonObject(part.value) ? Object.keys(part.value) : []
  return (part.path ?? key).toLowerCase().includes('active')
}

/**
 * The resource after a PUT: attributes that are refused stay as they are. Undefined when the request does not deactivate.
 * @param body what the request sent, an object
 */
export function replaceForDeactivation(
  current: ScimResource,
  body: JsonObject,
  resourceType: ResourceType,
  notes: DeactivationNotes,
): ScimResource | undefined {
  if (!saysInactive(body, resourceType)) return undefined
  const refused = new Set<string>()
  const read = readResource(body, resourceType, {
    mode: 'replace',
    noteDropped: notes.noteDropped,
    noteRefused: (name, refusal) => {
      refused.add(name)
      notes.noteRefused(name, refusal)
    },
  })
  if (read.active !== false) return undefined
  const { attributes, required } = indexResourceType(resourceType)
  for (const { name } of required) {
    if (!Object.hasOwn(read, name) && !refused.has(name)) notes.noteRefused(name, invalidValue(`${name} is required and has no value.`))
  }
  let next = read
  for (const name of [...[...refused].map((name) => findAttribute(attributes, name)?.name ?? name), ...required.map(({ name }) => name)]) {
    const held = findKey(current, name)
    if (held !== undefined && findKey(next, held) === undefined) next = withKey(next, held, current[held])
  }
  next = keepExtensions(current, keepImmutable(current, next, resourceType), resourceType, notes)
  return { ...next, schemas: schemasOf(next, resourceType) }
}

function saysInactive(body: JsonObject, resourceType: ResourceType): boolean {
  const { attributes } = indexResourceType(resourceType)
  return Object.keys(body).some(
    (key) => findAttribute(attributes, key)?.name === 'active' && readBooleanText(unwrapSingleValue(body[key] ?? null)) === false,
  )
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
