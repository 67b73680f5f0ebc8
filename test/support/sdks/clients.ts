import { type Operation, serverOperations } from '../../../src/contract/operations.js'
import type { SdkCallName } from './models.js'
import type { DecodingRules } from './shapes.js'

export type Fields = Record<string, unknown>

/** A call as a program makes it: the ids of its path, and the fields it sets. */
export interface SdkCall {
  name: SdkCallName
  ids?: Record<string, string>
  fields?: Fields
}

export interface WrittenRequest {
  method: string
  path: string
  headers: Record<string, string>
  body?: string
}

/** How one of Stytch's clients writes a call, seen in its source. */
export interface Sdk {
  language: string
  /** The files that this was read from. */
  sources: string[]
  write(call: SdkCall): WrittenRequest
  /** Its constant for Entra, where it has one. */
  entra: string
  decoding: DecodingRules
}

const json = { 'content-type': 'application/json' }
/** RFC 3339 with an offset, which all of them read. */
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/

const strict: DecodingRules = { isAbsenceRefused: true, time: rfc3339 }

/** Optional fields of each call, all of which Rust writes and some of which Java fills with empty lists. */
const optionalFields: Partial<Record<SdkCallName, readonly string[]>> = {
  createOrganization: [
    'organization_slug',
    'organization_logo_url',
    'trusted_metadata',
    'organization_external_id',
    'sso_jit_provisioning',
    'email_allowed_domains',
    'email_jit_provisioning',
    'email_invites',
    'auth_methods',
    'allowed_auth_methods',
    'mfa_policy',
    'rbac_email_implicit_role_assignments',
    'mfa_methods',
    'allowed_mfa_methods',
    'oauth_tenant_jit_provisioning',
    'allowed_oauth_tenants',
    'claimed_email_domains',
    'first_party_connected_apps_allowed_type',
    'allowed_first_party_connected_apps',
    'third_party_connected_apps_allowed_type',
    'allowed_third_party_connected_apps',
  ],
  createConnection: ['display_name', 'identity_provider'],
  updateConnection: ['display_name', 'identity_provider', 'scim_group_implicit_role_assignments'],
  searchMembers: ['cursor', 'limit', 'query'],
}

const github = (repository: string, commit: string, path: string) => `https://github.com/stytchauth/${repository}/blob/${commit}/${path}`
const python = (path: string) => github('stytch-python', '6987801e7eb03b0c6b34dc46f042e5d532e7299a', path)
const go = (path: string) => github('stytch-go', 'f9d86e20c3eb41cdddd531b3eb1de65616b98aca', path)
const java = (path: string) =>
  github('stytch-java', '4b062c260a48683290f1a9118de5c880522275a9', `stytch/src/main/kotlin/com/stytch/java/${path}`)
const rust = (path: string) => github('stytch-rust', '8852eb09dd107b13dc2e7e20dd558839bb6af239', path)
const ruby = (path: string) => github('stytch-ruby', '95797f55093cae92c9e6f1b18c805fc58a0ab0c5', path)

