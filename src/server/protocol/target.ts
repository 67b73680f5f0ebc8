/** Where a request to the protocol goes. */
export interface Target {
  connection_id: string
  /** Path below the connection's base URL, decoded; a slash at its end does not count. */
  segments: string[]
  params: URLSearchParams
}

const prefix = '/scim/v2/'

/** Splits the path of a request; a segment that cannot be decoded becomes one that matches no endpoint and no id. */
export function readTarget({ path, query }: { path: string; query: string }): Target {
  const [connection_id = '', ...rest] = path.slice(prefix.length).split('/')
  if (rest.at(-1) === '') rest.pop()
  return { connection_id: decode(connection_id), segments: rest.map(decode), params: new URLSearchParams(query) }
}

function decode(segment: string): string {
  if (!segment.includes('%')) return segment
  try {
    return decodeURIComponent(segment)
  } catch {
    return '\uFFFD'
  }
}
