import { attribute, type SchemaDefinition } from './attribute.js'

/** @see RFC 7643 §4.3 */
export const enterpriseUserSchema: SchemaDefinition = {
  id: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  name: 'EnterpriseUser',
  description: 'Enterprise user',
  attributes: [
    attribute('employeeNumber', 'string', 'Number or code the organization gives the person.'),
    attribute('costCenter', 'string', 'Cost center.'),
    attribute('organization', 'string', 'Organization.'),
    attribute('division', 'string', 'Division.'),
    attribute('department', 'string', 'Department.'),
    attribute('manager', 'complex', 'Manager of the user.', {
      subAttributes: [
        attribute('value', 'string', 'Identifier of the manager.', { caseExact: true }),
        attribute('$ref', 'reference', 'Address of the manager.', { referenceTypes: ['User'] }),
        attribute('displayName', 'string', 'Name of the manager.', { mutability: 'readOnly' }),
      ],
    }),
  ],
}
