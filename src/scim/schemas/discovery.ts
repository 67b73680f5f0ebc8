import { pageLimits } from '../list.js'
import type { JsonObject } from '../resource.js'
import type { ResourceType, SchemaDefinition } from './attribute.js'

/** A schema as `/Schemas` shows it. @see RFC 7643 §7 */
export function schemaResource({ id, name, description, attributes }: SchemaDefinition, baseUrl: string) {
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
    id,
    name,
    description,
    attributes,
    meta: { resourceType: 'Schema', location: `${baseUrl}/Schemas/${id}` },
  }
}

/** A resource type as `/ResourceTypes` shows it. @see RFC 7643 §6 */
export function resourceTypeResource({ id, name, description, endpoint, schema, extensions }: ResourceType, baseUrl: string) {
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
    meta: { resourceType: 'ResourceType', location: `${baseUrl}/ResourceTypes/${id}` },
  }
}

/** The limits of the service provider that depend on how it is run. */
export interface ServiceProviderFeatures {
  /** The maximum number of operations in one bulk request. */
  readonly bulkMaxOperations: number
  /** The maximum size of a request body in bytes. */
  readonly maxPayloadSize: number
}

/**
 * What the service provider says about itself; a test compares each line with what it does. There is no `cursorTimeout`, because cursors do
 * not expire.
 * @see RFC 7643 §5, RFC 9865 §4
 */
export function serviceProviderConfig(features: ServiceProviderFeatures, baseUrl: string): JsonObject {
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
    patch: { supported: true },
    bulk: { supported: true, maxOperations: features.bulkMaxOperations, maxPayloadSize: features.maxPayloadSize },
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
    meta: { resourceType: 'ServiceProviderConfig', location: `${baseUrl}/ServiceProviderConfig` },
  }
}
