import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createConnection, credentials } from '../connection.mjs'
import { person, userNameOf } from '../people.mjs'

const origin = 'http://127.0.0.1'
const seedingInFlight = 64
const patchSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'

/**
 * What the server of a command line wrote when people were created, deactivated and reactivated, as rows to write again for others. `open`
 * gives the storage it writes to, `read` the rows that a query finds there afterwards.
 */
export async function createRowSource({ cli, people, open, read }) {
  await seed(cli, people, open)
  const one = async (sql, ...values) => (await read(sql, values))[0]
  const found = await read('select * from users order by position', [])
  const { connection_id, organization_id } = found[0]
  const last = found.at(-1)
  const lastMember = await one('select * from members where member_id = ?', last.member_id)
  const lastEmail = await one('select * from user_emails where user_id = ?', last.user_id)
  let { sequence } = await one('select sequence from organizations where organization_id = ?', organization_id)
  let position = last.position
  const recorded = {}
  for (const change of ['create', 'deactivate', 'reactivate']) {
    const activity = await one('select * from activity where kind = ? order by sequence desc limit 1', `member.${change}`)
    recorded[change] = { activity, event: await one('select * from events where sequence = ?', activity.sequence) }
  }
  // Ids of one length that rise with time, as ours do.
  const idOf = (number) => number.toString(16).padStart(12, '0')
  return {
    people: found,
    connection_id,
    organization_id,
    toggled(user) {
      user.active = 1 - user.active
      user.version += 1
      user.resource = user.resource.replace(/"active":(true|false)/, `"active":${user.active === 1}`)
      return { person: user, at: new Date().toISOString(), by: user.active === 1 ? 1 : -1 }
    },
    newcomer() {
      position += 1
      const at = new Date().toISOString()
      const ids = {
        user_id: `${last.user_id.slice(0, -12)}${idOf(position)}`,
        member_id: `${last.member_id.slice(0, -12)}${idOf(position)}`,
      }
      const user_name = `raw.${position}@bench.example`
      const external_id = `raw${position}`
      const times = { created_at: at, updated_at: at }
      const block = Math.floor(position / 1000)
      return {
        at,
        user: { ...last, ...ids, user_name, user_name_folded: user_name, external_id, position, block, ...times },
        member: {
          ...lastMember,
          ...ids,
          provisioned_as: user_name,
          email_address: user_name,
          email_folded: user_name,
          external_id,
          search_text: `${lastMember.name_folded}\n${user_name}`,
          ...times,
        },
        email: { ...lastEmail, email_folded: user_name, user_id: ids.user_id },
      }
    },
    recorded(change, at, member_id) {
      const { activity, event } = recorded[change]
      sequence += 1
      const id = (text) => `${text.slice(0, -12)}${idOf(sequence)}`
      return {
        activity: { ...activity, sequence, activity_id: id(activity.activity_id), member_id, occurred_at: at },
        event: { ...event, sequence, event_id: id(event.event_id), resource_id: member_id, created_at: at },
      }
    },
  }
}

/** Lets the server itself store as many people as are wanted, and change one of them both ways. */
async function seed(cli, people, open) {
  const load = (file) => import(pathToFileURL(join(dirname(cli), file)).href)
  const { createScimBackend } = await load('server.js')
  const node = await load('server-node.js')
  const storage = await open(node)
  const backend = createScimBackend({
    storage,
    publicUrl: origin,
    projectId: credentials.SCIM_PROJECT_ID,
    projectSecret: credentials.SCIM_PROJECT_SECRET,
    signingKey: credentials.SCIM_SIGNING_KEY,
    rateLimit: 0,
    sha256: node.sha256,
  })
  const { base, token } = await createConnection(origin, (url, init) => backend.fetch(new Request(url, init)))
  const send = async (method, path, body) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json', 'user-agent': 'bench' }
    const response = await backend.fetch(new Request(`${origin}${base}${path}`, { method, headers, body: JSON.stringify(body) }))
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}: ${text.slice(0, 300)}`)
    return JSON.parse(text)
  }
  let next = 0
  let id
  const one = async () => {
    while (next < people) {
      const number = next++
      id = (await send('POST', '/Users', person(userNameOf(number), number))).id
    }
  }
  await Promise.all(Array.from({ length: seedingInFlight }, one))
  for (const active of [false, true]) {
    await send('PATCH', `/Users/${id}`, { schemas: [patchSchema], Operations: [{ op: 'replace', path: 'active', value: active }] })
  }
  await backend.close()
  await storage.close()
}
