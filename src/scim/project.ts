import { invalidValue } from './error.js'
import { aliasedName, foreignParts, isForeignName } from './foreign/names.js'
import { isJsonObject, type JsonObject, type JsonValue } from './resource.js'
import type { AttributeDefinition, ResourceType } from './schemas/attribute.js'
import { type AttributeIndex, findAttribute, indexAttributes, indexResourceType, isUnderUrn, resolveAttribute } from './schemas/lookup.js'

/** Attributes by their name in the schema: all of one, or some of its sub-attributes. */
type Selection = ReadonlyMap<string, true | Selection>

/** Which attributes an answer has: those returned by default, only some, or all but some. */
export type Projection = { readonly kind: 'default' } | { readonly kind: 'only' | 'except'; readonly selection: Selection }

/** As in a query (names separated by commas) or in a search request (a list of names). */
export interface ProjectionParameters {
  readonly attributes?: JsonValue | undefined
  readonly excludedAttributes?: JsonValue | undefined
}

export const defaultProjection: Projection = { kind: 'default' }

/**
 * Reads `attributes` or `excludedAttributes`. Names that the resource type does not have are ignored, because a request for an attribute
 * that does not exist is answered without it (RFC 7644 §3.9).
 * @throws ScimError 400 `invalidValue` when both are given, since they exclude each other
 */
export function parseProjection({ attributes, excludedAttributes }: ProjectionParameters, resourceType: ResourceType): Projection {
  const wanted = readNames(attributes, 'attributes')
  const unwanted = readNames(excludedAttributes, 'excludedAttributes')
  if (wanted && unwanted) throw invalidValue('attributes and excludedAttributes exclude each other. Send one of them.')
  if (wanted) return { kind: 'only', selection: select(wanted, resourceType) }
  return unwanted ? { kind: 'except', selection: select(unwanted, resourceType) } : defaultProjection
}

function readNames(value: JsonValue | undefined, parameter: string): string[] | undefined {
  if (value === undefined || value === null || value === '') return undefined
  const names = typeof value === 'string' ? value.split(',') : value
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) {
    throw invalidValue(`${parameter} must be the names of attributes.`)
  }
  const trimmed = names.map((name) => String(name).trim()).filter((name) => name !== '')
  return trimmed.length > 0 ? trimmed : undefined
}

function select(names: readonly string[], resourceType: ResourceType): Selection {
  const selection: Tree = new Map()
  for (const name of names) {
    const found = resolveAttribute(resourceType, name)
    if (found === undefined) {
      // Only the resource tells which part of the name is the URN; see `keepForeign`.
      if (!isForeignName(name, resourceType)) continue
      selection.set(name.toLowerCase(), true)
      const aliased = aliasedName(name, resourceType)
      if (aliased !== undefined) selection.set(aliased.toLowerCase(), true)
      continue
    }
    const steps = [found.schema, found.attribute.name, found.subAttribute?.name].filter((step) => step !== undefined)
    add(selection, steps)
  }
  return selection
}

type Tree = Map<string, true | Tree>

/** Selects a path; an attribute that is selected whole stays whole. */
function add(tree: Tree, [step, ...rest]: readonly string[]): void {
  if (step === undefined || tree.get(step) === true) return
  if (rest.length === 0) {
    tree.set(step, true)
    return
  }
  const below = tree.get(step)
  const branch: Tree = below instanceof Map ? below : new Map()
  tree.set(step, branch)
  add(branch, rest)
}

/** Whether a top-level attribute, such as `members`, is in the response at all; one that is not need not be read. */
export function includesAttribute(projection: Projection, name: string, resourceType: ResourceType): boolean {
  const definition = findAttribute(indexResourceType(resourceType).attributes, name)
  return definition !== undefined && keep(projection, definition) !== false
}

/** Whether a sub-attribute was asked for by name; one that is returned only on request need not be built otherwise. */
export function asksFor(projection: Projection, name: string, sub: string): boolean {
  const selected = projection.kind === 'only' ? projection.selection.get(name) : undefined
  return selected instanceof Map && selected.has(sub)
}

/**
 * The resource as it is sent: `id` and `schemas` always, the password never, the rest as asked for.
 * @see RFC 7644 §3.9, RFC 7643 §7 "returned"
 */
export function project(resource: JsonObject, projection: Projection, resourceType: ResourceType): JsonObject {
  const { attributes } = indexResourceType(resourceType)
  if (projection.kind === 'default' && isReturnedWhole(resource, attributes)) return resource
  const projected = projectObject(resource, projection, attributes)
  const foreign = foreignParts(resource, resourceType)
  for (const urn of Object.keys(foreign)) {
    const kept = keepForeign(urn, foreign[urn] ?? null, projection)
    const described = findAttribute(attributes, urn)
    if (described !== undefined) setUnknown(projected, described, kept)
    else if (kept !== undefined) projected[urn] = kept
  }
  return projected
}

