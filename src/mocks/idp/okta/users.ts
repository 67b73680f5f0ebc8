import { type Json, OktaFailure, type OktaHttp, send } from './http.js'
import { messages } from './messages.js'
import type { OktaPerson } from './state.js'

const coreUser = 'urn:ietf:params:scim:schemas:core:2.0:User'
const enterpriseUser = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
export const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'

/** The attributes Okta's default mapping sends for a person. */
export function userAttributes(person: OktaPerson): Json {
  const { login, firstName, lastName, email, title, department } = person.profile
  return {
    schemas: department ? [coreUser, enterpriseUser] : [coreUser],
    userName: login,
    name: { givenName: firstName, familyName: lastName },
    emails: email ? [{ primary: true, value: email, type: 'work' }] : [],
    displayName: `${firstName} ${lastName}`,
    ...(title ? { title } : {}),
    locale: 'en-US',
    externalId: person.id,
    ...(department ? { [enterpriseUser]: { department } } : {}),
    active: true,
  }
}

/** Looks for an account to link, as Okta does before every create. */
export async function findUser(http: OktaHttp, uniqueIdentifier: string, login: string): Promise<Json | null> {
  const filter = encodeURIComponent(`${uniqueIdentifier} eq ${JSON.stringify(login)}`)
  const list = await send(http, 'GET', `/Users?filter=${filter}&startIndex=1&count=100`)
  const found: unknown = Array.isArray(list?.Resources) ? list.Resources[0] : null
  return found ? (found as Json) : null
}

/** Creates the account. Okta sends a random password and empty groups even when password sync is off. */
export async function createUser(http: OktaHttp, person: OktaPerson): Promise<string> {
  const user = await send(http, 'POST', '/Users', { ...userAttributes(person), groups: [], password: randomPassword() })
  if (typeof user?.id !== 'string' || user.id === '') throw new OktaFailure(messages.emptyUser, null)
  return user.id
}

/** Reads the account and puts it back with the changes, so `id`, `meta` and `groups` are included. */
export async function putUser(http: OktaHttp, scimId: string, changes: Json): Promise<void> {
  const path = `/Users/${encodeURIComponent(scimId)}`
  const current = await send(http, 'GET', path)
  await send(http, 'PUT', path, { ...current, ...changes })
}

/** Template apps activate or deactivate an account by a PATCH without a path. */
export async function patchActive(http: OktaHttp, scimId: string, active: boolean): Promise<void> {
  await send(http, 'PATCH', `/Users/${encodeURIComponent(scimId)}`, {
    schemas: [patchOp],
    Operations: [{ op: 'replace', value: { active } }],
  })
}

function randomPassword(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => (byte % 36).toString(36)).join('')
}