export const sdks: Sdk[] = [
  {
    language: 'Python',
    sources: [python('stytch/b2b/api/scim_connection.py'), python('stytch/b2b/models/scim.py'), python('stytch/core/http/client.py')],
    entra: 'microsoft-entra',
    decoding: strict,
    // Ids and set fields are one dictionary: the body of a POST or PUT, the query of a GET.
    write: (call) => {
      const { method, path, ids, fields } = parts(call)
      const all = { ...ids, ...fields }
      if (method === 'GET') return { method, path: path + queryOf(all), headers: json }
      return method === 'DELETE' ? { method, path, headers: json } : { method, path, headers: json, body: JSON.stringify(all) }
    },
  },
  {
    language: 'Go',
    sources: [go('stytch/b2b/scim_connection.go'), go('stytch/b2b/scim/connection/types.go'), go('stytch/stytch.go')],
    entra: 'microsoft-entra',
    decoding: { isAbsenceRefused: false, time: rfc3339 },
    // Every field is "omitempty"; a page's query always has its limit, 0 when it is not set.
    write: (call) => {
      const { method, path, ids, fields } = parts(call)
      if (method === 'GET') {
        const query = call.name === 'getConnectionGroups' ? { cursor: fields.cursor || undefined, limit: fields.limit ?? 0 } : {}
        return { method, path: path + queryOf(query), headers: json }
      }
      return method === 'DELETE'
        ? { method, path, headers: json }
        : { method, path, headers: json, body: JSON.stringify(omitEmpty({ ...ids, ...fields })) }
    },
  },
  {
    language: 'Java',
    sources: [
      java('b2b/api/scimconnection/SCIMConnection.kt'),
      java('b2b/models/scimconnection/SCIMConnection.kt'),
      java('http/HttpClient.kt'),
    ],
    entra: 'microsoftentra',
    decoding: strict,
    // Lists and maps that are not set are sent empty; numbers of a query have been through a double.
    write: (call) => {
      const { method, path, ids, fields } = parts(call)
      const all = { ...ids, ...javaDefaults(call.name), ...fields }
      const doubles = Object.entries(all).map(([name, value]) => [name, typeof value === 'number' ? value.toFixed(1) : value])
      if (method === 'GET') return { method, path: path + queryOf(Object.fromEntries(doubles)), headers: json }
      return method === 'DELETE'
        ? { method, path, headers: { ...json, 'content-length': '0' } }
        : { method, path, headers: json, body: JSON.stringify(all) }
    },
  },
  {
    language: 'Rust',
    sources: [rust('src/b2b/scim_connection.rs'), rust('src/b2b/scim.rs'), rust('src/client.rs')],
    entra: 'microsoftentra',
    decoding: strict,
    // What is not set is null; GET and DELETE have bodies too; in the path all but letters and digits is percent-encoded.
    write: (call) => {
      const { method, path, ids, fields } = parts(call, (id: string) =>
        id.replace(/[^A-Za-z0-9]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`),
      )
      if (method === 'GET') return { method, path: path + queryOf({ ...ids, ...fields }), headers: json, body: '{}' }
      const unset = Object.fromEntries((optionalFields[call.name] ?? []).map((name) => [name, null]))
      return { method, path, headers: json, body: JSON.stringify({ ...ids, ...unset, ...fields }) }
    },
  },
  {
    language: 'Ruby',
    sources: [ruby('lib/stytch/b2b_scim.rb'), ruby('lib/stytch/b2b_organizations.rb'), ruby('lib/stytch/request_helper.rb')],
    entra: 'microsoft-entra',
    // Answers stay hashes.
    decoding: { isAbsenceRefused: false, time: /./ },
    write: (call) => {
      const { method, path, fields } = parts(call)
      if (method === 'GET') return { method, path: path + queryOf(fields), headers: {} }
      return method === 'DELETE' ? { method, path, headers: {} } : { method, path, headers: json, body: JSON.stringify(fields) }
    },
  },
]

function parts({ name, ids = {}, fields = {} }: SdkCall, encode: (id: string) => string = encodeURIComponent) {
  const { method, path }: Operation = serverOperations[name]
  return { method, path: path.replace(/\{(\w+)\}/g, (_all, id: string) => encode(ids[id] ?? '')), ids, fields }
}

function queryOf(fields: Fields): string {
  const set = Object.entries(fields).filter(([, value]) => value !== undefined)
  return set.length === 0 ? '' : `?${new URLSearchParams(set.map(([name, value]) => [name, String(value)]))}`
}

function omitEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(omitEmpty)
  if (typeof value !== 'object' || value === null) return value
  const isEmpty = (item: unknown) =>
    item === '' || item === 0 || item === false || item == null || (Array.isArray(item) && item.length === 0)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => !isEmpty(item))
      .map(([name, item]) => [name, omitEmpty(item)]),
  )
}

function javaDefaults(name: SdkCallName): Fields {
  const isList = /^(allowed_(?!oauth)|email_allowed|rbac_|claimed_|scim_group_)/
  return Object.fromEntries(
    (optionalFields[name] ?? []).flatMap((field) =>
      isList.test(field) ? [[field, []]] : /trusted_metadata|allowed_oauth_tenants/.test(field) ? [[field, {}]] : [],
    ),
  )
}
