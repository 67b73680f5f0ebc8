import { fold } from './fold.js'
import { isJsonObject, type JsonObject, type JsonValue } from './resource.js'

export type QuirkName =
  | 'booleanAsText'
  | 'operationInAnyCase'
  | 'managerAsText'
  | 'managerId'
  | 'singleValueInList'
  | 'wrappedSingleValue'
  | 'nullClears'
  | 'schemaOneUrn'
  | 'enterpriseShortUrn'
  | 'schemaDraftUrn'
  | 'urnDotAttribute'
  | 'dottedKeys'
  | 'filteredKeys'
  | 'foreignSchema'
  | 'schemasMissing'
  | 'addCreatesFilteredElement'
  | 'addWithoutValue'
  | 'removeListedValues'
  | 'removeMissingMember'
  | 'readOnlyEcho'
  | 'passwordDropped'
  | 'absentActive'
  | 'filteredSubAttribute'
  | 'selfTestUser'
  | 'tombstoneName'

/** One habit of an identity provider that departs from the RFCs, or that the RFCs leave open, and that is accepted. */
export interface Quirk {
  readonly name: QuirkName
  readonly identityProviders: readonly string[]
  /** Where the habit is described. */
  readonly source: string
  /** What is accepted, and how it is understood. */
  readonly meaning: string
}

const entra = 'https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-config-problem-scim-compatibility'
const entraEndpoint = 'https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups'
const okta = 'https://developer.okta.com/docs/api/openapi/okta-scim/guides/scim-20'
const oneLogin = 'https://developers.onelogin.com/scim/create-app'

