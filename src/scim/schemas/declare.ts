import { schemaAliases } from '../quirks.js'
import {
  type AttributeDefinition,
  type AttributeType,
  attribute,
  type Mutability,
  type ResourceType,
  type Returned,
  type SchemaDefinition,
} from './attribute.js'
import { groupType, schemas as ownSchemas, resourceTypes as ownTypes, userType } from './resourceTypes.js'

/** One attribute of an extension; anything left out has the default of RFC 7643 §2.2. */
export interface ExtensionAttribute {
  readonly name: string
  readonly type: AttributeType
  readonly description?: string
  readonly multiValued?: boolean
  readonly required?: boolean
  readonly caseExact?: boolean
  readonly mutability?: Exclude<Mutability, 'writeOnly'>
  readonly returned?: Exclude<Returned, 'never'>
  readonly canonicalValues?: readonly string[]
  readonly referenceTypes?: readonly string[]
  /** The parts of a `complex` attribute; they cannot be complex themselves (RFC 7643 §2.3.8). */
  readonly subAttributes?: readonly ExtensionAttribute[]
}

/** An extension of User or Group with attributes of the host's own. @see RFC 7643 §3.3 */
export interface ScimExtension {
  /** Its URN, by convention `urn:…:2.0:User`. */
  readonly id: string
  /** A name for people to read. */
  readonly name: string
  readonly description?: string
  /** `User` when left out. */
  readonly resourceType?: 'User' | 'Group'
  /** Whether every resource must have it; false when left out. */
  readonly required?: boolean
  readonly attributes: readonly ExtensionAttribute[]
}

/** Everything one service provider serves: its resource types with their extensions, and all schemas. */
export interface ServedTypes {
  readonly user: ResourceType
  readonly group: ResourceType
  /** In the order the discovery endpoints list them. */
  readonly all: readonly ResourceType[]
  readonly schemas: readonly SchemaDefinition[]
  /** Whether stored text can be sent unchanged: nothing in it is returned only on request. */
  readonly isReturnedWhole: { readonly User: boolean; readonly Group: boolean }
}

/**
 * The resource types with the extensions a host declares.
 * @throws Error naming the extension or attribute that cannot be served, and what to do
 */
export function serveTypes(extensions: readonly ScimExtension[]): ServedTypes {
  const taken = new Set([...ownSchemas.map(({ id }) => id), ...schemaAliases.map(({ alias }) => alias)].map((urn) => urn.toLowerCase()))
  const declared = extensions.map((extension) => ({ extension, schema: readSchema(extension, taken) }))
  const extend = (type: ResourceType): ResourceType => {
    const own = declared.filter(({ extension }) => (extension.resourceType ?? 'User') === type.id)
    if (own.length === 0) return type
    return {
      ...type,
      extensions: [...type.extensions, ...own.map(({ extension, schema }) => ({ schema, required: extension.required ?? false }))],
    }
  }
  const isWhole = (type: 'User' | 'Group') =>
    !declared.some(({ extension, schema }) => (extension.resourceType ?? 'User') === type && schema.attributes.some(isHidden))
  const [user, group] = [extend(userType), extend(groupType)]
  return {
    user,
    group,
    all: ownTypes.map((type) => (type.id === user.id ? user : group)),
    schemas: [...ownSchemas, ...declared.map(({ schema }) => schema)],
    isReturnedWhole: { User: isWhole('User'), Group: isWhole('Group') },
  }
}

function isHidden({ returned, subAttributes = [] }: AttributeDefinition): boolean {
  return returned === 'request' || subAttributes.some(isHidden)
}

