export type AttributeType = 'string' | 'boolean' | 'decimal' | 'integer' | 'dateTime' | 'reference' | 'binary' | 'complex'
export type Mutability = 'readOnly' | 'readWrite' | 'immutable' | 'writeOnly'
export type Returned = 'always' | 'never' | 'default' | 'request'
type Uniqueness = 'none' | 'server' | 'global'

/**
 * One attribute with all its characteristics, exactly as `/Schemas` shows it.
 * @see RFC 7643 §7
 */
export interface AttributeDefinition {
  readonly name: string
  readonly type: AttributeType
  readonly multiValued: boolean
  readonly description: string
  readonly required: boolean
  readonly caseExact: boolean
  readonly mutability: Mutability
  readonly returned: Returned
  readonly uniqueness: Uniqueness
  readonly canonicalValues?: readonly string[]
  readonly referenceTypes?: readonly string[]
  readonly subAttributes?: readonly AttributeDefinition[]
}

/** @see RFC 7643 §7 */
export interface SchemaDefinition {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly attributes: readonly AttributeDefinition[]
}

interface SchemaExtension {
  readonly schema: SchemaDefinition
  readonly required: boolean
}

/** A kind of resource with its endpoint. @see RFC 7643 §6 */
export interface ResourceType {
  readonly id: string
  readonly name: string
  readonly description: string
  /** Path below the base URL, `/Users`. */
  readonly endpoint: string
  readonly schema: SchemaDefinition
  readonly extensions: readonly SchemaExtension[]
  /** What a new resource gets when the request does not say otherwise; later requests that leave it out change nothing. */
  readonly defaults: Readonly<Record<string, boolean>>
}

type Characteristics = Partial<Omit<AttributeDefinition, 'name' | 'type' | 'description'>>

/** An attribute with the defaults of RFC 7643 §2.2; references and binaries compare exactly (§2.3.6, §2.3.7). */
export function attribute(
  name: string,
  type: AttributeType,
  description: string,
  characteristics: Characteristics = {},
): AttributeDefinition {
  return {
    name,
    type,
    multiValued: false,
    description,
    required: false,
    caseExact: type === 'reference' || type === 'binary',
    mutability: 'readWrite',
    returned: 'default',
    uniqueness: 'none',
    ...characteristics,
  }
}

/**
 * A multi-valued attribute whose elements have the usual sub-attributes.
 * @see RFC 7643 §2.4
 */
export function multiValuedAttribute(
  name: string,
  description: string,
  value: AttributeDefinition,
  types: readonly string[] = [],
): AttributeDefinition {
  const type = attribute('type', 'string', 'What the value is for.', types.length > 0 ? { canonicalValues: types } : {})
  return attribute(name, 'complex', description, {
    multiValued: true,
    subAttributes: [
      value,
      attribute('display', 'string', 'The value as people read it.'),
      type,
      attribute('primary', 'boolean', 'True for the preferred value; at most one element has it.'),
    ],
  })
}
