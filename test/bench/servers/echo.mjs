// A bare Hono app on @hono/node-server that answers the JSON a SCIM server would answer, and knows nothing: the limit of the framework.
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { groupIdOf, listSchema, resource, team } from '../people.mjs'
import { handle } from './probe.mjs'

const base = '/scim/v2'
const one = resource(1, `http://127.0.0.1${base}`)
const rows = Array.from({ length: 100 }, (_, number) => resource(number, `http://127.0.0.1${base}`))
const list = (totalResults, Resources) => ({
  schemas: [listSchema],
  totalResults,
  startIndex: 1,
  itemsPerPage: Resources.length,
  Resources,
})
const group = { ...team('Team'), id: groupIdOf(1), meta: { ...one.meta, resourceType: 'Group' } }
let stored = 0

const app = new Hono().basePath(base)
app.get('/Users/:id', (c) => c.json(one))
app.get('/Users', (c) => c.json(c.req.query('filter') ? list(1, [one]) : list(stored, rows)))
app.post('/Users', async (c) => {
  await c.req.json()
  stored += 1
  return c.json(one, 201)
})
app.patch('/Users/:id', async (c) => {
  await c.req.json()
  return c.json(one)
})
app.patch('/Groups/:id', async (c) => {
  await c.req.json()
  return c.json(group)
})

handle('seed', ({ from, to }) => {
  stored += to - from
})
handle('open', () => ({ base, token: 'none' }))
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => console.log(`listening on http://127.0.0.1:${port}`))
