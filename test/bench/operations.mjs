import { listSchema, person, userNameOf } from './people.mjs'

/** A prime that shares no factor with any number of users, so that a walk in its steps meets each once, far apart. */
const stride = 7_919

const patchSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'
const patch = (path, operation) => ({
  method: 'PATCH',
  path,
  body: JSON.stringify({ schemas: [patchSchema], Operations: [operation] }),
})
const listOf = (startIndex) => ({ method: 'GET', path: `/Users?startIndex=${startIndex}&count=100` })

/**
 * What is measured. `request` says what to ask next, given what the load process knows of the server (`world.mjs`) and how many such
 * requests there were; undefined when there is nothing left to ask. `check` receives the body of one reply per cell and returns what is
 * wrong with it. A reply without one of the `statuses` ends the run.
 */
export const operations = [
  {
    name: 'get',
    title: 'get by id',
    statuses: [200],
    request: (world, turn) => ({ method: 'GET', path: `/Users/${world.ids[nth(world, turn)]}` }),
    check: ({ schemas, userName, name }) => !(schemas && userName && name) && 'it is no User',
  },
  {
    name: 'filter',
    title: 'filter userName eq',
    statuses: [200],
    request: (world, turn) => ({
      method: 'GET',
      path: `/Users?filter=${encodeURIComponent(`userName eq "${userNameOf(nth(world, turn))}"`)}`,
    }),
    check: ({ totalResults, Resources }) => (totalResults !== 1 || Resources.length !== 1) && `it found ${totalResults}, not 1`,
  },
  {
    name: 'create',
    title: 'create',
    statuses: [201],
    request(world) {
      const number = world.created++
      return { method: 'POST', path: '/Users', body: JSON.stringify(person(`created.${number}@bench.example`, number)) }
    },
    check: ({ schemas, id }) => !(schemas && id) && 'it is not a User with an id',
  },
  {
    name: 'patch',
    title: 'PATCH active',
    statuses: [200, 204],
    request(world, turn) {
      const number = nth(world, turn)
      world.inactive[number] ^= 1
      return patch(`/Users/${world.ids[number]}`, { op: 'replace', path: 'active', value: world.inactive[number] === 0 })
    },
    check: (body) => body !== undefined && typeof body.active !== 'boolean' && 'it does not say active',
  },
  {
    name: 'list',
    title: 'list of 100',
    statuses: [200],
    request: () => listOf(1),
    check: ({ schemas, Resources }) =>
      (schemas[0] !== listSchema || Resources.length !== 100) && `it has ${Resources?.length} rows, not 100`,
  },
  {
    name: 'groupAdd',
    title: 'group add of one',
    statuses: [200, 204],
    request(world, turn) {
      const group = world.groups[world.firstGroup + Math.floor(turn / world.size)]
      if (!group) throw new Error('Every user is in every group by now. Shorten the run with --seconds or --rounds.')
      return patch(`/Groups/${group}`, { op: 'add', path: 'members', value: [{ value: world.ids[nth(world, turn)] }] })
    },
    check: () => false,
  },
]

/** Pages of a list from anywhere: the import's walk and a random deep page. */
export const pageAt = listOf

/** A PATCH of one group with many members at once. */
export const changeMembers = (groupId, op, ids) =>
  patch(`/Groups/${groupId}`, { op, path: 'members', value: ids.map((value) => ({ value })) })

function nth(world, turn) {
  return (turn * stride) % world.size
}
