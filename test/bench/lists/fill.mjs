import { person, userNameOf } from '../people.mjs'

const chunk = 5_000
const memberships = 2

/** Makes an organization with people and groups, stored as copies of rows that the handler wrote, and returns how to see and to change it. */
export async function fillOrganization({ backend, server, name, people, groups }) {
  const { organization } = await server('POST', '/v1/b2b/organizations', { organization_name: name })
  const { organization_id } = organization
  const { connection } = await server('POST', `/v1/b2b/scim/${organization_id}/connection`, {
    display_name: 'Okta',
    identity_provider: 'okta',
  })
  const scim = scimOf(backend, connection)
  const ids = await storePeople(backend.storage, scim, connection, people)
  await storeGroups(backend.storage, scim, connection, groups, ids)
  const { session_token } = await server('POST', `/v1/b2b/scim/${organization_id}/portal_session`, {
    email_address: 'admin@bench.example',
    roles: ['stytch_admin'],
  })
  return { session: session_token, ids, scim }
}

function scimOf(backend, { connection_id, bearer_token }) {
  return async (method, path, body) => {
    const response = await backend.fetch(
      new Request(`http://127.0.0.1/scim/v2/${connection_id}${path}`, {
        method,
        headers: { authorization: `Bearer ${bearer_token}`, 'content-type': 'application/scim+json' },
        ...(body && { body: JSON.stringify(body) }),
      }),
    )
    if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}: ${await response.text()}`)
    return response.status === 204 ? null : response.json()
  }
}

async function storePeople(storage, scim, { connection_id }, count) {
  const { id } = await scim('POST', '/Users', person(userNameOf(0), 0))
  const user = await storage.get('users', [connection_id, id])
  const member = await storage.find('members', 'by_registration', [connection_id, id])
  const ids = [{ user_id: id, member_id: member.member_id }]
  const start = Date.parse(member.updated_at)
  for (let from = 1; from < count; from += chunk) {
    await storage.write(async (writer) => {
      for (let number = from; number < Math.min(count, from + chunk); number++) {
        const address = userNameOf(number)
        const { displayName } = person(address, number)
        const key = { user_id: `${user.user_id}-${number}`, member_id: `${member.member_id}-${number}` }
        const at = new Date(start - number * 1_000).toISOString()
        ids.push(key)
        await writer.insert('users', {
          ...user,
          ...key,
          user_name: address,
          user_name_folded: address,
          external_id: `00u${number}`,
          position: number + 1,
          block: Math.floor((number + 1) / 1_000),
          resource: JSON.stringify({ ...JSON.parse(user.resource), ...person(address, number) }),
        })
        await writer.insert('members', {
          ...member,
          ...key,
          email_address: address,
          name: displayName,
          external_id: `00u${number}`,
          name_folded: displayName.toLowerCase(),
          email_folded: address,
          search_text: `${displayName.toLowerCase()}\n${address}`,
          provisioned_as: address,
          created_at: at,
          updated_at: at,
        })
      }
    })
  }
  await storage.write((writer) =>
    writer.increment('connection_stats', [connection_id], { users: count - 1, active_users: count - 1, user_position: count - 1 }),
  )
  return ids
}

async function storeGroups(storage, scim, { connection_id, organization_id }, count, ids) {
  const { id } = await scim('POST', '/Groups', { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: 'Team 0' })
  const group = await storage.get('groups', [connection_id, id])
  const idOf = (number) => (number === 0 ? id : `${id}-${number}`)
  for (let from = 1; from < count; from += chunk) {
    await storage.write(async (writer) => {
      for (let number = from; number < Math.min(count, from + chunk); number++) {
        const display_name = `Team ${number}`
        await writer.insert('groups', {
          ...group,
          group_id: idOf(number),
          display_name,
          display_name_folded: display_name.toLowerCase(),
          position: number + 1,
          resource: JSON.stringify({ ...JSON.parse(group.resource), displayName: display_name }),
        })
      }
    })
  }
  const members = new Map()
  for (let from = 0; from < ids.length; from += chunk) {
    await storage.write(async (writer) => {
      for (const [at, key] of ids.slice(from, from + chunk).entries()) {
        for (let each = 0; each < memberships; each++) {
          const number = ((from + at) * 7 + each * 13) % Math.min(count, 50)
          members.set(number, (members.get(number) ?? 0) + 1)
          await writer.insert('group_members', {
            connection_id,
            group_id: idOf(number),
            organization_id,
            created_at: group.created_at,
            ...key,
          })
        }
      }
    })
  }
  await storage.write(async (writer) => {
    for (const [number, joined] of members) await writer.increment('groups', [connection_id, idOf(number)], { members: joined })
    await writer.increment('connection_stats', [connection_id], { groups: count - 1, group_position: count - 1 })
  })
}
