/** Where a request to the protocol goes. */
export interface Target {
  connection_id: string
  /** Path below the connection's base URL, decoded; a slash at its end does not count. */
  segments: string[]
  params: URLSearchParams
}

const prefix = '/scim/v2/'

/** Takes a request's URL apart; a path that cannot be decoded has a segment no endpoint and no id has. */
export function readTarget(url: string): Target {
  const { pathname, searchParams } = new URL(url)
  const [connection_id = '', ...rest] = pathname.slice(pathname.indexOf(prefix) + prefix.length).split('/')
  if (rest.at(-1) === '') rest.pop()
  return { connection_id: decode(connection_id), segments: rest.map(decode), params: searchParams }
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return '\uFFFD'
  }
}
