import { notFound, ScimError } from '../../scim/error.js'
import { maxPatchOperations } from '../../scim/patch.js'
import { schemasNamed } from '../../scim/quirks.js'
import { resourceTypeResource, schemaResource, serviceProviderConfig } from '../../scim/schemas/discovery.js'
import type { Answer } from './answer.js'
import type { Call } from './call.js'
import { maxBodyBytes } from './readBody.js'

/** Operations of one bulk request at most. */
export const maxBulkOperations = maxPatchOperations

/** @see RFC 7644 §4 */
export function getServiceProviderConfig(call: Call): Answer {
  refuseFilter(call)
  return json(serviceProviderConfig({ bulkMaxOperations: maxBulkOperations, maxPayloadSize: maxBodyBytes }, call.base))
}

/** @see RFC 7644 §4 */
export function listResourceTypes(call: Call): Answer {
  return list(
    call,
    call.context.types.all.map((type) => resourceTypeResource(type, call.base)),
  )
}

export function getResourceType(call: Call, id: string): Answer {
  refuseFilter(call)
  const type = call.context.types.all.find((item) => item.id === id)
  if (!type) throw notFound('There is no resource type with this name. The resource types are User and Group.')
  return json(resourceTypeResource(type, call.base))
}

/** @see RFC 7644 §4 */
export function listSchemas(call: Call): Answer {
  return list(
    call,
    call.context.types.schemas.map((schema) => schemaResource(schema, call.base)),
  )
}

export function getSchema(call: Call, id: string): Answer {
  refuseFilter(call)
  // URNs are compared without regard to case (RFC 8141 §3.1).
  const urns = schemasNamed(id).map((urn) => urn.toLowerCase())
  const schema = call.context.types.schemas.find((item) => urns.includes(item.id.toLowerCase()))
  if (!schema) throw notFound('There is no schema with this URN. See /Schemas for those there are.')
  return json(schemaResource(schema, call.base))
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

function json(value: object): Answer {
  return { status: 200, body: JSON.stringify(value) }
}
