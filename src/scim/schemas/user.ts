import { attribute, multiValuedAttribute, type SchemaDefinition } from './attribute.js'

const text = (name: string, description: string) => attribute(name, 'string', description)

/** @see RFC 7643 §4.1 */
export const userSchema: SchemaDefinition = {
  id: 'urn:ietf:params:scim:schemas:core:2.0:User',
  name: 'User',
  description: 'User account',
  attributes: [
    attribute('userName', 'string', 'Name the user signs in with; unique within the connection whatever its case.', {
      required: true,
      uniqueness: 'server',
    }),
    attribute('name', 'complex', 'Parts of the name.', {
      subAttributes: [
        text('formatted', 'Whole name, as it is shown.'),
        text('familyName', 'Family name.'),
        text('givenName', 'Given name.'),
        text('middleName', 'Middle names.'),
        text('honorificPrefix', 'Title before the name.'),
        text('honorificSuffix', 'Suffix after the name.'),
      ],
    }),
    text('displayName', 'Name shown to other people.'),
    text('nickName', 'Casual name.'),
    attribute('profileUrl', 'reference', 'Address of a page about the user.', { referenceTypes: ['external'] }),
    text('title', 'Job title.'),
    text('userType', 'Relation to the organization, such as Employee or Contractor.'),
    text('preferredLanguage', 'Preferred languages, as in Accept-Language.'),
    text('locale', 'Locale for dates, numbers and currency.'),
    text('timezone', 'Time zone by its IANA name.'),
    attribute('active', 'boolean', 'False once the user is deactivated.'),
    attribute('password', 'string', 'Accepted and dropped; never stored.', { caseExact: true, mutability: 'writeOnly', returned: 'never' }),
    multiValuedAttribute('emails', 'E-mail addresses.', text('value', 'E-mail address.'), ['work', 'home', 'other']),
    multiValuedAttribute('phoneNumbers', 'Phone numbers.', text('value', 'Phone number.'), [
      'work',
      'home',
      'mobile',
      'fax',
      'pager',
      'other',
    ]),
    multiValuedAttribute('ims', 'Instant messaging addresses.', text('value', 'Address.'), [
      'aim',
      'gtalk',
      'icq',
      'xmpp',
      'msn',
      'skype',
      'qq',
      'yahoo',
    ]),
    multiValuedAttribute(
      'photos',
      'Pictures of the user.',
      attribute('value', 'reference', 'Address of the picture.', { referenceTypes: ['external'] }),
      ['photo', 'thumbnail'],
    ),
    attribute('addresses', 'complex', 'Postal addresses.', {
      multiValued: true,
      subAttributes: [
        text('formatted', 'Whole address, as it is shown.'),
        text('streetAddress', 'Street, house number, post box.'),
        text('locality', 'City or locality.'),
        text('region', 'State or region.'),
        text('postalCode', 'Postal code.'),
        attribute('country', 'string', 'Country by its ISO 3166-1 alpha-2 code.'),
        attribute('type', 'string', 'What the address is for.', { canonicalValues: ['work', 'home', 'other'] }),
        attribute('primary', 'boolean', 'True for the preferred address; at most one element has it.'),
      ],
    }),
    attribute('groups', 'complex', 'Groups the user is in; changed through the groups.', {
      multiValued: true,
      mutability: 'readOnly',
      subAttributes: [
        attribute('value', 'string', 'Identifier of the group.', { caseExact: true, mutability: 'readOnly' }),
        attribute('$ref', 'reference', 'Address of the group.', { mutability: 'readOnly', referenceTypes: ['Group'] }),
        attribute('display', 'string', 'Name of the group.', { mutability: 'readOnly' }),
        attribute('type', 'string', 'How the membership came about.', { mutability: 'readOnly', canonicalValues: ['direct', 'indirect'] }),
      ],
    }),
    multiValuedAttribute('entitlements', 'Things the user is entitled to.', text('value', 'Entitlement.')),
    multiValuedAttribute('roles', 'Roles of the user.', text('value', 'Role.')),
    multiValuedAttribute('x509Certificates', 'Certificates of the user.', attribute('value', 'binary', 'DER certificate in Base64.')),
  ],
}
