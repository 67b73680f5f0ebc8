import { EntraFailure, type EntraHttp, type Json, readAnswer } from './http.js'
import { attributesOf, memberPatches, newGroup, newUser, renamePatch, userPatch } from './shapes.js'
import type { EntraGroup, EntraPerson, EntraState, SentGroup, SentUser } from './state.js'

const userPath = (scimId: string) => `/Users/${encodeURIComponent(scimId)}`
const groupPath = (scimId: string) => `/Groups/${encodeURIComponent(scimId)}`

/** Brings one person in step: looks for the account, creates it, or sends what has changed. Returns how many changes were sent. */
export async function syncPerson(http: EntraHttp, state: EntraState, person: EntraPerson, isInScope: boolean): Promise<number> {
  const known =
    state.sentUsers.find((one) => one.personId === person.id) ?? (isInScope ? await matchPerson(http, state, person) : undefined)
  const attributes = attributesOf(person, isInScope)
  if (known) {
    const body = userPatch(http.flavour, known.attributes, attributes)
    if (!body) return 0
    await readAnswer(await http.send('PATCH', userPath(known.scimId), body))
    known.attributes = attributes
    return 1
  }
  if (!isInScope) return 0
  const created = await readAnswer(await http.send('POST', '/Users', newUser(person)))
  state.sentUsers.push({ personId: person.id, scimId: idIn(created), attributes })
  return 1
}

/** Looks for an account with the same userName, as before every creation; one that is found is updated as a whole. */
async function matchPerson(http: EntraHttp, state: EntraState, person: EntraPerson): Promise<SentUser | undefined> {
  const found = await firstOf(http, '/Users', `userName eq ${JSON.stringify(person.userPrincipalName)}`)
  if (!found) return undefined
  const linked: SentUser = { personId: person.id, scimId: idIn(found), attributes: {} }
  state.sentUsers.push(linked)
  return linked
}

/** Brings one group in step, with those of its direct members who were sent. */
export async function syncGroup(http: EntraHttp, state: EntraState, group: EntraGroup): Promise<number> {
  const known = state.sentGroups.find((one) => one.groupId === group.id)
  const sent = known ?? (await findOrCreateGroup(http, group))
  if (!known) state.sentGroups.push(sent)
  let changes = known ? 0 : 1
  if (sent.displayName !== group.displayName) {
    await readAnswer(await http.send('PATCH', groupPath(sent.scimId), renamePatch(http.flavour, group.displayName)))
    sent.displayName = group.displayName
    changes += 1
  }
  const members = group.members.flatMap(
    (id) => state.sentUsers.find((user) => user.personId === id && user.attributes.active)?.scimId ?? [],
  )
  for (const body of memberPatches(http.flavour, sent.members, members)) {
    await readAnswer(await http.send('PATCH', groupPath(sent.scimId), body))
    changes += 1
  }
  sent.members = members
  return changes
}

async function findOrCreateGroup(http: EntraHttp, group: EntraGroup): Promise<SentGroup> {
  const filter = `displayName eq ${JSON.stringify(group.displayName)}`
  const found =
    (await firstOf(http, '/Groups', filter, '&excludedAttributes=members')) ??
    (await readAnswer(await http.send('POST', '/Groups', newGroup(group))))
  return { groupId: group.id, scimId: idIn(found), displayName: group.displayName, members: [] }
}

/** A group that left the scope is deleted, a person who was deleted for good is too. */
export async function remove(http: EntraHttp, kind: 'user' | 'group', scimId: string): Promise<void> {
  const response = await http.send('DELETE', kind === 'user' ? userPath(scimId) : groupPath(scimId))
  if (response.status !== 404) await readAnswer(response)
}

async function firstOf(http: EntraHttp, path: string, filter: string, more = ''): Promise<Json | undefined> {
  const list = await readAnswer(await http.send('GET', `${path}?filter=${encodeURIComponent(filter)}${more}`))
  return Array.isArray(list?.Resources) ? (list.Resources[0] as Json | undefined) : undefined
}

function idIn(answer: Json | null | undefined): string {
  if (typeof answer?.id !== 'string') throw new EntraFailure('The answer holds no id', 200)
  return answer.id
}
