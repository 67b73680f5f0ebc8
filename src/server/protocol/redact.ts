import { isJsonObject, type JsonValue } from '../../scim/resource.js'

/** How many characters of a redacted body a row of activity keeps. */
const maxBody = 2000
const maxDepth = 6
const maxItems = 10
const maxShownItems = 100

/** Keys whose text describes the request and nothing about a person. */
const plainKeys = new Set(['schemas', 'op', 'path', 'type', 'method', 'bulkId', 'sortBy', 'sortOrder', 'attributes', 'excludedAttributes'])
const hidden = '…'

/** Parameters that describe the list and nothing about a person. */
const plainParameters = new Set(['startIndex', 'count', 'attributes', 'excludedAttributes', 'sortBy', 'sortOrder'])

const endpoint =
  /^(|users|groups|bulk|me|\.search|schemas|resourcetypes|serviceproviderconfig|scim|v[12]|urn:[\w.:-]+|scim-connection-[0-9a-f-]+)$/i
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The path below the base URL as it was asked for, with the parameters of SCIM. */
export function showPath(segments: readonly string[], params: URLSearchParams): string {
  const query = [...params]
    .filter(([name, value]) => (name === 'filter' && !secretKey.test(value)) || plainParameters.has(name))
    .slice(0, maxItems)
    .map(([name, value]) => `${name}=${value}`)
  return `/${segments.join('/')}${query.length > 0 ? `?${query.join('&')}` : ''}`.slice(0, 500)
}

/** The path below the base URL, with everything hidden that could identify a person or be a secret. */
export function redactPath(segments: readonly string[], params: URLSearchParams): string {
  const path = segments.map((segment) => (endpoint.test(segment) || uuid.test(segment) ? segment : hidden)).join('/')
  const query = [...params].slice(0, maxItems).flatMap(([name, value]) => {
    if (name === 'filter') return [`filter=${redactLiterals(value)}`]
    return plainParameters.has(name) ? [`${name}=${redactLiterals(value)}`] : []
  })
  return `/${path}${query.length > 0 ? `?${query.join('&')}` : ''}`.slice(0, 500)
}

/** What no admin may read either, by the name of its attribute. */
const secretKey = /pass(word|phrase|code)|secret|token|credential|authorization|api-?_?key|private-?_?key/i
/** A refused body may be this long; a group's members are cut before that. */
const maxShownBody = 8000

/** A body as it was sent, without secrets: what an admin needs to see why it was refused. */
export function showBody(body: JsonValue): string {
  const text = JSON.stringify(withoutSecrets(body, ''))
  return text.length > maxShownBody ? `${text.slice(0, maxShownBody - 1)}…` : text
}

function withoutSecrets(value: JsonValue, key: string): JsonValue {
  if (value !== null && secretKey.test(key)) return hidden
  if (Array.isArray(value)) {
    const items = value.slice(0, maxShownItems).map((item) => withoutSecrets(item, ''))
    return value.length > maxShownItems ? [...items, `… ${value.length - maxShownItems} more`] : items
  }
  if (!isJsonObject(value)) return value
  // A PATCH names its attribute beside the value.
  const named = typeof value.path === 'string' && secretKey.test(value.path)
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, named && name === 'value' ? hidden : withoutSecrets(item, name)]),
  )
}

/** A body whose structure can be read and whose values cannot: names, operations and booleans stay. */
export function redactBody(body: JsonValue): string {
  const text = JSON.stringify(redact(body, '', 0))
  return text.length > maxBody ? `${text.slice(0, maxBody - 1)}…` : text
}

function redact(value: JsonValue, key: string, depth: number): JsonValue {
  if (typeof value === 'string') return plainKeys.has(key) ? redactLiterals(value) : /^(true|false)$/i.test(value) ? value : hidden
  if (typeof value === 'number') return hidden
  if (typeof value !== 'object' || value === null) return value
  if (depth === maxDepth) return hidden
  if (Array.isArray(value)) {
    const items = value.slice(0, maxItems).map((item) => redact(item, key, depth + 1))
    return value.length > maxItems ? [...items, `… ${value.length - maxItems} more`] : items
  }
  if (!isJsonObject(value)) return hidden
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, 50)
      .map(([name, item]) => [redactLiterals(name), redact(item, name, depth + 1)]),
  )
}

/** Hides what is between quotes in a filter or a path, and anything too long to be a name. */
function redactLiterals(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*("|$)/g, `"${hidden}"`).slice(0, 200)
}
