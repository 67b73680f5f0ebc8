import { membersOf } from './coreUrn.js'
import { invalidSyntax, invalidValue, ScimError } from './error.js'
import { findKey, foreignKeys, isForeignName } from './foreign/names.js'
import { assertForeignSize, type NoteDropped, readForeign } from './foreign/read.js'
import { isDropped, missing, readAttribute, setOnce } from './readValue.js'
import { isJsonObject, type JsonObject, type JsonValue, type ScimResource } from './resource.js'
import type { AttributeDefinition, ResourceType } from './schemas/attribute.js'
import { findAttribute, indexAttributes, indexResourceType } from './schemas/lookup.js'
import { resourceTypes } from './schemas/resourceTypes.js'

export interface ReadOptions {
  /** `create` fills in the defaults of the resource type; `replace` does not. */
  readonly mode: 'create' | 'replace'
  readonly noteDropped?: NoteDropped
  /** Called for each attribute that is refused, which is then left out; without it, the whole body is refused. */
  readonly noteRefused?: (name: string, error: ScimError) => void
}

/**
 * Reads the body of a POST or PUT: names get the spelling of the schema; unknown and readOnly attributes and the password are dropped;
 * extensions that no schema describes are kept as they came. `quirks.ts` lists what is tolerated; anything else that does not fit the
 * schema is refused.
 * @throws ScimError 400 `invalidValue`, or `invalidSyntax` for a body that is not a resource
 * @see RFC 7644 §3.3 and §3.5.1
 */
export function readResource(body: JsonValue, resourceType: ResourceType, options: ReadOptions): ScimResource {
  if (!isJsonObject(body)) throw invalidSyntax(`The body is not a JSON object. Send one ${resourceType.name}.`)
  const resource: ScimResource = { schemas: [] }
  for (const [key, value] of membersOf(body, resourceType)) {
    try {
      readMember(resource, key, value, resourceType, options)
    } catch (error) {
      if (!(error instanceof ScimError) || options.noteRefused === undefined) throw error
      options.noteRefused(key, error)
    }
  }
  if (options.mode === 'create') {
    for (const [name, value] of Object.entries(resourceType.defaults)) if (!Object.hasOwn(resource, name)) resource[name] = value
  }
  if (options.noteRefused === undefined) {
    assertRequired(resource, resourceType)
    assertForeignSize({}, resource, resourceType)
  }
  resource.schemas = schemasOf(resource, resourceType)
  return resource
}

function readMember(resource: ScimResource, key: string, value: JsonValue, resourceType: ResourceType, options: ReadOptions): void {
  const { noteDropped } = options
  const definition = findAttribute(indexResourceType(resourceType).attributes, key)
  if (definition === undefined) {
    if (isJsonObject(value) && isForeignName(key, resourceType)) setForeign(resource, key, readForeign(value, key, noteDropped))
    else if (value !== null) noteDropped?.(key)
  } else if (definition.name === 'schemas') checkSchemas(value, resourceType)
  else if (!isDropped(definition)) setOnce(resource, definition, readAttribute(value, definition, noteDropped))
}

function setForeign(resource: ScimResource, urn: string, extension: JsonObject | undefined): void {
  if (extension === undefined) return
  if (findKey(resource, urn) !== undefined)
    throw invalidSyntax('The URN of an extension appears twice, in different spellings. Send it once.')
  resource[urn] = extension
}

/**
 * What a resource must have: its required attributes, its required extensions, and the required attributes of each extension it has.
 * @throws ScimError 400 `invalidValue`
 */
export function assertRequired(resource: JsonObject, resourceType: ResourceType): void {
  const { required, extensions } = indexResourceType(resourceType)
  for (const definition of required) if (!Object.hasOwn(resource, definition.name)) throw missing(definition)
  for (const extension of extensions) {
    const held = resource[extension.name]
    if (!isJsonObject(held) || !isHeld(held, extension)) {
      if (extension.required) throw missing(extension)
      continue
    }
    for (const definition of extension.subAttributes ?? []) {
      if (definition.required && !Object.hasOwn(held, definition.name)) throw missing(definition)
    }
  }
}

/** An extension that holds only attributes its schema does not have need not have what the schema requires. */
function isHeld(held: JsonObject, { subAttributes }: AttributeDefinition): boolean {
  const index = indexAttributes(subAttributes)
  return Object.keys(held).some((key) => findAttribute(index, key) !== undefined)
}

/** The schemas a resource uses: its own, and each extension it has attributes of. */
export function schemasOf(resource: JsonObject, resourceType: ResourceType): string[] {
  const used = [resourceType.schema.id]
  for (const { schema } of resourceType.extensions) if (Object.hasOwn(resource, schema.id)) used.push(schema.id)
  used.push(...foreignKeys(resource, resourceType))
  return used
}

/**
 * A body without schemas, or with others besides ours, is taken for what its endpoint expects (quirks `schemasMissing`, `foreignSchema`);
 * one that says it is another type of resource is refused.
 */
function checkSchemas(schemas: JsonValue | undefined, resourceType: ResourceType): void {
  if (schemas === null || schemas === undefined) return
  if (!Array.isArray(schemas) || !schemas.every((urn) => typeof urn === 'string')) {
    throw invalidValue('schemas must be a list of URNs.')
  }
  const urns = schemas.map((urn) => String(urn).toLowerCase())
  if (urns.includes(resourceType.schema.id.toLowerCase())) return
  const other = resourceTypes.find((type) => type.id !== resourceType.id && urns.includes(type.schema.id.toLowerCase()))
  if (other) throw invalidValue(`schemas says this is a ${other.name}; this endpoint takes a ${resourceType.name}.`)
}
