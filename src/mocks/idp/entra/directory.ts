import { sampleGroups, samplePeople } from '../okta/directory.js'
import type { EntraGroup, EntraPerson } from './state.js'

/** Object ids are GUIDs; these are made from the place in the directory. */
const guid = (kind: number, number: number) => `${String(kind).padStart(8, '0')}-5a5d-4b86-8a4e-${String(number).padStart(12, '0')}`

const idOf = new Map(samplePeople.map(({ id }, index) => [id, guid(1, index + 1)]))

/** The same company as in the simulated Okta, as Entra describes it. */
export const entraPeople: readonly EntraPerson[] = samplePeople.map(({ id, profile }) => ({
  id: idOf.get(id) ?? id,
  userPrincipalName: profile.login,
  displayName: `${profile.firstName} ${profile.lastName}`,
  givenName: profile.firstName,
  surname: profile.lastName,
  mail: profile.email,
  ...(profile.title !== undefined && { jobTitle: profile.title }),
  ...(profile.department !== undefined && { department: profile.department }),
  accountEnabled: true,
}))

export const entraGroups: readonly EntraGroup[] = sampleGroups.map(({ name, members }, index) => ({
  id: guid(2, index + 1),
  displayName: name,
  members: members.map((member) => idOf.get(member) ?? member),
}))
