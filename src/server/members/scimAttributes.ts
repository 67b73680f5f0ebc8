import type { CompleteScimAttributes } from '../../contract/completeAnswers.js'
import { isJsonObject, type JsonObject, type JsonValue } from '../../scim/resource.js'
import type { UserRow } from '../storage/tables.js'

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'

/** The User an identity provider sent, in the management API's snake_case. Attributes it did not send are `""`, `false` or `[]`. */
export function toScimAttributes(user: UserRow, groups: { value: string; display: string }[]): CompleteScimAttributes {
  // The row holds what `validate` accepted, so only absent values need care here.
  const resource = JSON.parse(user.resource) as JsonObject
  const attributes: CompleteScimAttributes = {
    id: user.user_id,
    user_name: user.user_name,
    active: user.active === 1,
    groups,
    external_id: textOf(resource.externalId),
    display_name: textOf(resource.displayName),
    nick_name: textOf(resource.nickName),
    profile_url: textOf(resource.profileUrl),
    user_type: textOf(resource.userType),
    title: textOf(resource.title),
    preferred_language: textOf(resource.preferredLanguage),
    locale: textOf(resource.locale),
    timezone: textOf(resource.timezone),
    emails: multiValues(resource.emails),
    phone_numbers: multiValues(resource.phoneNumbers),
    ims: multiValues(resource.ims),
    photos: multiValues(resource.photos),
    entitlements: multiValues(resource.entitlements),
    roles: multiValues(resource.roles),
    x509certificates: multiValues(resource.x509Certificates),
    addresses: addresses(resource.addresses),
  }
  const others = extensions(resource)
  if (isJsonObject(resource.name)) attributes.name = name(resource.name)
  if (others) attributes.extensions = others
  if (isJsonObject(resource[enterprise])) attributes.enterprise_extension = enterpriseExtension(resource[enterprise])
  return attributes
}

function name(value: JsonObject): NonNullable<CompleteScimAttributes['name']> {
  return {
    formatted: textOf(value.formatted),
    family_name: textOf(value.familyName),
    given_name: textOf(value.givenName),
    middle_name: textOf(value.middleName),
    honorific_prefix: textOf(value.honorificPrefix),
    honorific_suffix: textOf(value.honorificSuffix),
  }
}

function addresses(value: JsonValue | undefined): CompleteScimAttributes['addresses'] {
  return objects(value).map((address) => ({
    formatted: textOf(address.formatted),
    street_address: textOf(address.streetAddress),
    locality: textOf(address.locality),
    region: textOf(address.region),
    postal_code: textOf(address.postalCode),
    country: textOf(address.country),
    type: textOf(address.type),
    primary: address.primary === true,
  }))
}

/** What the enterprise extension's own field shows; anything else under its URN is shown like the attributes of other extensions. */
const enterpriseAttributes = new Set(['employeeNumber', 'costCenter', 'division', 'department', 'organization', 'manager'])

/** The attributes that have no field of their own: of extensions the host declared, and those no schema describes. */
function extensions(resource: JsonObject): Record<string, JsonObject> | undefined {
  let found: Record<string, JsonObject> | undefined
  for (const key of Object.keys(resource)) {
    const value = resource[key]
    if (!key.includes(':') || !isJsonObject(value)) continue
    const shown = key === enterprise ? withoutOwnFields(value) : value
    if (!shown) continue
    found ??= {}
    found[key] = shown
  }
  return found
}

function withoutOwnFields(extension: JsonObject): JsonObject | undefined {
  const others = Object.entries(extension).filter(([name]) => !enterpriseAttributes.has(name))
  return others.length > 0 ? Object.fromEntries(others) : undefined
}

function enterpriseExtension(extension: JsonObject): NonNullable<CompleteScimAttributes['enterprise_extension']> {
  const { manager } = extension
  return {
    employee_number: textOf(extension.employeeNumber),
    cost_center: textOf(extension.costCenter),
    division: textOf(extension.division),
    department: textOf(extension.department),
    organization: textOf(extension.organization),
    ...(isJsonObject(manager) && {
      manager: { value: textOf(manager.value), ref: textOf(manager.$ref), display_name: textOf(manager.displayName) },
    }),
  }
}

function multiValues(value: JsonValue | undefined) {
  return objects(value).map((item) => ({
    value: textOf(item.value),
    type: textOf(item.type),
    ...(typeof item.display === 'string' && { display: item.display }),
    primary: item.primary === true,
  }))
}

function objects(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : []
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : ''
}
