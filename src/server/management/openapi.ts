import * as z from 'zod/mini'
import { type ErrorType, errorBody, errorStatuses } from '../../contract/errors.js'
import { answeredFrontendOperations, type Operation, serverOperations, stytchOperations } from '../../contract/operations.js'
import { type AcceptedInput, acceptedInput, pathParameters } from './acceptedInput.js'
import { openApiWebhooks } from './openapiWebhooks.js'

type Json = Record<string, unknown>

let written: { publicUrl: string; text: string } | undefined

/** The OpenAPI 3.1 document of the management API, written from the contract's tables of operations. */
export function openApiResponse(publicUrl: string): Response {
  if (written?.publicUrl !== publicUrl) written = { publicUrl, text: JSON.stringify(openApiDocument(publicUrl)) }
  return new Response(written.text, {
    headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=300', 'x-content-type-options': 'nosniff' },
  })
}

/** @see https://spec.openapis.org/oas/v3.1.1.html */
export function openApiDocument(publicUrl: string): Json {
  const paths: Record<string, Json> = {}
  const tables = [
    { tag: 'frontend', security: ['session', 'stytchSession'], operations: answeredFrontendOperations },
    { tag: 'stytch', security: ['session', 'stytchSession'], operations: stytchOperations },
    { tag: 'server', security: ['project'], operations: serverOperations },
  ]
  for (const { tag, security, operations } of tables) {
    for (const [name, operation] of Object.entries<Operation>(operations)) {
      const path = paths[operation.path] ?? {}
      path[operation.method.toLowerCase()] = describe({ tag, security, name, operation })
      paths[operation.path] = path
    }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'admin-portal-scim management API',
      version: '1',
      description: 'SCIM connections of organizations, the people and groups their identity providers manage, and what happened to them.',
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: publicUrl }],
    tags: [
      { name: 'frontend', description: 'What the browser calls with a portal session; success bodies are wrapped in "data".' },
      { name: 'stytch', description: 'What Stytch’s browser client calls besides.' },
      { name: 'server', description: 'What the host’s backend calls with the project’s credentials.' },
      { name: 'webhooks', description: 'What is sent to webhook endpoints, signed as Standard Webhooks has it.' },
    ],
    paths,
    webhooks: openApiWebhooks(),
    components: {
      schemas: { Error: jsonSchema(errorBody, 'output') },
      responses: Object.fromEntries(Object.entries(errorStatuses).map(([type, status]) => [type, errorResponse(type, status)])),
      securitySchemes: {
        project: { type: 'http', scheme: 'basic', description: 'project_id:secret' },
        session: { type: 'http', scheme: 'bearer', description: 'A portal session’s token.' },
        stytchSession: { type: 'http', scheme: 'basic', description: 'public_token:session_token, as Stytch’s browser client sends it.' },
      },
    },
  }
}

interface Described {
  tag: string
  security: string[]
  name: string
  operation: Operation
}

function describe({ tag, security, name, operation }: Described): Json {
  const accepted = acceptedInput(operation)
  const parameters = [...inPath(operation.path), ...queryParameters(accepted), ...headerParameters(operation)]
  return {
    operationId: `${tag}.${name}`,
    summary: operation.summary,
    tags: [tag],
    security: operation.public ? [] : security.map((scheme) => ({ [scheme]: [] })),
    ...(operation.permission && { 'x-permission': operation.permission }),
    ...(parameters.length > 0 && { parameters }),
    ...(operation.method === 'DELETE' && { description: 'Takes no body; one that is sent is ignored.' }),
    ...(accepted.body && { requestBody: requestBody(accepted.body) }),
    responses: {
      200: operation.stream ? streamResponse(operation) : successResponse(operation, tag !== 'server'),
      ...Object.fromEntries(errorsByStatus().map(([status, types]) => [status, errorChoice(status, types)])),
    },
  }
}

function inPath(path: string): Json[] {
  return pathParameters(path).map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
}

function queryParameters({ query }: AcceptedInput): Json[] {
  const { properties = {}, required = [] } = jsonSchema(query, 'input') as { properties?: Json; required?: string[] }
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }))
}

function headerParameters({ idempotent, stream }: Operation): Json[] {
  if (idempotent) {
    const description = 'The same key and body within 24 hours give the first answer again, without its secret.'
    return [{ name: 'Idempotency-Key', in: 'header', required: false, description, schema: { type: 'string', pattern: '^[!-~]{1,255}$' } }]
  }
  if (stream) {
    const description = 'The last id received; the stream resumes after it.'
    return [{ name: 'Last-Event-ID', in: 'header', required: false, description, schema: { type: 'string' } }]
  }
  return []
}

function requestBody(body: z.ZodMiniType): Json {
  return { required: !body.safeParse({}).success, content: { 'application/json': { schema: jsonSchema(body, 'input') } } }
}

function successResponse({ response }: Operation, isWrapped: boolean): Json {
  const fields = jsonSchema(response, 'output') as { properties?: Json; required?: string[] }
  const body = {
    ...fields,
    type: 'object',
    properties: { status_code: { type: 'integer', const: 200 }, request_id: { type: 'string' }, ...fields.properties },
    required: ['status_code', 'request_id', ...(fields.required ?? [])],
  }
  const schema = isWrapped ? { type: 'object', properties: { data: body }, required: ['data'], additionalProperties: false } : body
  return { description: 'Done.', content: { 'application/json': { schema } } }
}

function streamResponse({ response }: Operation): Json {
  return {
    description:
      'Server-Sent Events; "id" is the organization’s sequence, "data" is JSON of this shape. "event: reset" says that some were missed.',
    content: { 'text/event-stream': { schema: { type: 'string' }, 'x-data-schema': jsonSchema(response, 'output') } },
  }
}

function errorsByStatus(): [number, ErrorType[]][] {
  const byStatus = new Map<number, ErrorType[]>()
  for (const [type, status] of Object.entries(errorStatuses)) {
    // Object.entries loses the type of the keys; they are exactly the error types.
    byStatus.set(status, [...(byStatus.get(status) ?? []), type as ErrorType])
  }
  return [...byStatus]
}

function errorChoice(status: number, types: ErrorType[]): Json {
  const challenge = { description: 'How to sign in.', required: true, schema: { type: 'string' } }
  const headers = status === 401 && { headers: { 'WWW-Authenticate': challenge } }
  return { description: types.join(', '), ...headers, content: errorContent(types) }
}

function errorResponse(type: string, status: number): Json {
  return { description: `${status} ${type}`, content: errorContent([type]) }
}

function errorContent(types: readonly string[]): Json {
  const narrowed = { properties: { error_type: { enum: types } } }
  return { 'application/json': { schema: { allOf: [{ $ref: '#/components/schemas/Error' }, narrowed] } } }
}

function jsonSchema(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
