// The benchmark itself; `scripts/bench.mjs` sets up what it needs and runs it.
import { mkdir, writeFile } from 'node:fs/promises'
import { compareGroups, compareGrowth, compareMemberships, comparePages, groupsPerSize, growTo, measureCell, settle } from './measure.mjs'
import { measureMembersPages } from './membersPages.mjs'
import { help, readOptions } from './options.mjs'
import { startDatabases } from './postgres.mjs'
import { profileOperation } from './profile.mjs'
import {
  createFigures,
  printCell,
  printGroups,
  printGrowth,
  printLists,
  printMemberships,
  printMembersPages,
  printMemory,
  printPages,
  printSizes,
} from './report/figures.mjs'
import { durable, judge, printGoals } from './report/goals.mjs'
import { describeMachine, loads } from './report/machine.mjs'
import { kilo } from './report/table.mjs'
import { cacheFolder, startLoad, startServer } from './start.mjs'

const options = optionsOrExit()
const { sizes, operations, seconds, rounds } = options
const running = []
let closePostgres
const figures = createFigures(sizes)
const memory = {}
const extras = { pages: [], memberships: [], groups: [], members: [], growth: {} }

const watchdog = setTimeout(() => {
  console.error(`The run took more than ${options.longestRunMinutes} minutes and was ended.`)
  process.exit(1)
}, options.longestRunMinutes * 60_000)

try {
  await bench()
} catch (error) {
  console.error(`\n${error.message}`)
  process.exitCode = 1
} finally {
  clearTimeout(watchdog)
  await Promise.all(running.map((close) => close()))
  await closePostgres?.()
}

async function bench() {
  await mkdir(cacheFolder, { recursive: true })
  console.log(describeMachine(cacheFolder))
  console.log(`${rounds} rounds of ${seconds} s a cell, the middle one counts; ratios are of neighbouring rounds`)

  const load = startLoad()
  running.push(load.stop)
  const postgres = options.targets.some(({ needsPostgres }) => needsPostgres) ? await startDatabases() : undefined
  closePostgres = postgres?.close
  const servers = []
  for (const target of options.targets) {
    const server = await startServer(target, options.ours, postgres)
    running.push(server.close)
    servers.push(server)
    await load.call('open', { name: server.name, origins: server.origins, base: server.base, token: server.token })
  }

  for (const [index, size] of sizes.entries()) {
    const storing = servers.filter(({ mostPeople = Number.POSITIVE_INFINITY }) => size <= mostPeople)
    await grow(load, storing, index)
    await measureSize(load, storing, size)
  }
  // Before people are put into groups, whose names every answer would then have to contain.
  extras.growth = await growth(load, servers)
  await compare(
    load,
    servers.filter(({ isOurs }) => isOurs),
  )
  if (options.profile)
    await profile(
      load,
      servers.filter(({ isOurs }) => isOurs),
    )
  await report(servers)
}

async function grow(load, servers, index) {
  const size = sizes[index]
  memory[size] = {}
  for (const server of servers) {
    const started = performance.now()
    const [groupsFrom, groupsTo] = [index * groupsPerSize, (index + 1) * groupsPerSize]
    await growTo({ load, server, from: sizes[index - 1] ?? 0, to: size, groupsFrom, groupsTo })
    memory[size][server.name] = await server.call('memory')
    await settle({ load, server, size })
    console.log(`${server.title}: ${kilo(size)} users stored in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  }
}

async function measureSize(load, servers, size) {
  for (const { name: operation } of operations) {
    for (const inFlight of [16, 1]) {
      figures.add(size, operation, inFlight, await measureCell({ load, servers, operation, inFlight, seconds, rounds }))
    }
    printCell(figures, servers, size, operation)
    console.log(loads())
  }
  for (const { name, isOurs } of servers) if (isOurs) await load.call('emptyGroups', { name })
}

async function compare(load, servers) {
  for (const server of servers) {
    const { expectedTotal: stored } = await load.call('check', { name: server.name, operation: 'list' })
    for (const kind of ['walk', 'deep']) extras.pages.push({ ...server, ...(await comparePages({ load, server, kind, stored })) })
    extras.members.push({ ...server, pages: await measureMembersPages(server) })
    extras.memberships.push({ ...server, ...(await compareMemberships({ load, server })) })
    extras.groups.push({ ...server, ...(await compareGroups({ load, server, stored: sizes.at(-1) })) })
  }
}

/** The durable server next to another one of its kind that holds as few users as the smallest size. */
async function growth(load, servers) {
  const large = servers.find(({ name }) => name === durable)
  if (!large || sizes.length < 2) return {}
  const small = {
    ...(await startServer(
      options.targets.find(({ name }) => name === durable),
      options.ours,
    )),
    name: 'few',
  }
  running.push(small.close)
  await load.call('open', { name: small.name, origins: small.origins, base: small.base, token: small.token })
  await growTo({ load, server: small, from: 0, to: sizes[0], groupsFrom: 0, groupsTo: groupsPerSize })
  for (const [server, size] of [
    [large, sizes.at(-1)],
    [small, sizes[0]],
  ]) {
    await settle({ load, server, size })
  }
  return compareGrowth({ load, large, small, operations, seconds, rounds: Math.max(rounds, 5) })
}

async function profile(load, servers) {
  for (const server of servers) {
    for (const { name: operation } of operations) await profileOperation({ load, server, operation, size: sizes.at(-1), seconds: 2 })
  }
}

async function report(servers) {
  if (sizes.length > 1) printSizes(figures, servers, operations)
  if (extras.growth) printGrowth(extras.growth, sizes)
  if (operations.some(({ name }) => name === 'list')) printLists(figures, servers)
  if (extras.pages.length) printPages(extras.pages)
  if (extras.members.length) printMembersPages(extras.members)
  if (extras.memberships.length) printMemberships(extras.memberships)
  if (extras.groups.length) printGroups(extras.groups)
  printMemory(memory, servers, sizes)
  const goals = judge(figures, extras)
  if (servers.some(({ isOurs }) => isOurs)) printGoals(goals)
  console.log(`\n${loads()}`)
  if (options.json) await writeFile(options.json, JSON.stringify({ cells: figures.cells, memory, extras, goals }, null, 2))
}

function optionsOrExit() {
  try {
    const read = readOptions(process.argv.slice(2))
    if (!read.help) return read
    console.log(help)
  } catch (error) {
    console.error(`${error.message}\nnpm run bench:scim -- --help lists what there is.`)
    process.exit(2)
  }
  process.exit(0)
}
