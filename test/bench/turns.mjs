// node test/bench/turns.mjs: the SCIM server of two or more commits in one run, by turns and without HTTP.
import { mkdir, rm } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { operations } from './operations.mjs'
import { profileFunctions } from './profile.mjs'
import { describeMachine, loads } from './report/machine.mjs'
import { digits, printTable, times } from './report/table.mjs'
import { cacheFolder } from './start.mjs'
import { median, medianRatio } from './statistics.mjs'
import { bundleCheckout } from './turns/checkout.mjs'
import { startVariant } from './turns/start.mjs'

const help = `node test/bench/turns.mjs [options] <commit> <commit> …

Compares what a request costs at the SCIM server of each commit; "." is the code as it lies here. The first one is what
the others are compared with.

  --storages memory,sqlite   where people are kept
  --operations a,b           which operations (${operations.map(({ name }) => name).join(', ')})
  --people 10000             how many people are stored
  --requests 2000            how many requests one turn takes
  --rounds 7                 how often everyone has a turn; the middle one counts
  --in-flight 16             how many requests are under way at a time
  --profile                  also a CPU profile of each, kept in .cache/bench/profiles
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    storages: { type: 'string', default: 'memory,sqlite' },
    operations: { type: 'string', default: 'get,filter,create,patch' },
    people: { type: 'string', default: '10000' },
    requests: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '7' },
    'in-flight': { type: 'string', default: '16' },
    profile: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (values.help || positionals.length === 0) {
  console.log(help)
  process.exit(values.help ? 0 : 2)
}
const [people, requests, rounds, inFlight] = ['people', 'requests', 'rounds', 'in-flight'].map((name) => Number(values[name]))

await mkdir(cacheFolder, { recursive: true })
console.log(describeMachine(cacheFolder))
console.log(`${rounds} rounds of ${requests} requests, ${inFlight} in flight, ${people} people; the middle of ratios of neighbouring turns`)
const bundles = []
for (const commit of positionals) bundles.push({ commit, file: await bundleCheckout(commit) })
for (const storage of values.storages.split(',')) await compare(storage)
console.log(`\n${loads()}`)

async function compare(storage) {
  const variants = []
  try {
    for (const bundle of bundles) variants.push(await startVariant({ ...bundle, storage, people }))
    for (const operation of values.operations.split(',')) {
      const rows = await turns(variants, operation)
      printTable(
        `${operation}, ${storage}`,
        ['', 'CPU µs', 'least to most', 'ratio', 'least to most', 'elapsed µs', 'writes', 'kB written'],
        rows,
      )
    }
    if (values.profile) await profile(variants, storage)
  } finally {
    for (const { close, folder } of variants) {
      await close()
      await rm(folder, { recursive: true, force: true })
    }
  }
}

async function turns(variants, operation) {
  const costs = new Map(variants.map((variant) => [variant, []]))
  const elapsed = new Map(variants.map((variant) => [variant, []]))
  const written = new Map(variants.map((variant) => [variant, []]))
  const turn = (variant) => variant.call('turn', { operation, requests, inFlight })
  for (const variant of variants) await turn(variant)
  for (let round = 0; round < rounds; round++) {
    // Each begins a round as often as it ends one: what a turn leaves behind for the next one meets all alike.
    for (const variant of round % 2 ? [...variants].reverse() : variants) {
      const { cpu, milliseconds, writes, bytes } = await turn(variant)
      written.get(variant).push({ writes: writes / requests, bytes: bytes / requests })
      costs.get(variant).push(cpu / requests)
      elapsed.get(variant).push((milliseconds * 1000) / requests)
    }
  }
  const first = costs.get(variants[0])
  return variants.map((variant, at) => {
    const own = costs.get(variant)
    const ratios = own.map((cost, round) => cost / first[round])
    return [
      variant.commit,
      digits(median(own)),
      `${digits(Math.min(...own))} to ${digits(Math.max(...own))}`,
      at === 0 ? '' : times(medianRatio(own, first)),
      at === 0 ? '' : `${times(Math.min(...ratios))} to ${times(Math.max(...ratios))}`,
      digits(median(elapsed.get(variant))),
      count(median(written.get(variant).map(({ writes }) => writes))),
      count(median(written.get(variant).map(({ bytes }) => bytes / 1000))),
    ]
  })
}

async function profile(variants, storage) {
  for (const operation of values.operations.split(',')) {
    for (const { commit, call } of variants) {
      const run = () => call('turn', { operation, requests: requests * 4, inFlight }).then(() => ({ requests: requests * 4 }))
      await profileFunctions({ call, run, name: `${commit === '.' ? 'here' : commit}-${storage}-${operation}` })
    }
  }
}

function count(value) {
  return Number.isNaN(value) ? undefined : value.toFixed(1)
}
