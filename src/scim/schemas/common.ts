import { attribute } from './attribute.js'

/** The attributes of every resource, whatever its schema; `/Schemas` does not list them. @see RFC 7643 §3 and §3.1 */
export const commonAttributes = [
  attribute('schemas', 'reference', 'URNs of the schemas the resource uses; derived from its attributes.', {
    multiValued: true,
    required: true,
    returned: 'always',
    referenceTypes: ['uri'],
  }),
  attribute('id', 'string', 'Identifier issued by the service provider.', {
    caseExact: true,
    mutability: 'readOnly',
    returned: 'always',
    uniqueness: 'server',
  }),
  attribute('externalId', 'string', 'Identifier the identity provider uses.', { caseExact: true }),
  attribute('meta', 'complex', 'When and where the resource was created.', {
    mutability: 'readOnly',
    subAttributes: [
      attribute('resourceType', 'string', 'Name of the resource type.', { caseExact: true, mutability: 'readOnly' }),
      attribute('created', 'dateTime', 'When the resource was created.', { mutability: 'readOnly' }),
      attribute('lastModified', 'dateTime', 'When the resource last changed.', { mutability: 'readOnly' }),
      attribute('location', 'reference', 'Address of the resource.', { mutability: 'readOnly', referenceTypes: ['uri'] }),
      attribute('version', 'string', 'Entity tag of the resource.', { caseExact: true, mutability: 'readOnly' }),
    ],
  }),
]
