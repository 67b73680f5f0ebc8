import { operations } from './operations.mjs'
import { mean, median, medianRatio } from './statistics.mjs'

/** How many groups each size adds: one is filled after the other, so that each added member is new to its group. */
export const groupsPerSize = 200

/** Until a server's hot code is compiled, its figures are not those of a long-running process. */
const warmUpSeconds = 1

/** Seconds in which a fast server is asked for each of its users once; what has not been touched since the start costs more. */
const settleSeconds = (size) => Math.min(12, size / 8_000)

const residents = 50_000
const pagesPerBlock = 25

/** Stores users up to a size at one server; servers whose host chooses ids store them without HTTP. */
export async function growTo({ load, server, from, to, groupsFrom, groupsTo }) {
  const range = { name: server.name, from, to, groupsFrom, groupsTo }
  if (server.isOurs) return load.call('seed', range)
  await server.call('seed', { from, to })
  if (server.ownLoad) return
  if (server.storesGroups) await server.call('seedGroups', { from: groupsFrom, to: groupsTo })
  await load.call('know', { ...range, storesGroups: server.storesGroups })
}

/** Asks a server that has just been filled for its users, so that no cell measures the first touch of a page. */
export async function settle({ load, server, size }) {
  await cellOf(load, server)({ operation: 'get', inFlight: 16, seconds: settleSeconds(size) })
}

/** Where the load of a server's cells comes from. */
const cellOf =
  (load, { name, call, ownLoad }) =>
  (cell) =>
    ownLoad ? call('cell', cell) : load.call('cell', { name, ...cell })

/**
 * One operation at every server, in turns, round after round, so that whatever else the machine does affects all alike. Returns the figures
 * of each round for each server.
 */
export async function measureCell({ load, servers: all, operation, inFlight, seconds, rounds }) {
  const servers = all.filter(({ ownLoad }) => ownLoad === undefined || ownLoad.includes(operation))
  const results = Object.fromEntries(servers.map(({ name }) => [name, { rounds: [] }]))
  for (const server of servers) {
    const { name, ownLoad } = server
    if (!ownLoad) results[name].check = await load.call('check', { name, operation })
    await cellOf(load, server)({ operation, inFlight, seconds: warmUpSeconds })
  }
  for (let round = 0; round < rounds; round++) {
    for (const server of servers) {
      const { name, call } = server
      const before = await call('cpu')
      const figures = await cellOf(load, server)({ operation, inFlight, seconds })
      const cpu = ((await call('cpu')) - before) / figures.requests
      results[name].rounds.push({ ...figures, cpu })
    }
  }
  for (const result of Object.values(results)) Object.assign(result, middle(result.rounds))
  return results
}

function middle(rounds) {
  const keys = ['opsPerSecond', 'p50', 'p99', 'cpu', 'bytes', 'requests']
  return Object.fromEntries(keys.map((key) => [key, median(rounds.map((round) => round[key]))]))
}

/**
 * What each operation costs in CPU at a server with very many users, relative to the same server with few: both at the same time, in turns.
 * Cells that are minutes apart would measure how busy the machine is. Creating comes last, because it makes the small one large.
 */
export async function compareGrowth({ load, large, small, operations, seconds, rounds }) {
  const inOrder = [...operations].sort((a, b) => Number(a.name === 'create') - Number(b.name === 'create'))
  const growth = {}
  for (const { name: operation } of inOrder) {
    const results = await measureCell({ load, servers: [large, small], operation, inFlight: 16, seconds, rounds })
    const costs = ({ name }) => results[name].rounds.map((round) => round.cpu)
    growth[operation] = { few: median(costs(small)), many: median(costs(large)), ratio: medianRatio(costs(large), costs(small)) }
  }
  return growth
}

/**
 * What a page costs relative to page one: `walk` takes every page once in order, as a first import does, and says whether it met every
 * user; `deep` takes random ones. Both kinds of pages alternate in small blocks.
 */
export async function comparePages({ load, server, kind, stored }) {
  const pages = Math.ceil(stored / 100)
  const asked = kind === 'walk' ? pages : Math.min(pages, 200)
  const startIndexOf = (page) => (kind === 'walk' ? page * 100 + 1 : 1 + Math.floor(Math.random() * Math.max(1, stored - 100)))
  const first = []
  const other = []
  let met = 0
  await pagesOf(load, server, Array(pagesPerBlock).fill(1))
  for (let page = 0; page < asked; page += pagesPerBlock) {
    const block = Array.from({ length: Math.min(pagesPerBlock, asked - page) }, (_, index) => startIndexOf(page + index))
    first.push(
      await pagesOf(
        load,
        server,
        block.map(() => 1),
      ),
    )
    const others = await pagesOf(load, server, block)
    other.push(others)
    met = others.met
  }
  const cost = (blocks) => ({ milliseconds: mean(blocks.map((block) => block.milliseconds)), cpu: mean(blocks.map((block) => block.cpu)) })
  return { kind, pages: asked, stored, met, first: cost(first), other: cost(other) }
}

async function pagesOf(load, server, startIndexes) {
  const before = await server.call('cpu')
  const { milliseconds, met } = await load.call('pages', { name: server.name, startIndexes })
  return { milliseconds, met, cpu: ((await server.call('cpu')) - before) / startIndexes.length }
}

/** Adding and removing 100 members in a group with very many members and in an empty one, in turns. */
export async function compareGroups({ load, server, stored }) {
  const to = Math.min(stored, residents + 100)
  const [large, empty] = [-1, -2]
  await load.call('fillGroup', { name: server.name, group: large, from: 100, to })
  const costs = { [large]: [], [empty]: [] }
  for (let turn = 0; turn < 6; turn++) {
    for (const group of [large, empty]) {
      const before = await server.call('cpu')
      const times = 5
      const { milliseconds } = await load.call('moveMembers', { name: server.name, group, times })
      // The first turn warms up.
      if (turn > 0) costs[group].push({ milliseconds, cpu: ((await server.call('cpu')) - before) / times })
    }
  }
  const cost = (group) => ({ milliseconds: median(costs[group].map((c) => c.milliseconds)), cpu: median(costs[group].map((c) => c.cpu)) })
  return { members: to - 100, large: cost(large), empty: cost(empty) }
}

/** What page one costs when each of its people is in three groups, which every User then names, relative to being in none. */
export async function compareMemberships({ load, server }) {
  const pageOne = async () => {
    await pagesOf(load, server, Array(pagesPerBlock).fill(1))
    return pagesOf(load, server, Array(4 * pagesPerBlock).fill(1))
  }
  const without = await pageOne()
  for (const group of [-3, -4, -5]) await load.call('fillGroup', { name: server.name, group, from: 0, to: 100 })
  return { without, within: await pageOne() }
}

export const titleOf = (operation) => operations.find(({ name }) => name === operation).title
