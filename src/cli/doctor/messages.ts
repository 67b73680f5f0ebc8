import type { JsonObject } from '../../scim/resource.js'

/** URNs of RFC 7643 and RFC 7644. */
export const schemas = {
  user: 'urn:ietf:params:scim:schemas:core:2.0:User',
  group: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  patch: 'urn:ietf:params:scim:api:messages:2.0:PatchOp',
  list: 'urn:ietf:params:scim:api:messages:2.0:ListResponse',
  error: 'urn:ietf:params:scim:api:messages:2.0:Error',
}

export const patchOf = (...Operations: JsonObject[]): JsonObject => ({ schemas: [schemas.patch], Operations })

/** The person that the checks make. */
export const userOf = (userName: string): JsonObject => ({
  schemas: [schemas.user],
  userName,
  name: { givenName: 'Doctor', familyName: 'Check' },
  emails: [{ value: userName, type: 'work', primary: true }],
  active: true,
})
