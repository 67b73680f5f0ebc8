import type { Flavour, Json } from './http.js'
import type { EntraGroup, EntraPerson } from './state.js'

const coreUser = 'urn:ietf:params:scim:schemas:core:2.0:User'
const enterpriseUser = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
const coreGroup = 'urn:ietf:params:scim:schemas:core:2.0:Group'
const adScimGroup = 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group'
const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'

export type Attributes = Record<string, string | boolean>

/** What Entra's default mapping makes of a person, by SCIM path. Empty values are never sent. */
export function attributesOf(person: EntraPerson, isInScope: boolean): Attributes {
  const { userPrincipalName, displayName, givenName, surname, mail, jobTitle, department, accountEnabled } = person
  return {
    userName: userPrincipalName,
    active: isInScope && accountEnabled,
    displayName,
    'name.givenName': givenName,
    'name.familyName': surname,
    ...(mail && { 'emails[type eq "work"].value': mail }),
    ...(jobTitle && { title: jobTitle }),
    ...(department && { [`${enterpriseUser}:department`]: department }),
  }
}

export function newUser(person: EntraPerson): Json {
  return {
    schemas: [coreUser, enterpriseUser],
    externalId: person.id,
    userName: person.userPrincipalName,
    active: person.accountEnabled,
    displayName: person.displayName,
    emails: person.mail ? [{ primary: true, type: 'work', value: person.mail }] : [],
    meta: { resourceType: 'User' },
    name: { formatted: person.displayName, familyName: person.surname, givenName: person.givenName },
    ...(person.jobTitle && { title: person.jobTitle }),
    ...(person.department && { [enterpriseUser]: { department: person.department } }),
  }
}

export const newGroup = ({ id, displayName }: EntraGroup): Json => ({
  schemas: [coreGroup, adScimGroup],
  externalId: id,
  displayName,
  meta: { resourceType: 'Group' },
})

/**
 * The changes as Entra writes them. Without the flag: an operation for each attribute, capitalised, with booleans as the words `True` and
 * `False`. With it: lower case, real booleans, and several attributes in one `replace` without a path.
 */
export function userPatch(flavour: Flavour, before: Attributes, after: Attributes): Json | null {
  const changed = Object.entries(after).filter(([path, value]) => before[path] !== value)
  if (changed.length === 0) return null
  if (flavour === 'flagged' && changed.length > 1) return patch([{ op: 'replace', value: Object.fromEntries(changed) }])
  return patch(
    changed.map(([path, value]) => {
      const isNew = before[path] === undefined
      if (flavour === 'flagged') return { op: isNew ? 'add' : 'replace', path, value }
      return { op: isNew ? 'Add' : 'Replace', path, value: typeof value === 'boolean' ? (value ? 'True' : 'False') : value }
    }),
  )
}

/** Members are added alike; without the flag they are removed by a list of values, with it by a filter in the path. */
export function memberPatches(flavour: Flavour, before: readonly string[], after: readonly string[]): Json[] {
  const added = after.filter((id) => !before.includes(id))
  const gone = before.filter((id) => !after.includes(id))
  const add = flavour === 'flagged' ? 'add' : 'Add'
  return [
    ...added.map((value) => patch([{ op: add, path: 'members', value: [{ $ref: null, value }] }])),
    ...gone.map((value) =>
      patch([
        flavour === 'flagged'
          ? { op: 'remove', path: `members[value eq ${JSON.stringify(value)}]` }
          : { op: 'Remove', path: 'members', value: [{ $ref: null, value }] },
      ]),
    ),
  ]
}

export function renamePatch(flavour: Flavour, displayName: string): Json {
  return patch([{ op: flavour === 'flagged' ? 'replace' : 'Replace', path: 'displayName', value: displayName }])
}

const patch = (Operations: Json[]): Json => ({ schemas: [patchOp], Operations })
