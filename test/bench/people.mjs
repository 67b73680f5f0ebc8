/** The people and groups every server stores: the same JSON for all, shaped as Okta sends it. */

const user = 'urn:ietf:params:scim:schemas:core:2.0:User'
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
const group = 'urn:ietf:params:scim:schemas:core:2.0:Group'
const departments = ['Engineering', 'Sales', 'Support', 'Finance', 'Legal']

export const listSchema = 'urn:ietf:params:scim:api:messages:2.0:ListResponse'

/** The userName of the stored person with this number. */
export const userNameOf = (number) => `person.${number}@bench.example`

/** The body of a POST to `/Users`. */
export function person(userName, number) {
  const givenName = `Given${number % 977}`
  const familyName = `Family${number % 7919}`
  return {
    schemas: [user, enterprise],
    userName,
    externalId: `00u${userName.split('@')[0].replaceAll('.', '')}`,
    name: { givenName, familyName },
    displayName: `${givenName} ${familyName}`,
    title: 'Staff Engineer',
    locale: 'en-US',
    emails: [{ primary: true, value: userName, type: 'work' }],
    phoneNumbers: [{ value: '+1 555 0100', type: 'work' }],
    active: true,
    [enterprise]: { employeeNumber: String(number), department: departments[number % departments.length] },
  }
}

/** The body of a POST to `/Groups`, without members. */
export const team = (displayName) => ({ schemas: [group], displayName, members: [] })

/** Ids of servers that let their host choose them. */
export const userIdOf = (number) => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`
export const groupIdOf = (number) => `00000000-0000-4000-9000-${number.toString(16).padStart(12, '0')}`

/** What a server answers for a stored person. */
export function resource(number, base) {
  const id = userIdOf(number)
  const at = '2026-01-01T00:00:00.000Z'
  const meta = { resourceType: 'User', created: at, lastModified: at, location: `${base}/Users/${id}`, version: 'W/"1"' }
  const { schemas, ...rest } = person(userNameOf(number), number)
  return { schemas, id, ...rest, meta }
}