/** Every tolerated deviation. Anything else is refused with `invalidValue`. */
export const quirks: readonly Quirk[] = [
  {
    name: 'booleanAsText',
    identityProviders: ['microsoft-entra', 'onelogin'],
    source: entra,
    meaning: '"True" and "false", in any case, are booleans where the schema has a boolean; in filters as well.',
  },
  {
    name: 'operationInAnyCase',
    identityProviders: ['microsoft-entra', 'pingfederate'],
    source: entra,
    meaning: 'Add, Replace and Remove are operations; filter operators such as Eq are read in any case.',
  },
  {
    name: 'managerAsText',
    identityProviders: ['microsoft-entra'],
    source: entraEndpoint,
    meaning: 'A manager given as text is its value; an empty text means no manager.',
  },
  {
    name: 'managerId',
    identityProviders: ['onelogin'],
    source: oneLogin,
    meaning: 'manager.managerId, from SCIM 1.1, is manager.value.',
  },
  {
    name: 'singleValueInList',
    identityProviders: ['microsoft-entra'],
    source: entra,
    meaning: 'A list of one value stands for the value where the attribute has only one; an empty list clears it.',
  },
  {
    name: 'wrappedSingleValue',
    identityProviders: ['microsoft-entra'],
    source: entra,
    meaning: 'Older provisioning jobs send a simple value as [{"$ref": null, "value": "…"}].',
  },
  {
    name: 'nullClears',
    identityProviders: ['microsoft-entra', 'onelogin'],
    source: 'https://www.rfc-editor.org/rfc/rfc7643#section-2.5',
    meaning: 'null is an attribute without a value: "id": null, "$ref": null.',
  },
  {
    name: 'schemaOneUrn',
    identityProviders: ['onelogin'],
    source: oneLogin,
    meaning: 'The SCIM 1.1 URNs of core and enterprise schema mean those of SCIM 2.0.',
  },
  {
    name: 'enterpriseShortUrn',
    identityProviders: ['onelogin', 'generic'],
    source: 'https://github.com/Tools4everBV/HelloID-Conn-Prov-Target-SpeakAp',
    meaning:
      'urn:scim:schemas:extension:enterprise:2.0, which HelloID connectors and OneLogin templates write, is the enterprise extension; so is the IETF URN without User at its end.',
  },
  {
    name: 'schemaDraftUrn',
    identityProviders: ['microsoft-entra', 'generic'],
    source: 'https://github.com/AzureAD/SCIMReferenceCode',
    meaning: 'URNs from the drafts of SCIM 2.0, urn:scim:schemas:core:2.0:User and the like, mean those of the RFC.',
  },
  {
    name: 'urnDotAttribute',
    identityProviders: ['microsoft-entra'],
    source: entra,
    meaning: 'urn:…:User.department is urn:…:User:department.',
  },
  {
    name: 'dottedKeys',
    identityProviders: ['microsoft-entra'],
    source: entra,
    meaning: 'In an operation without a path, keys such as "name.familyName" and "urn:…:User:department" are paths.',
  },
  {
    name: 'filteredKeys',
    identityProviders: ['microsoft-entra'],
    source: entra,
    meaning: 'In an operation without a path, keys such as "emails[type eq \\"work\\"].value" are paths; a missing element is created.',
  },
  {
    name: 'foreignSchema',
    identityProviders: ['microsoft-entra'],
    source: entraEndpoint,
    meaning: 'Schemas we do not have, such as ADSCIM:2.0:Group, are ignored next to those we have.',
  },
  {
    name: 'schemasMissing',
    identityProviders: ['onelogin'],
    source: oneLogin,
    meaning: 'The JSON template is written by hand: without schemas the endpoint says what the resource is.',
  },
  {
    name: 'addCreatesFilteredElement',
    identityProviders: ['microsoft-entra'],
    source: entra,
    meaning: 'Add on phoneNumbers[type eq "mobile"].value creates the element when there is none.',
  },
  {
    name: 'addWithoutValue',
    identityProviders: ['microsoft-entra', 'generic'],
    source: 'https://www.rfc-editor.org/rfc/rfc7644#section-3.5.2.1',
    meaning: 'Add on members[value eq "…"] without a value adds that member; the same for other attributes whose filter names the value.',
  },
  {
    name: 'removeListedValues',
    identityProviders: ['microsoft-entra', 'jumpcloud', 'okta'],
    source: entra,
    meaning: 'Remove with a path and a list of values removes those values only.',
  },
  {
    name: 'removeMissingMember',
    identityProviders: ['okta', 'microsoft-entra'],
    source: okta,
    meaning: 'Removing someone who is not a member succeeds, because the provider repeats requests after a failure.',
  },
  {
    name: 'readOnlyEcho',
    identityProviders: ['okta'],
    source: okta,
    meaning: 'id, meta and groups are sent back in bodies and in operations without a path, and are ignored.',
  },
  {
    name: 'passwordDropped',
    identityProviders: ['okta'],
    source: okta,
    meaning: 'A password, random or synchronised, is accepted and dropped.',
  },
  {
    name: 'absentActive',
    identityProviders: ['onelogin', 'generic'],
    source: 'https://www.rfc-editor.org/rfc/rfc7643#section-4.1.1',
    meaning: 'active left out, null or removed changes nothing: only an explicit value deactivates or activates.',
  },
  {
    name: 'filteredSubAttribute',
    identityProviders: ['microsoft-entra'],
    source: entraEndpoint,
    meaning: 'In filters, emails[type eq "work"].value eq "x" asks for an element that meets both.',
  },
  {
    name: 'selfTestUser',
    identityProviders: ['jumpcloud'],
    source: 'https://jumpcloud.com/support/provision-and-manage-users-and-groups-in-apps-using-custom-scim-identity-management-integration',
    meaning: 'Activating the connection creates a User and a Group and removes them again; no person came or went.',
  },
  {
    name: 'tombstoneName',
    identityProviders: ['microsoft-entra'],
    source: 'https://github.com/onyx-dot-app/onyx/pull/14074',
    meaning:
      'For somebody soft-deleted, the object id is put before the userName as 32 hex digits, which frees the name. It is still the same person.',
  },
]

const coreUser = 'urn:ietf:params:scim:schemas:core:2.0:User'
const coreGroup = 'urn:ietf:params:scim:schemas:core:2.0:Group'
const enterpriseUser = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'

