import { Validator } from '@seriousme/openapi-schema-validator'
import Ajv2020 from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { errorStatuses } from '../../src/contract/errors.js'
import { frontendOperations, type Operation, serverOperations, stytchOperations } from '../../src/contract/operations.js'
import { neutralOrganization } from '../../src/server/members/neutralFields.js'
import { createTestBackend, type Json } from '../support/backend.js'
import { assertDescribed } from '../support/openapi.js'

async function readDocument(): Promise<Json> {
  const { request } = await createTestBackend()
  const answer = await request('/openapi.json')
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json'])
  return answer.body
}

const operations: Operation[] = [
  ...Object.values(frontendOperations),
  ...Object.values(stytchOperations),
  ...Object.values(serverOperations),
]

test('the document is OpenAPI 3.1 and each of its schemas is JSON Schema 2020-12', async () => {
  const document = await readDocument()
  const validator = new Validator()
  expect(await validator.validate(document)).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
  expect(await new Validator().validate({ ...document, paths: { '/x': { get: { responses: 'none' } } } })).toMatchObject({ valid: false })

  const schemas = new Ajv2020({ strict: false, formats: { uri: true } })
  schemas.addSchema({ $id: 'https://openapi.test/', components: document.components })
  const distinct = new Set([...schemasOf(document.paths)].map((schema) => JSON.stringify(schema)))
  expect(distinct.size).toBeGreaterThan(operations.length)
  for (const schema of distinct) schemas.compile(JSON.parse(schema.replaceAll('"#/', '"https://openapi.test/#/')))
})

test('it has every operation of the contract and nothing else, each under its own id', async () => {
  const document = await readDocument()
  const described = Object.entries<Json>(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(described.sort()).toEqual(operations.map(({ method, path }) => `${method} ${path}`).sort())
  const ids = Object.values<Json>(document.paths).flatMap((methods) =>
    Object.values<Json>(methods).map((operation) => operation.operationId),
  )
  expect(new Set(ids).size).toBe(operations.length)
})

test('path parameters, security schemes and references all lead somewhere', async () => {
  const document = await readDocument()
  for (const [path, methods] of Object.entries<Json>(document.paths)) {
    for (const operation of Object.values<Json>(methods)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const declared = (operation.parameters ?? [])
        .filter((parameter: Json) => parameter.in === 'path')
        .map((parameter: Json) => parameter.name)
      expect(declared, path).toEqual(inPath)
      for (const requirement of operation.security)
        expect(document.components.securitySchemes).toHaveProperty(Object.keys(requirement)[0] ?? '')
    }
  }
  for (const [, pointer] of JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const target = (pointer ?? '').split('/').reduce<Json>((value, key) => value?.[key], document)
    expect(target, pointer).toBeDefined()
  }
})

test('every error type is described where error_url points', async () => {
  const document = await readDocument()
  expect(Object.keys(document.components.responses).sort()).toEqual(Object.keys(errorStatuses).sort())
  const { request } = await createTestBackend()
  const refused = await request('/sdk/v1/b2b/scim')
  const pointer = refused.body.error_url.split('#/')[1].split('/')
  expect(pointer.reduce((value: Json, key: string) => value[key], document).description).toContain(refused.body.error_type)
})

test('the check of every answer refuses a wrong one', () => {
  const good = {
    status_code: 200,
    request_id: 'r',
    organization: {
      ...neutralOrganization,
      custom_roles: [],
      organization_id: 'o',
      organization_name: 'n',
      organization_slug: 's',
      email_allowed_domains: [],
      scim_active_connection: null,
    },
  }
  const check = (body: object, status = 200) =>
    assertDescribed('GET', '/v1/b2b/organizations/o', status, JSON.stringify(body), 'application/json')
  expect(() => check(good)).not.toThrow()
  expect(() => check({ ...good, secret: 1 })).toThrow(/additional properties/)
  expect(() => check({ ...good, organization: { ...good.organization, organization_slug: 5 } })).toThrow(/organization_slug/)
  expect(() => check({ ...good, request_id: undefined })).toThrow(/request_id/)
  expect(() => check({ ...good, organization: { ...good.organization, mfa_methods: undefined } })).toThrow(/mfa_methods/)
  const error = { status_code: 404, request_id: 'r', error_type: 'organization_not_found', error_message: 'm', error_url: 'u' }
  expect(() => check(error, 404)).not.toThrow()
  expect(() => check({ ...error, error_type: 'conflict' }, 404)).toThrow(/error_type/)
})

function* schemasOf(value: Json): Generator<object> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, item] of Object.entries<Json>(value)) {
    if (key === 'schema' || key === 'x-data-schema') yield item
    else yield* schemasOf(item)
  }
}
