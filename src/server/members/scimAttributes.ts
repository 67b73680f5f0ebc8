import type { CompleteScimAttributes } from '../../contract/completeAnswers.js'
import { isJsonObject, type JsonObject, type JsonValue } from '../../scim/resource.js'
import type { UserRow } from '../storage/tables.js'

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'

/** The User an identity provider sent, in the management API's snake_case. Attributes it did not send are `""`, `false` or `[]`. */
export function toScimAttributes(user: UserRow, groups: { value: string; display: string }[]): CompleteScimAttributes {
  // The row holds what `validate` accepted, so only absent values need care here.
  const resource = JSON.parse(user.resource) as JsonObject
  return {
    id: user.user_id,
    user_name: user.user_name,
    active: user.active === 1,
    groups,
    ...texts(resource, {
      external_id: 'externalId',
      display_name: 'displayName',
      nick_name: 'nickName',
      profile_url: 'profileUrl',
      user_type: 'userType',
      title: 'title',
      preferred_language: 'preferredLanguage',
      locale: 'locale',
      timezone: 'timezone',
    }),
    ...(isJsonObject(resource.name) && {
      name: texts(resource.name, {
        formatted: 'formatted',
        family_name: 'familyName',
        given_name: 'givenName',
        middle_name: 'middleName',
        honorific_prefix: 'honorificPrefix',
        honorific_suffix: 'honorificSuffix',
      }),
    }),
    emails: multiValues(resource.emails),
    phone_numbers: multiValues(resource.phoneNumbers),
    ims: multiValues(resource.ims),
    photos: multiValues(resource.photos),
    entitlements: multiValues(resource.entitlements),
    roles: multiValues(resource.roles),
    x509certificates: multiValues(resource.x509Certificates),
    addresses: objects(resource.addresses).map((address) => ({
      ...texts(address, {
        formatted: 'formatted',
        street_address: 'streetAddress',
        locality: 'locality',
        region: 'region',
        postal_code: 'postalCode',
        country: 'country',
        type: 'type',
      }),
      primary: address.primary === true,
    })),
    ...extensions(resource),
    ...(isJsonObject(resource[enterprise]) && { enterprise_extension: enterpriseExtension(resource[enterprise]) }),
  }
}

/** What the enterprise extension's own field shows; anything else under its URN is shown like the attributes of other extensions. */
const enterpriseAttributes = new Set(['employeeNumber', 'costCenter', 'division', 'department', 'organization', 'manager'])

/** The attributes that have no field of their own: of extensions the host declared, and those no schema describes. */
function extensions(resource: JsonObject): { extensions?: Record<string, JsonObject> } {
  let found: Record<string, JsonObject> | undefined
  for (const key of Object.keys(resource)) {
    const value = resource[key]
    if (!key.includes(':') || !isJsonObject(value)) continue
    const shown = key === enterprise ? withoutOwnFields(value) : value
    if (!shown) continue
    found ??= {}
    found[key] = shown
  }
  return found ? { extensions: found } : {}
}

function withoutOwnFields(extension: JsonObject): JsonObject | undefined {
  const others = Object.entries(extension).filter(([name]) => !enterpriseAttributes.has(name))
  return others.length > 0 ? Object.fromEntries(others) : undefined
}

function enterpriseExtension(extension: JsonObject): NonNullable<CompleteScimAttributes['enterprise_extension']> {
  return {
    ...texts(extension, {
      employee_number: 'employeeNumber',
      cost_center: 'costCenter',
      division: 'division',
      department: 'department',
      organization: 'organization',
    }),
    ...(isJsonObject(extension.manager) && {
      manager: texts(extension.manager, { value: 'value', ref: '$ref', display_name: 'displayName' }),
    }),
  }
}

function multiValues(value: JsonValue | undefined) {
  return objects(value).map((item) => ({
    ...texts(item, { value: 'value', type: 'type' }),
    ...(typeof item.display === 'string' && { display: item.display }),
    primary: item.primary === true,
  }))
}

function objects(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : []
}

function texts<K extends string>(source: JsonObject, names: Record<K, string>): Record<K, string> {
  // Every name is given a value here, which `fromEntries` cannot express.
  return Object.fromEntries(Object.entries<string>(names).map(([key, name]) => [key, textOf(source[name])])) as Record<K, string>
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : ''
}
