import { addElements, mapElements, mergeElement, uniteElements } from '../elements.js'
import { invalidValue, mutability, noTarget } from '../error.js'
import type { NoteDropped } from '../foreign/read.js'
import type { AttributePath } from '../path.js'
import { checkElementCount, readElement, readElements, readSingle } from '../readValue.js'
import { isSameJson, type JsonValue } from '../resource.js'
import type { AttributeDefinition } from '../schemas/attribute.js'
import { carriesValue, elementFromFilter, picker, removeListed, setSubAttribute, settlePrimary } from './elements.js'
import type { PatchVerb } from './operation.js'

export interface AttributeOperation {
  readonly op: PatchVerb
  readonly path: AttributePath
  /** Undefined in a `remove` of the whole target. */
  readonly value: JsonValue | undefined
  /** In an operation without a path, a filter that matches nothing creates its element instead of failing (quirk `filteredKeys`). */
  readonly isPathless: boolean
  readonly noteDropped?: NoteDropped | undefined
}

/**
 * The elements of a multi-valued attribute after one operation; the same list when nothing changed.
 * @see RFC 7644 §3.5.2.1 to §3.5.2.3
 */
export function changeElements(elements: readonly JsonValue[], change: AttributeOperation): readonly JsonValue[] {
  const { attribute, filter, subAttribute } = change.path
  const next = filter || subAttribute ? changePicked(elements, change) : changeAll(elements, change)
  if (next === elements) return elements
  checkElementCount(next.length, attribute)
  return settlePrimary(elements, next, attribute)
}

function changeAll(
  elements: readonly JsonValue[],
  { op, path: { attribute }, value, noteDropped }: AttributeOperation,
): readonly JsonValue[] {
  if (op === 'remove') {
    // For members, null is an empty list (RFC 7643 §2.5), so the group loses nobody; elsewhere null is no value.
    const isWhole = value === undefined || (value === null && attribute.name !== 'members')
    return isWhole ? [] : removeListed(elements, value ?? [], attribute)
  }
  const given = value === undefined || value === null ? [] : readElements(Array.isArray(value) ? value : [value], attribute, noteDropped)
  if (op === 'add') return addElements(elements, given, attribute)
  const unique = uniteElements(given, attribute)
  return isSameJson([...elements], [...unique]) ? elements : unique
}

function changePicked(elements: readonly JsonValue[], change: AttributeOperation): readonly JsonValue[] {
  const { attribute, filter, subAttribute } = change.path
  const picks = filter ? picker(filter, attribute) : () => true
  const edit = subAttribute ? subAttributeEdit(change, subAttribute) : elementEdit(change)
  if (elements.some(picks)) {
    const next = mapElements(elements, picks, edit)
    return next === elements ? elements : uniteElements(next, attribute)
  }
  if (change.op === 'remove') return removeNothing(elements, change)
  if (change.op === 'replace' && filter && !change.isPathless) {
    throw noTarget(`No value of ${attribute.name} matches the filter, so there is nothing to replace. Add it first.`)
  }
  const named = filter ? elementFromFilter(filter, attribute) : {}
  const created = edit(named)
  // Adding nothing changes nothing: not even an element with a type and no value is added.
  const isNothing = created === undefined || (isSameJson(created, named) && !carriesValue(named))
  return isNothing ? elements : [...elements, created]
}

/** §3.12 calls a filter without a match `noTarget`; but a provider may repeat the removal of a member (quirk `removeMissingMember`). */
function removeNothing(elements: readonly JsonValue[], { path: { attribute, filter } }: AttributeOperation): readonly JsonValue[] {
  if (filter === undefined || attribute.name === 'members') return elements
  throw noTarget(`No value of ${attribute.name} matches the filter, so there is nothing to remove.`)
}

type Edit = (element: JsonValue) => JsonValue | undefined

function subAttributeEdit({ op, path: { attribute }, value }: AttributeOperation, sub: AttributeDefinition): Edit {
  const read = op === 'remove' || value === undefined ? undefined : readSingle(value, sub, attribute)
  if (op === 'add' && read === undefined) return (element) => element
  return (element) => setSubAttribute(element, sub, read)
}

function elementEdit({ op, path: { attribute }, value, noteDropped }: AttributeOperation): Edit {
  if (op === 'remove') return () => undefined
  const list = Array.isArray(value) ? value : [value ?? null]
  if (list.length > 1) throw invalidValue(`The filter picks single values of ${attribute.name}, so the value must be one as well.`)
  const read = readElement(list[0] ?? null, attribute, noteDropped)
  if (op === 'replace') {
    if (attribute.subAttributes?.some((sub) => sub.mutability === 'immutable')) {
      throw mutability(`Values of ${attribute.name} cannot change. Remove the value and add another.`)
    }
    return () => read
  }
  return (element) => (read === undefined ? element : mergeElement(element, read))
}
