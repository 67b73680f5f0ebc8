import { notFound, ScimError } from '../../scim/error.js'
import { pageLimits } from '../../scim/list.js'
import { maxPatchOperations } from '../../scim/patch.js'
import type { ResourceType, SchemaDefinition } from '../../scim/schemas/attribute.js'
import { resourceTypes, schemas } from '../../scim/schemas/resourceTypes.js'
import type { Answer } from './answer.js'
import type { Call } from './call.js'
import { maxBodyBytes } from './readBody.js'

/** Operations of one bulk request at most. */
export const maxBulkOperations = maxPatchOperations

/** What this service provider can do; each line is kept by a test. @see RFC 7643 §5, RFC 9865 §4 */
export function getServiceProviderConfig(call: Call): Answer {
  refuseFilter(call)
  return json({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
    patch: { supported: true },
    bulk: { supported: true, maxOperations: maxBulkOperations, maxPayloadSize: maxBodyBytes },
    filter: { supported: true, maxResults: pageLimits.maximum },
    changePassword: { supported: false },
    sort: { supported: true },
    etag: { supported: true },
    pagination: {
      cursor: true,
      index: true,
      defaultPaginationMethod: 'index',
      defaultPageSize: pageLimits.default,
      maxPageSize: pageLimits.maximum,
    },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'OAuth Bearer Token',
        description: 'A bearer token issued in the admin portal, sent in the Authorization header.',
        specUri: 'https://www.rfc-editor.org/info/rfc6750',
        primary: true,
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${call.base}/ServiceProviderConfig` },
  })
}

/** @see RFC 7644 §4 */
export function listResourceTypes(call: Call): Answer {
  return list(
    call,
    resourceTypes.map((type) => resourceTypeJson(call.base, type)),
  )
}

export function getResourceType(call: Call, id: string): Answer {
  refuseFilter(call)
  const type = resourceTypes.find((item) => item.id === id)
  if (!type) throw notFound('There is no resource type with this name. The resource types are User and Group.')
  return json(resourceTypeJson(call.base, type))
}

/** @see RFC 7644 §4 */
export function listSchemas(call: Call): Answer {
  return list(
    call,
    schemas.map((schema) => schemaJson(call.base, schema)),
  )
}

export function getSchema(call: Call, id: string): Answer {
  refuseFilter(call)
  // URNs are compared without regard to case (RFC 8141 §3.1).
  const schema = schemas.find((item) => item.id.toLowerCase() === id.toLowerCase())
  if (!schema) throw notFound('There is no schema with this URN. See /Schemas for those there are.')
  return json(schemaJson(call.base, schema))
}

function list(call: Call, resources: readonly object[]): Answer {
  refuseFilter(call)
  return json({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: resources.length,
    startIndex: 1,
    itemsPerPage: resources.length,
    Resources: resources,
  })
}

/** A filter on what a service provider can do is forbidden, so that nobody takes a partial answer for the whole. @see RFC 7644 §4 */
function refuseFilter({ params }: Call): void {
  if (params.has('filter')) throw new ScimError(403, undefined, 'The discovery endpoints cannot be filtered. Ask again without filter.')
}

function resourceTypeJson(base: string, { id, name, description, endpoint, schema, extensions }: ResourceType) {
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
    id,
    name,
    description,
    endpoint,
    schema: schema.id,
    ...(extensions.length > 0 && {
      schemaExtensions: extensions.map((extension) => ({ schema: extension.schema.id, required: extension.required })),
    }),
    meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${id}` },
  }
}

function schemaJson(base: string, { id, name, description, attributes }: SchemaDefinition) {
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
    id,
    name,
    description,
    attributes,
    meta: { resourceType: 'Schema', location: `${base}/Schemas/${id}` },
  }
}

function json(value: object): Answer {
  return { status: 200, body: JSON.stringify(value) }
}
