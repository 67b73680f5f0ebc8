import { isJsonObject, type JsonObject } from '../../scim/resource.js'
import { type Endpoint, Finding } from './endpoint.js'
import { body, found, listOf } from './expectations.js'
import { patchOf, schemas, userOf } from './messages.js'

/** One thing an identity provider relies on. */
export interface Check {
  /** What is promised, as a sentence without a full stop. */
  title: string
  /** Who relies on it, and for what. */
  neededBy: string
  /** @throws Finding when it is not so */
  run(patient: Patient): Promise<void>
}

/** The endpoint, and what the checks have made there so far. */
export interface Patient {
  endpoint: Endpoint
  /** Told apart from everybody who is there; in a domain that can belong to nobody (RFC 2606). */
  userName: string
  groupName: string
  userId?: string
  groupId?: string
}

export const checks: readonly Check[] = [
  {
    title: 'The token is accepted and the endpoint says what it can do',
    neededBy: 'everybody who reads ServiceProviderConfig before anything else',
    async run({ endpoint }) {
      const answer = await endpoint.send('GET', '/ServiceProviderConfig')
      if (answer.status === 401 || answer.status === 403)
        throw found(answer, 'the token to be accepted. Check that it is whole and current')
      const config = body(answer, 200)
      if (!isJsonObject(config.patch))
        throw found(answer, 'a ServiceProviderConfig with `patch` (RFC 7643 §5). Check that the base URL is the SCIM endpoint’s')
    },
  },
  {
    title: 'A wrong token is refused',
    neededBy: 'you: else everybody may read your people',
    async run({ endpoint }) {
      const answer = await endpoint.send('GET', '/Users?startIndex=1&count=1', { token: 'no-token-of-this-endpoint' })
      if (answer.status !== 401) throw found(answer, 'status 401')
    },
  },
  {
    title: 'People are listed in pages',
    neededBy: 'Okta’s Test Connector Configuration and every import',
    async run({ endpoint }) {
      const list = listOf(await endpoint.send('GET', '/Users?startIndex=1&count=1'))
      if (list.resources.length > 1) throw found(list.answer, 'one person at most, as `count=1` asks')
    },
  },
  {
    title: 'A filter that matches nobody is an empty list',
    neededBy: 'Okta, Microsoft Entra ID and OneLogin, which look for a person before they create one',
    async run({ endpoint, userName }) {
      const list = listOf(await findUser(endpoint, userName))
      if (list.total !== 0) throw found(list.answer, 'totalResults 0, because nobody has this userName')
    },
  },
  {
    title: 'A person is created',
    neededBy: 'everybody',
    async run(patient) {
      const answer = await patient.endpoint.send('POST', '/Users', { body: userOf(patient.userName) })
      const user = body(answer, 201)
      if (typeof user.id !== 'string' || user.id === '') throw found(answer, 'the new person with an `id` (RFC 7644 §3.3)')
      patient.userId = user.id
      if (user.userName !== patient.userName || user.active !== true)
        throw found(answer, 'the person as sent: the same userName, active true')
      if (!answer.headers.has('location')) throw found(answer, 'a Location header (RFC 7644 §3.3)')
    },
  },
  {
    title: 'The same person is not created twice',
    neededBy: 'everybody who repeats a request that got no answer',
    async run({ endpoint, userName }) {
      const answer = await endpoint.send('POST', '/Users', { body: userOf(userName) })
      if (answer.status !== 409 || answer.json?.scimType !== 'uniqueness')
        throw found(answer, 'status 409 with scimType uniqueness (RFC 7644 §3.3)')
    },
  },
  {
    title: 'A person is found by userName, whatever its case',
    neededBy: 'Microsoft Entra ID, which sends names as its directory writes them',
    async run(patient) {
      const { endpoint, userName } = patient
      const list = listOf(await findUser(endpoint, userName.toUpperCase()))
      if (list.total !== 1 || list.resources[0]?.id !== userIdOf(patient))
        throw found(list.answer, 'the one person with this name: userName is not case-exact (RFC 7643 §4.1.1)')
    },
  },
  {
    title: 'A PATCH without a path deactivates',
    neededBy: 'Okta',
    run: (patient) => changeActive(patient, { op: 'replace', value: { active: false } }, false),
  },
  {
    title: 'A PATCH with a path and a text for a truth value activates',
    neededBy: 'Microsoft Entra ID, which sends "Replace" and "True"',
    run: (patient) => changeActive(patient, { op: 'Replace', path: 'active', value: 'True' }, true),
  },
  {
    title: 'A PUT replaces a person and keeps the id',
    neededBy: 'Okta’s OIN apps and OneLogin',
    async run(patient) {
      const path = `/Users/${userIdOf(patient)}`
      const answer = await patient.endpoint.send('PUT', path, {
        body: { ...userOf(patient.userName), id: userIdOf(patient), title: 'Examined' },
      })
      const user = body(answer, 200)
      if (user.id !== patient.userId || user.title !== 'Examined') throw found(answer, 'the same id and the new title')
    },
  },
  {
    title: 'Unknown attributes of an extension do not refuse a person',
    neededBy: 'whoever maps an attribute that you do not have',
    async run(patient) {
      const extension = 'urn:example:params:scim:schemas:extension:doctor:2.0:User'
      const answer = await patient.endpoint.send('PATCH', `/Users/${userIdOf(patient)}`, {
        body: patchOf({ op: 'add', value: { [`${extension}:shoeSize`]: '42' } }),
      })
      if (answer.status !== 200 && answer.status !== 204)
        throw found(answer, 'status 200 or 204: else a later `active: false` in the same request fails too')
    },
  },
  {
    title: 'A group is created with its name',
    neededBy: 'Group Push of Okta, and groups of Microsoft Entra ID',
    async run(patient) {
      const answer = await patient.endpoint.send('POST', '/Groups', { body: { schemas: [schemas.group], displayName: patient.groupName } })
      const group = body(answer, 201)
      if (typeof group.id !== 'string' || group.displayName !== patient.groupName)
        throw found(answer, 'the new group with an `id` and its displayName')
      patient.groupId = group.id
    },
  },
  {
    title: 'A member is added to a group and is there',
    neededBy: 'everybody who pushes groups',
    async run(patient) {
      await changeMembers(patient, { op: 'add', path: 'members', value: [{ value: userIdOf(patient) }] })
      const answer = await patient.endpoint.send('GET', `/Groups/${groupIdOf(patient)}`)
      const { members } = body(answer, 200)
      if (!Array.isArray(members) || !members.some((member) => isJsonObject(member) && member.value === patient.userId)) {
        throw found(answer, 'the person among the members')
      }
    },
  },
  {
    title: 'A member is removed by a filter in the path',
    neededBy: 'Okta and Microsoft Entra ID',
    async run(patient) {
      await changeMembers(patient, { op: 'remove', path: `members[value eq "${userIdOf(patient)}"]` })
      const answer = await patient.endpoint.send('GET', `/Groups/${groupIdOf(patient)}`)
      const { members = [] } = body(answer, 200)
      if (!Array.isArray(members) || members.length > 0) throw found(answer, 'no members')
    },
  },
  {
    title: 'A group is deleted',
    neededBy: 'everybody who stops pushing one',
    async run(patient) {
      await remove(patient.endpoint, `/Groups/${groupIdOf(patient)}`)
      delete patient.groupId
    },
  },
  {
    title: 'A person is deleted and then not found',
    neededBy: 'Microsoft Entra ID, and everybody who erases',
    async run(patient) {
      await remove(patient.endpoint, `/Users/${userIdOf(patient)}`)
      delete patient.userId
    },
  },
]

