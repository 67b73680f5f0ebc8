import { schemaAliases } from '../quirks.js'
import { type AttributeDefinition, attribute, type ResourceType } from './attribute.js'
import { commonAttributes } from './common.js'

/** An attribute found by a name that was sent. */
export interface ResolvedAttribute {
  /** URN of the extension that holds the attribute; absent for core and common attributes. */
  readonly schema?: string
  /** Set when the name was only the URN of an extension: that extension, as a complex attribute. */
  readonly attribute: AttributeDefinition
  readonly subAttribute?: AttributeDefinition
}

export type AttributeIndex = ReadonlyMap<string, AttributeDefinition>

interface Namespace {
  /** A URN that means this schema, in lower case. */
  readonly urn: string
  readonly attributes: AttributeIndex
  /** Set for an extension: its URN, and the extension as a complex attribute of the resource. */
  readonly extension?: AttributeDefinition
}

interface TypeIndex {
  /** Core and common attributes, and each extension under its URN. */
  readonly attributes: AttributeIndex
  readonly required: readonly AttributeDefinition[]
  /** Each extension as a complex attribute of the resource, under its URN. */
  readonly extensions: readonly AttributeDefinition[]
  /** The longest URN first, because one may be the beginning of another. */
  readonly namespaces: readonly Namespace[]
}

const indexes = new WeakMap<readonly AttributeDefinition[], AttributeIndex>()
const typeIndexes = new WeakMap<ResourceType, TypeIndex>()
const none: AttributeIndex = new Map()

/** The attributes by name, as spelled and in lower case; built once for each table. */
export function indexAttributes(attributes: readonly AttributeDefinition[] | undefined): AttributeIndex {
  if (attributes === undefined) return none
  let index = indexes.get(attributes)
  if (index === undefined) {
    index = new Map(attributes.flatMap((item) => [[item.name.toLowerCase(), item] as const, [item.name, item] as const]))
    indexes.set(attributes, index)
  }
  return index
}

/** Names are case-insensitive (RFC 7643 §2.1); the usual spelling is found without folding. */
export function findAttribute(index: AttributeIndex, name: string): AttributeDefinition | undefined {
  return index.get(name) ?? index.get(name.toLowerCase())
}

/** Everything that can appear at the top level of a resource of this type. */
export function indexResourceType(resourceType: ResourceType): TypeIndex {
  let index = typeIndexes.get(resourceType)
  if (index === undefined) {
    index = createTypeIndex(resourceType)
    typeIndexes.set(resourceType, index)
  }
  return index
}

function createTypeIndex({ schema, extensions }: ResourceType): TypeIndex {
  const attributes = new Map(indexAttributes([...commonAttributes, ...schema.attributes]))
  const namespaces: Namespace[] = urnsOf(schema.id).map((urn) => ({ urn, attributes }))
  const asAttributes: AttributeDefinition[] = []
  for (const { schema: extension, required } of extensions) {
    const asAttribute = attribute(extension.id, 'complex', extension.description, { required, subAttributes: extension.attributes })
    asAttributes.push(asAttribute)
    const urns = urnsOf(extension.id)
    for (const urn of urns) namespaces.push({ urn, attributes: indexAttributes(extension.attributes), extension: asAttribute })
    for (const urn of [extension.id, ...urns]) attributes.set(urn, asAttribute)
  }
  namespaces.sort((a, b) => b.urn.length - a.urn.length)
  return { attributes, namespaces, required: schema.attributes.filter((item) => item.required), extensions: asAttributes }
}

function urnsOf(id: string): string[] {
  const aliases = schemaAliases.filter((alias) => alias.schema === id).map((alias) => alias.alias)
  return [id, ...aliases].map((urn) => urn.toLowerCase())
}

/**
 * Finds `userName`, `name.familyName`, `urn:…:User:department`, `urn:…:User:manager.value` or just the URN of an extension,
 * in any case. Undefined when the resource type has no such attribute.
 * @see RFC 7644 §3.10
 */
export function resolveAttribute(resourceType: ResourceType, path: string): ResolvedAttribute | undefined {
  const { attributes, namespaces } = indexResourceType(resourceType)
  if (!path.includes(':')) return resolveIn(attributes, path, undefined)
  const folded = path.toLowerCase()
  for (const { urn, attributes: names, extension } of namespaces) {
    if (!isUnderUrn(folded, urn)) continue
    if (folded.length === urn.length) return extension && { attribute: extension }
    return resolveIn(names, path.slice(urn.length + 1), extension?.name)
  }
  return undefined
}

/** Whether a name, both in lower case, is the URN or is below it; Entra's older mappings write a dot there (quirk `urnDotAttribute`). */
export function isUnderUrn(name: string, urn: string): boolean {
  if (!name.startsWith(urn)) return false
  const separator = name[urn.length]
  return separator === undefined || separator === ':' || separator === '.'
}

function resolveIn(index: AttributeIndex, path: string, schema: string | undefined): ResolvedAttribute | undefined {
  const dot = path.indexOf('.')
  const found = findAttribute(index, dot < 0 ? path : path.slice(0, dot))
  if (found === undefined || (path.includes(':') && schema !== undefined)) return undefined
  const place = schema === undefined ? {} : { schema }
  if (dot < 0) return { ...place, attribute: found }
  const subAttribute = findAttribute(indexAttributes(found.subAttributes), path.slice(dot + 1))
  return subAttribute && { ...place, attribute: found, subAttribute }
}

/** The sub-attribute that stands for the whole: `emails eq "x"` means `emails.value eq "x"`. @see RFC 7643 §2.4 */
export function defaultSubAttribute(definition: AttributeDefinition): AttributeDefinition | undefined {
  return indexAttributes(definition.subAttributes).get('value')
}
