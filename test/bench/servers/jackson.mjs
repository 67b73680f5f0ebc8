// @boxyhq/saml-jackson with its memory engine, or on the PostgreSQL database that is named. It brings no HTTP server, so it gets the thinnest there is: node:http and JSON.parse.
import { createServer } from 'node:http'
import jackson from '@boxyhq/saml-jackson'
import { groupIdOf, person, team, userIdOf, userNameOf } from '../people.mjs'
import { handle } from './probe.mjs'

const [database] = process.argv.slice(2)
const tenant = 'bench'
const product = 'bench'

const { directorySyncController } = await jackson.controllers({
  externalUrl: 'http://127.0.0.1',
  samlPath: '/saml',
  noAnalytics: true,
  // Its own limit is 50 rows a page; 100 lets it answer the same page as the others.
  db: { ...(database ? { engine: 'sql', type: 'postgres', url: database } : { engine: 'mem' }), pageLimit: 100 },
  dsync: { callback: async () => {} },
  logger: { info() {}, warn() {}, error: console.error },
})
const { data: directory, error } = await directorySyncController.directories.create({ tenant, product, type: 'generic-scim-v2' })
if (error) throw new Error(error.message)

const users = directorySyncController.users.setTenantAndProduct(tenant, product)
const groups = directorySyncController.groups.setTenantAndProduct(tenant, product)

handle('seed', async ({ from, to }) => {
  let next = from
  const storeNext = async () => {
    while (next < to) await store(next++)
  }
  await Promise.all(Array.from({ length: 16 }, storeNext))
})

async function store(number) {
  const userName = userNameOf(number)
  const id = userIdOf(number)
  const raw = { ...person(userName, number), id }
  const { givenName, familyName } = raw.name
  await users.create({ directoryId: directory.id, id, email: userName, first_name: givenName, last_name: familyName, active: true, raw })
}
handle('seedGroups', async ({ from, to }) => {
  for (let number = from; number < to; number++) {
    const name = `Team ${number}`
    await groups.create({ directoryId: directory.id, name, id: groupIdOf(number), raw: team(name) })
  }
})
handle('open', () => ({ base: directory.scim.path, token: directory.scim.secret }))

async function bodyOf(request) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  return chunks.length ? JSON.parse(Buffer.concat(chunks).toString()) : undefined
}

const server = createServer(async (request, response) => {
  const url = new URL(request.url, 'http://127.0.0.1')
  const [resourceType, resourceId] = url.pathname.slice(directory.scim.path.length + 1).split('/')
  const { filter, startIndex, count } = Object.fromEntries(url.searchParams)
  const { status, data } = await directorySyncController.requests.handle({
    method: request.method,
    body: request.method === 'GET' ? undefined : await bodyOf(request),
    directoryId: directory.id,
    resourceType,
    resourceId,
    apiSecret: request.headers.authorization?.slice('Bearer '.length) ?? null,
    query: { filter, startIndex: startIndex && Number(startIndex), count: count && Number(count) },
  })
  const text = Buffer.from(JSON.stringify(data))
  response.writeHead(status, { 'content-type': 'application/scim+json', 'content-length': text.length }).end(text)
})
server.listen(0, '127.0.0.1', () => console.log(`listening on http://127.0.0.1:${server.address().port}`))
