export const patchSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'
export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User'
export const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group'
export const enterpriseSchema = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
export const errorSchema = 'urn:ietf:params:scim:api:messages:2.0:Error'
export const listSchema = 'urn:ietf:params:scim:api:messages:2.0:ListResponse'

/** A person as an identity provider sends one. */
export function person(userName: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    schemas: [userSchema],
    userName,
    name: { givenName: 'Ada', familyName: 'Lovelace' },
    emails: [{ value: userName, type: 'work', primary: true }],
    active: true,
    ...changes,
  }
}

/** A User as Okta posts one. */
export function oktaUser(userName: string, fields: Record<string, unknown> = {}) {
  const [given = 'Dana', family = 'Reyes'] = (userName.split('@')[0] ?? '').split('.')
  return {
    schemas: [userSchema],
    userName,
    name: { givenName: given, familyName: family },
    emails: [{ primary: true, value: userName, type: 'work' }],
    displayName: `${given} ${family}`,
    locale: 'en-US',
    externalId: `00u-${userName}`,
    active: true,
    groups: [],
    ...fields,
  }
}

/** A Group as Okta pushes one. */
export function oktaGroup(displayName: string, memberIds: readonly string[] = []) {
  return {
    schemas: [groupSchema],
    displayName,
    members: memberIds.map((value) => ({ value })),
  }
}
