import { attribute, type SchemaDefinition } from './attribute.js'

/**
 * Stored apart from the resource, because a group may have tens of thousands; for the same reason responses show `$ref` and `type` only on
 * request. Members are Users: groups within groups are refused.
 */
export const membersAttribute = attribute('members', 'complex', 'Users in the group.', {
  multiValued: true,
  subAttributes: [
    attribute('value', 'string', 'Identifier of the member.', { caseExact: true, mutability: 'immutable' }),
    attribute('$ref', 'reference', 'Address of the member.', {
      mutability: 'immutable',
      returned: 'request',
      referenceTypes: ['User'],
    }),
    attribute('display', 'string', 'Name of the member.', { mutability: 'readOnly' }),
    attribute('type', 'string', 'Kind of member.', {
      mutability: 'immutable',
      returned: 'request',
      canonicalValues: ['User'],
    }),
  ],
})

/** @see RFC 7643 §4.2 */
export const groupSchema: SchemaDefinition = {
  id: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  name: 'Group',
  description: 'Group of users',
  attributes: [
    attribute('displayName', 'string', 'Name of the group; unique within the connection whatever its case.', {
      required: true,
      uniqueness: 'server',
    }),
    membersAttribute,
  ],
}
