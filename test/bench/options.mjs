import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { operations } from './operations.mjs'
import { targets } from './targets.mjs'

/** How large and how long a run is; `--quick` is for a first impression, the other for a verdict. */
const kinds = {
  full: { sizes: [1_000, 10_000, 100_000], seconds: 1, rounds: 3 },
  quick: { sizes: [1_000, 10_000], seconds: 0.4, rounds: 3 },
}

const defaultCli = join(import.meta.dirname, '..', '..', 'dist', 'cli.js')

/** A run that takes longer than this has gone wrong, and ends. */
const longestRunMinutes = 60

export const help = `npm run bench:scim -- [options]

Measures our SCIM server beside its peers, each in its own process on 127.0.0.1, and says which goals are met.

  --quick             1,000 and 10,000 users only, short cells
  --targets a,b       which servers (${targets.map(({ name }) => name).join(', ')})
  --operations a,b    which operations (${operations.map(({ name }) => name).join(', ')})
  --sizes 1000,10000  how many users are stored
  --seconds 1         how long one round of a cell lasts, at most 30
  --rounds 3          how often each cell is measured, every server in turn; the middle round counts
  --profile           also a CPU profile of our servers for each operation, kept in .cache/bench/profiles
  --ours file         another build of our command line than dist/cli.js, to compare two
  --json file         also writes every figure to this file
`

/** Reads the command line. @throws Error saying which option is wrong */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      targets: { type: 'string' },
      operations: { type: 'string' },
      sizes: { type: 'string' },
      seconds: { type: 'string' },
      rounds: { type: 'string' },
      profile: { type: 'boolean', default: false },
      ours: { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  const kind = values.quick ? kinds.quick : kinds.full
  return {
    help: values.help,
    profile: values.profile,
    ours: values.ours ?? defaultCli,
    json: values.json,
    longestRunMinutes,
    targets: chosen('--targets', values.targets, targets),
    operations: chosen('--operations', values.operations, operations),
    sizes: values.sizes ? values.sizes.split(',').map((size) => number('--sizes', size, 100, 200_000)) : kind.sizes,
    seconds: values.seconds ? number('--seconds', values.seconds, 0.1, 30) : kind.seconds,
    rounds: values.rounds ? number('--rounds', values.rounds, 1, 15) : kind.rounds,
  }
}

function chosen(option, text, all) {
  if (text === undefined) return all
  const names = text.split(',')
  const unknown = names.find((name) => !all.some((one) => one.name === name))
  if (unknown !== undefined) throw new Error(`${option}: there is no "${unknown}". There are ${all.map(({ name }) => name).join(', ')}.`)
  return all.filter(({ name }) => names.includes(name))
}

function number(option, text, least, most) {
  const value = Number(text)
  if (!(value >= least && value <= most)) throw new Error(`${option}: "${text}" is not a number from ${least} to ${most}.`)
  return value
}
