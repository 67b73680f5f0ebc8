import { notFound, ScimError } from '../../scim/error.js'
import { maxPatchOperations } from '../../scim/patch.js'
import { schemasNamed } from '../../scim/quirks.js'
import { resourceTypeResource, schemaResource, serviceProviderConfig } from '../../scim/schemas/discovery.js'
import { maxBodyBytes } from './readScimBody.js'
import type { ScimRequest } from './scimRequest.js'
import type { ScimResponse } from './scimResponse.js'

/** The maximum number of operations in one bulk request. */
export const maxBulkOperations = maxPatchOperations

/** @see RFC 7644 §4 */
export function getServiceProviderConfig(request: ScimRequest): ScimResponse {
  refuseFilter(request)
  return json(serviceProviderConfig({ bulkMaxOperations: maxBulkOperations, maxPayloadSize: maxBodyBytes }, request.base))
}

/** @see RFC 7644 §4 */
export function listResourceTypes(request: ScimRequest): ScimResponse {
  return list(
    request,
    request.context.types.all.map((type) => resourceTypeResource(type, request.base)),
  )
}

export function getResourceType(request: ScimRequest, id: string): ScimResponse {
  refuseFilter(request)
  const type = request.context.types.all.find((item) => item.id === id)
  if (!type) throw notFound('There is no resource type with this name. The resource types are User and Group.')
  return json(resourceTypeResource(type, request.base))
}

/** @see RFC 7644 §4 */
export function listSchemas(request: ScimRequest): ScimResponse {
  return list(
    request,
    request.context.types.schemas.map((schema) => schemaResource(schema, request.base)),
  )
}

export function getSchema(request: ScimRequest, id: string): ScimResponse {
  refuseFilter(request)
  // URNs are compared without regard to case (RFC 8141 §3.1).
  const urns = schemasNamed(id).map((urn) => urn.toLowerCase())
  const schema = request.context.types.schemas.find((item) => urns.includes(item.id.toLowerCase()))
  if (!schema) throw notFound('There is no schema with this URN. See /Schemas for the list.')
  return json(schemaResource(schema, request.base))
}

function list(request: ScimRequest, resources: readonly object[]): ScimResponse {
  refuseFilter(request)
  return json({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: resources.length,
    startIndex: 1,
    itemsPerPage: resources.length,
    Resources: resources,
  })
}

/** The discovery endpoints refuse filters, so that nobody takes part of the answer for the whole. @see RFC 7644 §4 */
function refuseFilter({ params }: ScimRequest): void {
  if (params.has('filter')) throw new ScimError(403, undefined, 'The discovery endpoints cannot be filtered. Ask again without filter.')
}

function json(value: object): ScimResponse {
  return { status: 200, body: JSON.stringify(value) }
}