/** Adds what is kept of the attributes that an extension's schema does not have to those it has. */
function setUnknown(projected: JsonObject, { name, subAttributes }: AttributeDefinition, kept: JsonValue | undefined): void {
  const index = indexAttributes(subAttributes)
  const extension: JsonObject = {}
  for (const source of [projected[name], kept]) {
    if (!isJsonObject(source)) continue
    for (const key of Object.keys(source)) {
      if (source === kept || findAttribute(index, key) !== undefined) extension[key] = source[key] ?? null
    }
  }
  if (Object.keys(extension).length > 0) projected[name] = extension
  else delete projected[name]
}

/** What a projection leaves of an extension that no schema describes. */
function keepForeign(urn: string, extension: JsonValue, projection: Projection): JsonValue | undefined {
  if (projection.kind === 'default') return extension
  const whole = projection.selection.get(urn)
  if (whole === true) return projection.kind === 'only' ? extension : undefined
  const folded = urn.toLowerCase()
  const names = [...projection.selection.keys()].filter((name) => isUnderUrn(name, folded))
  const selection: Tree = new Map()
  for (const name of names) {
    if (name.length === folded.length) return projection.kind === 'only' ? extension : undefined
    add(selection, name.slice(folded.length + 1).split('.'))
  }
  return projectForeign(extension, projection.kind, selection)
}

function projectForeign(value: JsonValue, kind: 'only' | 'except', selection: Selection): JsonValue | undefined {
  if (Array.isArray(value)) {
    const elements = value.flatMap((element) => projectForeign(element, kind, selection) ?? [])
    return elements.length > 0 ? elements : undefined
  }
  if (!isJsonObject(value)) return kind === 'only' ? undefined : value
  const projected: JsonObject = {}
  for (const key of Object.keys(value)) {
    const selected = selection.get(key.toLowerCase())
    const part = value[key] ?? null
    const isWhole = kind === 'only' ? selected === true : selected === undefined
    const kept = isWhole ? part : selected instanceof Map ? projectForeign(part, kind, selected) : undefined
    if (kept !== undefined) projected[key] = kept
  }
  return Object.keys(projected).length > 0 ? projected : undefined
}

/** Whether nothing in the resource is hidden by default, the usual case, which needs no copy. */
function isReturnedWhole(resource: JsonObject, index: AttributeIndex): boolean {
  for (const key of Object.keys(resource)) {
    const definition = findAttribute(index, key)
    if (definition === undefined || isHidden(definition)) return false
  }
  return true
}

function isHidden(definition: AttributeDefinition): boolean {
  const { returned } = definition
  return (returned !== 'default' && returned !== 'always') || hidesParts(definition)
}

/** Whether some parts are returned only on request. For members, of which there may be tens of thousands, only requested parts are built. */
function hidesParts({ name, subAttributes }: AttributeDefinition): boolean {
  return name !== 'members' && subAttributes !== undefined && subAttributes.some(isHidden)
}

function projectObject(object: JsonObject, projection: Projection, index: AttributeIndex): JsonObject {
  const projected: JsonObject = {}
  for (const key of Object.keys(object)) {
    const definition = findAttribute(index, key)
    if (definition === undefined) continue
    const kept = keep(projection, definition)
    if (kept === false) continue
    const value = kept === true ? object[key] : projectValue(object[key], kept, definition)
    if (value !== undefined) projected[key] = value
  }
  return projected
}

function projectValue(value: JsonValue | undefined, projection: Projection, definition: AttributeDefinition): JsonValue | undefined {
  const index = indexAttributes(definition.subAttributes)
  if (Array.isArray(value)) {
    const elements = value.map((item) => (isJsonObject(item) ? projectObject(item, projection, index) : item))
    const filled = elements.filter((item) => !isJsonObject(item) || Object.keys(item).length > 0)
    return filled.length > 0 ? filled : undefined
  }
  if (!isJsonObject(value)) return value
  const projected = projectObject(value, projection, index)
  return Object.keys(projected).length > 0 ? projected : undefined
}

/** All of an attribute, nothing of it, or a part as the inner projection says. */
function keep(projection: Projection, definition: AttributeDefinition): boolean | Projection {
  const { name, returned } = definition
  if (returned === 'always') return true
  if (returned === 'never') return false
  if (projection.kind === 'default') return returned === 'default' && (hidesParts(definition) ? projection : true)
  const selected = projection.selection.get(name)
  if (projection.kind === 'only') {
    if (selected === undefined) return false
    return selected === true ? true : { kind: 'only', selection: selected }
  }
  if (selected === undefined) return returned === 'default' && (hidesParts(definition) ? defaultProjection : true)
  return selected === true ? false : { kind: 'except', selection: selected }
}