/** Other URNs of our schemas: quirks `schemaOneUrn`, `enterpriseShortUrn` and `schemaDraftUrn`, in this order. */
export const schemaAliases: readonly { alias: string; schema: string }[] = [
  { alias: 'urn:scim:schemas:core:1.0', schema: coreUser },
  { alias: 'urn:scim:schemas:core:1.0', schema: coreGroup },
  { alias: 'urn:scim:schemas:extension:enterprise:1.0', schema: enterpriseUser },
  { alias: 'urn:scim:schemas:extension:enterprise:1.0:User', schema: enterpriseUser },
  { alias: 'urn:scim:schemas:extension:enterprise:2.0', schema: enterpriseUser },
  { alias: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0', schema: enterpriseUser },
  { alias: 'urn:scim:schemas:extension:enterprise:2.0:User', schema: enterpriseUser },
  { alias: 'urn:scim:schemas:core:2.0:User', schema: coreUser },
  { alias: 'urn:scim:schemas:core:2.0:Group', schema: coreGroup },
  { alias: 'urn:scim:schemas:core:2.0', schema: coreUser },
  { alias: 'urn:scim:schemas:core:2.0', schema: coreGroup },
  { alias: 'urn:ietf:params:scim:schemas:core:2.0', schema: coreUser },
  { alias: 'urn:ietf:params:scim:schemas:core:2.0', schema: coreGroup },
]

/** The schemas that a URN names: those it is another URN of, else itself. */
export function schemasNamed(urn: string): string[] {
  const folded = urn.toLowerCase()
  const meant = schemaAliases.filter(({ alias }) => alias.toLowerCase() === folded).map(({ schema }) => schema)
  return meant.length > 0 ? meant : [urn]
}

/** Quirk `managerId`: other names of sub-attributes, by attribute, in lower case. */
const subAttributeAliases = new Map([['manager', new Map([['managerid', 'value']])]])

/** The name a sub-attribute has in SCIM 2.0. */
export function currentSubAttributeName(attribute: string, name: string): string {
  return subAttributeAliases.get(attribute)?.get(name.toLowerCase()) ?? name
}

/** Quirk `booleanAsText`: the boolean that was meant, or the value as it came. */
export function readBooleanText(value: JsonValue): JsonValue {
  if (typeof value !== 'string' || value.length > 5) return value
  const word = value.toLowerCase()
  if (word === 'true') return true
  return word === 'false' ? false : value
}

/** Quirk `singleValueInList`: the one value, null for an empty list, or the value as it came. */
export function unwrapSingleValue(value: JsonValue): JsonValue {
  if (!Array.isArray(value) || value.length > 1) return value
  return value[0] ?? null
}

/** Quirk `wrappedSingleValue`: the text in `{ "$ref": null, "value": "…" }` where the attribute is not complex. */
export function unwrapReference(value: JsonValue): JsonValue {
  if (!isJsonObject(value) || !Object.hasOwn(value, '$ref') || !Object.hasOwn(value, 'value')) return value
  return value.value ?? null
}

/** Quirk `managerAsText`: a complex attribute with a value, given as text; null for an empty text. */
export function wrapReference(value: JsonValue): JsonValue {
  if (typeof value !== 'string') return value
  const reference: JsonObject = { value }
  return value.trim() === '' ? null : reference
}

const tombstone = /^[0-9a-f]{32}(?=.)/i

/** An address whose local part is a digest of 40 or 64 digits (SHA-1, SHA-256), as some directories name people. */
const digest = /^(?:[0-9a-f]{40}|[0-9a-f]{64})@/i

/**
 * Quirk `tombstoneName`: whether a text is a tombstone, which is the digits followed by an address or by the last name somebody had. The
 * address need not be the person's last one: they may have been renamed since, and some tombstones are in the tenant's own domain.
 */
export function isTombstone(text: string, lastName: string | null): boolean {
  if (addressBehindTombstone(text) !== null) return true
  return lastName !== null && tombstone.test(text) && fold(text.slice(32)) === fold(lastName)
}

/** Quirk `tombstoneName`: the address whose tombstone a text is, when nobody is known under it yet; else null. */
export function addressBehindTombstone(text: string): string | null {
  return tombstone.test(text) && !digest.test(text) && /^[^\s@]+@[^\s@]+$/.test(text.slice(32)) ? text.slice(32) : null
}

/** Quirk `tombstoneName`: a text without the digits that mark the person as deleted; any other text unchanged. */
export function withoutTombstone(text: string, tombstoneName: string): string {
  const mark = tombstoneName.slice(0, 32).toLowerCase()
  return tombstone.test(text) && text.slice(0, 32).toLowerCase() === mark ? text.slice(32) : text
}

/** How soon after its creation a self-test removes a resource again, in milliseconds; real people stay longer. */
const selfTestLength = 2 * 60_000

/**
 * Quirk `selfTestUser`: whether a removal or a deactivation ends the identity provider's own test of the connection.
 * @param created in milliseconds, as is `removed`
 */
export function isSelfTest(identityProvider: string, created: number, removed: number): boolean {
  return identityProvider === 'jumpcloud' && removed - created <= selfTestLength
}
