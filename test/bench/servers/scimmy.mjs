// scimmy with scimmy-routers on Express. It leaves storage to the host; this host is its best case: an index for each look-up,
// only the rows of a page handed over, totals told, and query numbers parsed before the router (Express 5 drops its own cast).
import { randomUUID } from 'node:crypto'
import express from 'express'
import SCIMMY from 'scimmy'
import SCIMMYRouters from 'scimmy-routers'
import { groupIdOf, person, team, userIdOf, userNameOf } from '../people.mjs'
import { handle } from './probe.mjs'

const token = 'bench-token'
const users = { byId: new Map(), byUserName: new Map(), rows: [] }
const groups = new Map()

function stamped(attributes, resourceType, before) {
  const now = new Date().toISOString()
  return { ...attributes, meta: { resourceType, created: before?.meta.created ?? now, lastModified: now } }
}

function addUser(attributes, id) {
  const row = stamped({ ...attributes, id }, 'User')
  users.byId.set(id, row)
  users.byUserName.set(row.userName.toLowerCase(), row)
  users.rows.push(row)
  return row
}

function changeUser(row, attributes) {
  return Object.assign(row, stamped({ ...attributes, id: row.id }, 'User', row))
}

function page(resource) {
  const { startIndex = 1, count = 20 } = resource.constraints ?? {}
  resource.constraints = { startIndex, count, totalResults: users.rows.length }
  return users.rows.slice(startIndex - 1, startIndex - 1 + count)
}

function found(row) {
  if (!row) throw new SCIMMY.Types.Error(404, null, 'Not found')
  return row
}

SCIMMY.Resources.declare(SCIMMY.Resources.User)
  .extend(SCIMMY.Schemas.EnterpriseUser)
  .ingress((resource, data) => {
    const attributes = JSON.parse(JSON.stringify(data))
    if (resource.id) return changeUser(found(users.byId.get(resource.id)), attributes)
    if (users.byUserName.has(attributes.userName.toLowerCase())) throw new SCIMMY.Types.Error(409, 'uniqueness', 'userName is taken')
    return addUser(attributes, randomUUID())
  })
  .egress((resource) => {
    if (resource.id) return found(users.byId.get(resource.id))
    const wanted = resource.filter?.[0]?.username ?? resource.filter?.[0]?.userName
    if (!wanted) return page(resource)
    const row = users.byUserName.get(String(wanted[1]).toLowerCase())
    return row ? [row] : []
  })

SCIMMY.Resources.declare(SCIMMY.Resources.Group)
  .ingress((resource, data) => {
    const row = found(groups.get(resource.id))
    return Object.assign(row, stamped({ ...JSON.parse(JSON.stringify(data)), id: row.id }, 'Group', row))
  })
  .egress((resource) => found(groups.get(resource.id)))

handle('seed', ({ from, to }) => {
  for (let number = from; number < to; number++) addUser(person(userNameOf(number), number), userIdOf(number))
})
handle('seedGroups', ({ from, to }) => {
  for (let number = from; number < to; number++) {
    const id = groupIdOf(number)
    groups.set(id, stamped({ ...team(`Team ${number}`), id }, 'Group'))
  }
})
handle('open', () => ({ base: '/scim', token }))

const app = express()
app.set('query parser', (text) => {
  const query = Object.fromEntries(new URLSearchParams(text))
  for (const name of ['startIndex', 'count']) if (name in query) query[name] = Number(query[name])
  return query
})
app.use(
  '/scim',
  new SCIMMYRouters({
    type: 'bearer',
    handler(request) {
      if (request.header('authorization') !== `Bearer ${token}`) throw new Error('Not authenticated')
      return 'bench'
    },
  }),
)
const server = app.listen(0, '127.0.0.1', () => console.log(`listening on http://127.0.0.1:${server.address().port}`))
