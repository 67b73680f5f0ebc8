/**
 * What OpenAPI 3.1 asks of a document, as far as ours goes: everything it may hold is listed, so a misspelt field fails.
 * Schema objects are left to the JSON Schema validator, which compiles each of them strictly.
 * @see https://spec.openapis.org/oas/v3.1.1.html#schema-0
 */
const object = (properties: Record<string, object>, required: string[] = []) => ({
  type: 'object',
  properties,
  required,
  patternProperties: { '^x-': {} },
  additionalProperties: false,
})
const map = (values: object, keys = '^.+$') => ({ type: 'object', patternProperties: { [keys]: values }, additionalProperties: false })
const text = { type: 'string', minLength: 1 }
const anyText = { type: 'string' }

const content = map(object({ schema: { type: 'object' } }, ['schema']), '^[a-z]+/[a-z+.-]+$')
const response = object({ description: text, content }, ['description'])
const parameter = {
  ...object(
    { name: text, in: { enum: ['path', 'query', 'header'] }, required: { type: 'boolean' }, description: text, schema: { type: 'object' } },
    ['name', 'in', 'schema'],
  ),
  if: { properties: { in: { const: 'path' } } },
  // biome-ignore lint/suspicious/noThenProperty: "then" is JSON Schema's word
  then: { properties: { required: { const: true } }, required: ['required'] },
}
const security = { type: 'array', items: map({ type: 'array', items: anyText }) }
const operation = object(
  {
    operationId: text,
    summary: text,
    tags: { type: 'array', items: text },
    security,
    parameters: { type: 'array', items: parameter },
    requestBody: object({ required: { type: 'boolean' }, content }, ['content']),
    responses: map(response, '^([1-5]\\d\\d|default)$'),
  },
  ['operationId', 'responses'],
)
const securityScheme = object({ type: { const: 'http' }, scheme: { enum: ['basic', 'bearer'] }, description: text }, ['type', 'scheme'])

export const openapiMetaSchema = object(
  {
    openapi: { type: 'string', pattern: '^3\\.1\\.\\d+$' },
    info: object({ title: text, version: text, description: text }, ['title', 'version']),
    jsonSchemaDialect: { type: 'string', format: 'uri' },
    servers: { type: 'array', items: object({ url: text }, ['url']) },
    tags: { type: 'array', items: object({ name: text, description: text }, ['name']) },
    paths: map(object({ get: operation, post: operation, put: operation, delete: operation }), '^/'),
    components: object({ schemas: map({ type: 'object' }), responses: map(response), securitySchemes: map(securityScheme) }),
  },
  ['openapi', 'info', 'paths'],
)
