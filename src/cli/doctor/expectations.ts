import { isJsonObject, type JsonObject, type JsonValue } from '../../scim/resource.js'
import { type EndpointAnswer, Finding } from './endpoint.js'
import { schemas } from './messages.js'

/** A list response, with what it says and holds. @throws Finding */
export function listOf(answer: EndpointAnswer): { answer: EndpointAnswer; total: number; resources: JsonObject[] } {
  const list = body(answer, 200)
  const { schemas: named, totalResults, Resources: resources = [] } = list
  const isList = Array.isArray(named) && named.includes(schemas.list) && typeof totalResults === 'number' && Array.isArray(resources)
  if (!isList) throw found(answer, 'a ListResponse with totalResults and Resources (RFC 7644 §3.4.2)')
  return { answer, total: totalResults, resources: (resources as JsonValue[]).filter(isJsonObject) }
}

/** The body of an answer that has this status. @throws Finding */
export function body(answer: EndpointAnswer, status: number): JsonObject {
  if (answer.status !== status) throw found(answer, `status ${status}`)
  if (!answer.json) throw found(answer, 'a JSON object. Check that the base URL is the SCIM endpoint’s, and that no page stands before it')
  return answer.json
}

/** What came instead. */
export const found = ({ request, status, excerpt }: EndpointAnswer, expected: string) =>
  new Finding(`${request} was answered ${status}${excerpt === '' ? ' without a body' : `: ${excerpt}`}. Expected ${expected}.`)
