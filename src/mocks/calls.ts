import type { Operation, OperationInput, ResponseOf } from '../contract/operation.js'

/** Sends one operation to a backend and returns the parsed response. @throws Error when it is refused, so that a broken scenario says where */
export async function callOperation<O extends Operation>(
  fetch: (request: Request) => Promise<Response>,
  baseUrl: string,
  authorization: string,
  operation: O,
  { params = {}, body }: OperationInput<O> = {},
): Promise<ResponseOf<O>> {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const headers: Record<string, string> = { authorization }
  if (body !== undefined) headers['content-type'] = 'application/json'
  const init = { method: operation.method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
  const response = await fetch(new Request(baseUrl + path, init))
  const json: unknown = await response.json()
  if (!response.ok) throw new Error(`${operation.method} ${path} was answered ${response.status}: ${JSON.stringify(json)}`)
  const content = typeof json === 'object' && json !== null && 'data' in json ? json.data : json
  // The operation's own schema produces this type; only the lookup loses the generic.
  return operation.response.parse(content) as ResponseOf<O>
}
