// The process that generates the load, so that its own work never runs inside a measured server.
import { changeMembers, operations, pageAt } from '../operations.mjs'
import { groupIdOf, person, team, userIdOf, userNameOf } from '../people.mjs'
import { answer } from '../rpc.mjs'
import { mean } from '../statistics.mjs'
import { keepBusy } from './cell.mjs'
import { ask, createWorld, parsed } from './world.mjs'

const worlds = new Map()
const worldOf = (name) => worlds.get(name)
const seedingInFlight = 64

answer({
  open({ name, origins, base, token }) {
    worlds.set(name, createWorld({ origins, base, token }))
  },

  /** What a server stored by itself, under ids the host chose. One that stores nothing has as many groups as anyone asks for. */
  know({ name, from, to, groupsFrom, groupsTo, storesGroups }) {
    const world = worldOf(name)
    for (let number = from; number < to; number++) world.ids.push(userIdOf(number))
    const groups = storesGroups ? groupsTo - groupsFrom : 100_000
    for (let number = 0; number < groups; number++) world.groups.push(groupIdOf(groupsFrom + number))
    grownTo(world, to, world.groups.length - groups)
  },

  /** Stores users and groups through SCIM, many at once. */
  async seed({ name, from, to, groupsFrom, groupsTo }) {
    const world = worldOf(name)
    await post(world, from, to, (number) => ({ path: '/Users', body: person(userNameOf(number), number) }), world.ids)
    await post(world, groupsFrom, groupsTo, (number) => ({ path: '/Groups', body: team(`Team ${number}`) }), world.groups)
    grownTo(world, to, groupsFrom)
  },

  /** One request whose reply is checked: what is wrong with it, if anything, and the total that a list claims. */
  async check({ name, operation }) {
    const world = worldOf(name)
    const { statuses, check, ...rest } = operationOf(operation)
    const request = rest.request(world, nextTurn(world, operation))
    const body = parsed(await ask(world, request, statuses))
    const wrong = check(body)
    if (wrong) throw new Error(`${name}: the reply to ${request.method} ${request.path} is wrong: ${wrong}.`)
    return { totalResults: body?.totalResults, expectedTotal: world.size + world.created }
  },

  cell({ name, operation, inFlight, seconds }) {
    const world = worldOf(name)
    const { statuses, request } = operationOf(operation)
    return keepBusy({ world, inFlight, seconds, statuses, next: () => request(world, nextTurn(world, operation)) })
  },

  /** Pages of 100, one after the other; returns the mean time of one, and whom the walk has met so far. */
  async pages({ name, startIndexes }) {
    const world = worldOf(name)
    const times = []
    for (const startIndex of startIndexes) {
      const reply = await ask(world, pageAt(startIndex), [200])
      times.push(reply.milliseconds)
      for (const { id } of parsed(reply).Resources) world.met.add(id)
    }
    return { milliseconds: mean(times), met: world.met.size }
  },

  /** Removes the groups that were filled at this size, so that no later reply contains them. */
  async emptyGroups({ name }) {
    const world = worldOf(name)
    const used = Math.ceil((world.turns.groupAdd ?? 0) / world.size)
    for (const group of world.groups.slice(world.firstGroup, world.firstGroup + used)) {
      await ask(world, { method: 'DELETE', path: `/Groups/${group}` }, [204])
    }
    world.firstGroup += used
    world.turns.groupAdd = 0
  },

  /** Puts everyone with these numbers into a group, 1,000 per request. */
  async fillGroup({ name, group, from, to }) {
    const world = worldOf(name)
    for (let at = from; at < to; at += 1000) {
      await ask(world, changeMembers(world.groups.at(group), 'add', world.ids.slice(at, Math.min(to, at + 1000))), [200, 204])
    }
  },

  /** Adds the first hundred users to a group and removes them again, that often; returns the mean time of both together. */
  async moveMembers({ name, group, times }) {
    const world = worldOf(name)
    const id = world.groups.at(group)
    const movers = world.ids.slice(0, 100)
    let milliseconds = 0
    for (let time = 0; time < times; time++) {
      for (const op of ['add', 'remove']) milliseconds += (await ask(world, changeMembers(id, op, movers), [200, 204])).milliseconds
    }
    return { milliseconds: milliseconds / times }
  },

  close() {
    for (const world of worlds.values()) world.close()
  },
})

function operationOf(name) {
  return operations.find((operation) => operation.name === name)
}

function nextTurn(world, operation) {
  const turn = world.turns[operation] ?? 0
  world.turns[operation] = turn + 1
  return turn
}

/** A new size: adding people to groups starts over with groups nobody is in. */
function grownTo(world, size, firstGroup) {
  world.size = size
  world.firstGroup = firstGroup
  world.turns.groupAdd = 0
}

async function post(world, from, to, bodyOf, ids) {
  let number = from
  await keepBusy({
    world,
    inFlight: seedingInFlight,
    seconds: 600,
    statuses: [201],
    next() {
      if (number === to) return undefined
      const { path, body } = bodyOf(number)
      return { method: 'POST', path, body: JSON.stringify(body), number: number++ }
    },
    onReply(reply, { number }) {
      ids[number] = JSON.parse(reply.body.toString()).id
    },
  })
  if (number !== to) throw new Error(`Only ${number - from} of ${to - from} could be stored in ten minutes.`)
}
