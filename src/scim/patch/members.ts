import { isCoreUrn, membersOf } from '../coreUrn.js'
import { invalidValue, mutability, noTarget } from '../error.js'
import type { Filter } from '../filter.js'
import { type AttributePath, findPath, isForeignPath, parsePath } from '../path.js'
import { readElement } from '../readValue.js'
import { isJsonObject, type JsonObject, type JsonValue } from '../resource.js'
import type { ResourceType } from '../schemas/attribute.js'
import { membersAttribute } from '../schemas/group.js'
import { groupType } from '../schemas/resourceTypes.js'
import type { PatchOperation } from './operation.js'

/** One change of a group's members, by the ids of their Users, for which the other members need not be read. */
export type MemberStep =
  | { readonly kind: 'add' | 'remove' | 'replaceAll'; readonly ids: readonly string[] }
  | { readonly kind: 'removeAll' }
  | { readonly kind: 'removeWhere'; readonly filter: Filter }

/** A step to which more ids may still be added. */
type Draft = { kind: 'add' | 'replaceAll' | 'remove'; ids: string[] } | Extract<MemberStep, { kind: 'removeAll' | 'removeWhere' }>

export interface GroupPatchPlan {
  /** What happens to the members, in order. */
  readonly steps: readonly MemberStep[]
  /** The rest, for `applyPatch` on the group without its members. */
  readonly operations: readonly PatchOperation[]
}

/**
 * Splits a PATCH of a Group into changes of members and the rest, so that changing a group of 50,000 costs no more than changing an empty
 * one. Removing somebody who is not a member succeeds (quirk `removeMissingMember`).
 * @throws ScimError as `applyPatch` does, for mistakes that can be seen without the members
 */
export function planGroupPatch(operations: readonly PatchOperation[], resourceType: ResourceType = groupType): GroupPatchPlan {
  const steps: Draft[] = []
  const rest: PatchOperation[] = []
  for (const operation of operations) {
    if (operation.path === undefined || (isJsonObject(operation.value) && isCoreUrn(operation.path, resourceType)))
      planPathless(operation, steps, rest, resourceType)
    else if (isForeignPath(operation.path, resourceType)) rest.push(operation)
    else planAt(operation, parsePath(operation.path, resourceType), steps, rest)
  }
  return { steps, operations: rest }
}

function planPathless(operation: PatchOperation, steps: Draft[], rest: PatchOperation[], resourceType: ResourceType): void {
  const { op, value } = operation
  if (!isJsonObject(value)) {
    rest.push(operation) // `applyPatch` refuses it.
    return
  }
  const others: JsonObject = {}
  for (const [key, item] of membersOf(value, resourceType)) {
    const path = findPath(key, resourceType)
    if (path?.attribute === membersAttribute) planMembers(op, path, item, steps)
    else if (key !== '__proto__') others[key] = item
  }
  if (Object.keys(others).length > 0) rest.push({ op, value: others })
}

function planAt(operation: PatchOperation, path: AttributePath, steps: Draft[], rest: PatchOperation[]): void {
  if (path.attribute === membersAttribute) planMembers(operation.op, path, operation.value, steps)
  else rest.push(operation)
}

function planMembers(op: PatchOperation['op'], path: AttributePath, value: JsonValue | undefined, steps: Draft[]): void {
  if (path.subAttribute) throw mutability('A member cannot be changed. Remove it and add another.')
  if (op === 'remove') planRemove(path.filter, value, steps)
  else if (path.filter) planFiltered(op, path.filter, value, steps)
  else if (op === 'add') push(steps, { kind: 'add', ids: readMembers(value) })
  else push(steps, { kind: 'replaceAll', ids: readMembers(value) })
}

function planRemove(filter: Filter | undefined, value: JsonValue | undefined, steps: Draft[]): void {
  if (filter) {
    const ids = valuesOf(filter)
    push(steps, ids ? { kind: 'remove', ids } : { kind: 'removeWhere', filter })
  } else if (value === undefined) push(steps, { kind: 'removeAll' })
  // null is an empty list (RFC 7643 §2.5): it names nobody, so it removes nobody.
  else push(steps, { kind: 'remove', ids: readIds(value ?? []) })
}

/** `add` on `members[value eq "x"]` adds that member (quirk `addWithoutValue`); nothing else about a member can be set. */
function planFiltered(op: PatchOperation['op'], filter: Filter, value: JsonValue | undefined, steps: Draft[]): void {
  if (op === 'replace') throw mutability('A member cannot be changed. Remove it and add another.')
  const ids = filter.kind === 'compare' ? valuesOf(filter) : undefined
  if (!ids) throw noTarget('The filter does not say which member to add. Send members with their values.')
  for (const item of Array.isArray(value) ? value : [value ?? null]) {
    const element = typeof item === 'string' ? { value: item } : readElement(item, membersAttribute)
    const isOther = isJsonObject(element) && element.value !== undefined && element.value !== ids[0]
    if (isOther) throw invalidValue('The path names one member and the value another. Send the member in one of them.')
  }
  push(steps, { kind: 'add', ids })
}

/** The identifiers a filter of the form `value eq "a" or value eq "b"` names. */
function valuesOf(filter: Filter): string[] | undefined {
  const parts = filter.kind === 'or' ? filter.filters : [filter]
  const ids: string[] = []
  for (const part of parts) {
    if (part.kind !== 'compare' || part.operator !== 'eq' || part.path.attribute !== 'value' || typeof part.value !== 'string')
      return undefined
    ids.push(part.value)
  }
  return ids
}

function readMembers(value: JsonValue | undefined): string[] {
  if (value === undefined || value === null) return []
  return [...new Set((Array.isArray(value) ? value : [value]).map(readMember))]
}

function readMember(item: JsonValue): string {
  const element = readElement(item, membersAttribute)
  if (!isJsonObject(element) || typeof element.value !== 'string' || element.value === '') {
    throw invalidValue('A member has no value. Send the id of its User as value.')
  }
  return element.value
}

/** An entry that names nobody must never mean everybody. */
function readIds(value: JsonValue): string[] {
  const items = Array.isArray(value) ? value : [value]
  return [...new Set(items.map((item) => (typeof item === 'string' ? item : readMember(item))))]
}

/** Runs of the same kind become one step: Okta and Entra send one operation per member. */
function push(steps: Draft[], step: Draft): void {
  const last = steps.at(-1)
  if (last?.kind === 'add' && step.kind === 'add') for (const id of step.ids) last.ids.push(id)
  else if (last?.kind === 'remove' && step.kind === 'remove') for (const id of step.ids) last.ids.push(id)
  else steps.push(step)
}
