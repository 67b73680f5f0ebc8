import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js'
import { errorStatuses } from '../../src/contract/errors.js'
import { openApiDocument } from '../../src/server/management/openapi.js'

interface DescribedOperation {
  responses: Record<string, { content?: Record<string, { schema: object }> }>
}
type Paths = Record<string, Record<string, DescribedOperation>>

const document = openApiDocument('https://scim.example.test') as { paths: Paths; components: object }
const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { uri: true } })
ajv.addSchema({ $id: 'https://openapi.test/', components: document.components })
const compiled = new Map<string, ValidateFunction>()

/** Checks an answer of the management API against the OpenAPI document. @throws Error that shows the answer and what is wrong with it */
export function assertDescribed(method: string, pathname: string, status: number, text: string, contentType: string): void {
  const found = findOperation(method, pathname)
  if (!found) {
    if (isError(status, text)) return
    throw new Error(`${method} ${pathname} is not in the OpenAPI document, and what came is no error body: ${status} ${text}`)
  }
  if (contentType.startsWith('text/event-stream')) return
  const { path, operation } = found
  const key = `${method} ${path} ${status}`
  const validate = compiled.get(key) ?? compileAnswer(operation, status, key)
  compiled.set(key, validate)
  if (validate(JSON.parse(text))) return
  throw new Error(`${key} does not answer as the OpenAPI document says: ${ajv.errorsText(validate.errors)}\n${text}`)
}

/** The operation of the document that a request is for. */
function findOperation(method: string, pathname: string): { path: string; operation: DescribedOperation } | undefined {
  for (const [path, operations] of Object.entries(document.paths)) {
    const pattern = new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`)
    const operation = operations[method.toLowerCase()]
    // A path without parameters wins, as it does in the router.
    if (operation && pattern.test(pathname) && (!path.includes('{') || !document.paths[pathname]?.[method.toLowerCase()])) {
      return { path, operation }
    }
  }
  return undefined
}

function compileAnswer(operation: DescribedOperation, status: number, key: string): ValidateFunction {
  const schema = operation.responses[status]?.content?.['application/json']?.schema
  if (!schema) throw new Error(`${key} is not described at all.`)
  return ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"https://openapi.test/#/components/')))
}

function isError(status: number, text: string): boolean {
  const body = JSON.parse(text) as { error_type: keyof typeof errorStatuses; status_code: number }
  return errorStatuses[body.error_type] === status && body.status_code === status
}