const urnPattern = /^urn:[a-z0-9][a-z0-9-]{0,31}:[a-z0-9()+,.:=@;$_!*'-]*[a-z0-9]$/i
const reserved = /^urn:(ietf:params:scim:(api|schemas:core)|scim:schemas:core)([:.]|$)/i

function readSchema(extension: ScimExtension, taken: Set<string>): SchemaDefinition {
  const { id, name, description = name, attributes } = extension
  if (typeof id !== 'string' || !urnPattern.test(id))
    throw wrong(`"${id}" is not a URN`, 'Name the extension like "urn:acme:params:scim:User"')
  if (reserved.test(id)) throw wrong(`${id} is in a namespace of the RFCs`, 'Choose a URN of your own')
  const folded = id.toLowerCase()
  if (taken.has(folded)) throw wrong(`${id} is declared already, ignoring case`, 'Declare each extension once')
  taken.add(folded)
  if (typeof name !== 'string' || name.trim() === '') throw wrong(`${id} has no name`, 'Give it one that people understand')
  if (extension.resourceType !== undefined && !ownTypes.some((type) => type.id === extension.resourceType)) {
    throw wrong(`${id} extends "${extension.resourceType}", which is not a resource type here`, 'Use User or Group')
  }
  if (!Array.isArray(attributes) || attributes.length === 0) throw wrong(`${id} has no attributes`, 'List at least one')
  return { id, name, description, attributes: readAttributes(attributes, id, false) }
}

function readAttributes(attributes: readonly ExtensionAttribute[], place: string, isPart: boolean): AttributeDefinition[] {
  const names = new Set<string>()
  return attributes.map((definition) => {
    const read = readAttribute(definition, place, isPart)
    const folded = read.name.toLowerCase()
    if (names.has(folded)) throw wrong(`${place} has two attributes named ${read.name}, ignoring case`, 'Give each a name of its own')
    names.add(folded)
    return read
  })
}

const types: readonly string[] = [
  'string',
  'boolean',
  'decimal',
  'integer',
  'dateTime',
  'reference',
  'binary',
  'complex',
] satisfies AttributeType[]

function readAttribute(definition: ExtensionAttribute, place: string, isPart: boolean): AttributeDefinition {
  const { name, type, description = name, subAttributes, ...characteristics } = definition
  if (typeof name !== 'string' || !/^(\$ref|[a-z][\w-]*)$/i.test(name) || name in Object.prototype) {
    throw wrong(
      `${place} has an attribute "${name}", which is not a valid name in SCIM`,
      'Begin with a letter and continue with letters, digits, _ or -',
    )
  }
  const which = `${place}: ${name}`
  if (!types.includes(type)) throw wrong(`${which} has the type "${type}", which SCIM does not have`, `Use one of ${types.join(', ')}`)
  // A host without types may pass what our types do not allow.
  const { mutability, returned }: { mutability?: string; returned?: string } = characteristics
  if (mutability === 'writeOnly' || returned === 'never') {
    throw wrong(`${which} would never be returned, so values would be stored that nobody can read`, 'Leave it out of the extension')
  }
  if (mutability !== undefined && !['readOnly', 'readWrite', 'immutable'].includes(mutability)) {
    throw wrong(`${which} has the mutability "${mutability}"`, 'Use readWrite, readOnly or immutable')
  }
  if (returned !== undefined && !['always', 'default', 'request'].includes(returned)) {
    throw wrong(`${which} is returned "${returned}"`, 'Use always, default or request')
  }
  if ('uniqueness' in characteristics && characteristics.uniqueness !== 'none') {
    throw wrong(`${which} asks to be unique, which is only enforced for userName and the names of groups`, 'Leave uniqueness out')
  }
  if (characteristics.required === true && mutability === 'readOnly') {
    throw wrong(`${which} is required and readOnly, so nobody could ever send it`, 'Choose one of the two')
  }
  if (type !== 'complex') {
    if (subAttributes) throw wrong(`${which} has subAttributes and is not complex`, 'Make it complex or leave them out')
    return attribute(name, type, description, defined(characteristics))
  }
  if (isPart) throw wrong(`${which} is a complex part of a complex attribute`, 'SCIM has two levels; flatten it (RFC 7643 §2.3.8)')
  if (!subAttributes || subAttributes.length === 0) throw wrong(`${which} is complex and has no subAttributes`, 'List its parts')
  return attribute(name, type, description, { ...defined(characteristics), subAttributes: readAttributes(subAttributes, which, true) })
}

type Characteristics = Omit<ExtensionAttribute, 'name' | 'type' | 'description' | 'subAttributes'>

/** An explicit `undefined` means the default too. */
function defined(characteristics: Characteristics): Characteristics {
  return Object.fromEntries(Object.entries(characteristics).filter(([, value]) => value !== undefined))
}

const wrong = (problem: string, remedy: string) => new Error(`${problem}. ${remedy}.`)