/** Removes what is left when a check in between has failed; gives what could not be removed. */
export async function cleanUp({ endpoint, userId, groupId, userName, groupName }: Patient): Promise<string[]> {
  const left: string[] = []
  const tryRemoving = async (path: string, name: string) => {
    const status = await endpoint.send('DELETE', path).then(
      (answer) => answer.status,
      () => 0,
    )
    if (status !== 204 && status !== 404) left.push(`${name} (${path})`)
  }
  if (groupId !== undefined) await tryRemoving(`/Groups/${groupId}`, groupName)
  if (userId !== undefined) await tryRemoving(`/Users/${userId}`, userName)
  return left
}

async function changeActive(patient: Patient, operation: JsonObject, expected: boolean): Promise<void> {
  const path = `/Users/${userIdOf(patient)}`
  const answer = await patient.endpoint.send('PATCH', path, { body: patchOf(operation) })
  if (answer.status !== 200 && answer.status !== 204) throw found(answer, 'status 200 or 204')
  const read = await patient.endpoint.send('GET', path)
  if (body(read, 200).active !== expected) throw found(read, `active ${expected} after the PATCH`)
}

async function changeMembers(patient: Patient, operation: JsonObject): Promise<void> {
  const answer = await patient.endpoint.send('PATCH', `/Groups/${groupIdOf(patient)}`, { body: patchOf(operation) })
  if (answer.status !== 200 && answer.status !== 204) throw found(answer, 'status 200 or 204')
}

async function remove(endpoint: Endpoint, path: string): Promise<void> {
  const answer = await endpoint.send('DELETE', path)
  if (answer.status !== 204) throw found(answer, 'status 204 (RFC 7644 §3.6)')
  const after = await endpoint.send('GET', path)
  const isScimError = Array.isArray(after.json?.schemas) && after.json.schemas.includes(schemas.error)
  if (after.status !== 404 || !isScimError) throw found(after, 'status 404 with a SCIM error (RFC 7644 §3.12)')
}

const findUser = (endpoint: Endpoint, userName: string) =>
  endpoint.send('GET', `/Users?filter=${encodeURIComponent(`userName eq "${userName}"`)}&startIndex=1&count=100`)

function userIdOf({ userId }: Patient): string {
  if (userId === undefined) throw new Finding('It could not be tried: no person was created before.')
  return userId
}

function groupIdOf({ groupId }: Patient): string {
  if (groupId === undefined) throw new Finding('It could not be tried: no group was created before.')
  return groupId
}
