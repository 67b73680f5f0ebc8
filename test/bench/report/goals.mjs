import { kilo, printTable, share, times } from './table.mjs'

/** The target that the goals are for. */
export const durable = 'ours-sqlite'
const ofEcho = (operation) => (figures, size) => figures.ratio(size, operation, 16, durable, 'echo')
const ofJackson = (operation) => (figures, size) => figures.ratio(size, operation, 16, durable, 'jackson')
const ofRaw = (operation) => (figures, size) => figures.ratio(size, operation, 16, durable, 'raw-sqlite')
const growthOf =
  (operation) =>
  (_, { growth }) =>
    growth[operation]?.ratio
const p99Of = (operation) => (figures, size) => figures.of(size, operation, 16, durable)?.p99

const atLeast = (limit, show) => ({ isMet: (value) => value >= limit, limit: `≥ ${show(limit)}`, show })
const atMost = (limit, show) => ({ isMet: (value) => value <= limit, limit: `≤ ${show(limit)}`, show })
const milliseconds = (value) => `${value.toFixed(1)} ms`
const yes = { isMet: (value) => value, limit: 'right', show: (value) => (value ? 'right' : 'wrong') }

/** What the durable server is to reach at 16 in flight, at every size. */
const atEachSize = [
  { title: 'get: of the echo', value: ofEcho('get'), ...atLeast(0.5, share) },
  { title: 'get: against jackson', value: ofJackson('get'), ...atLeast(2, times) },
  { title: 'filter: of the echo', value: ofEcho('filter'), ...atLeast(0.45, share) },
  { title: 'filter: against jackson', value: ofJackson('filter'), ...atLeast(2, times) },
  { title: 'PATCH: of the echo', value: ofEcho('patch'), ...atLeast(0.35, share) },
  { title: 'PATCH: against jackson', value: ofJackson('patch'), ...atLeast(1, times) },
  { title: 'PATCH: of the raw loop', value: ofRaw('patch'), ...atLeast(0.6, share) },
  { title: 'create: of the raw loop', value: ofRaw('create'), ...atLeast(0.6, share) },
  { title: 'create: against jackson', value: ofJackson('create'), ...atLeast(1, times) },
  { title: 'list: of the echo', value: ofEcho('list'), ...atLeast(0.25, share) },
  { title: 'list: CPU a row, of jackson’s', value: listRow, ...atMost(0.25, share) },
  { title: 'list: totalResults', value: totalResults, ...yes },
  { title: 'create: p99', value: p99Of('create'), ...atMost(50, milliseconds) },
  { title: 'filter: p99', value: p99Of('filter'), ...atMost(50, milliseconds) },
]

const growing = [
  ['get', 'get'],
  ['filter', 'filter'],
  ['create', 'create'],
  ['patch', 'PATCH'],
  ['list', 'list'],
  ['groupAdd', 'group add'],
].map(([operation, title]) => ({ title: `${title}: CPU, largest size over smallest`, value: growthOf(operation), ...atMost(1.2, times) }))

/** The worse of time and CPU decides. */
const worse = (above, below) => Math.max(above.milliseconds / below.milliseconds, above.cpu / below.cpu)
const pagesOf =
  (kind) =>
  (_, { pages }) => {
    const found = pages.find((comparison) => comparison.name === durable && comparison.kind === kind)
    return found && worse(found.other, found.first)
  }
const overall = [
  { title: 'import walk: a page over page one', value: pagesOf('walk'), ...atMost(1.5, times) },
  { title: 'import walk: every user once', value: walkIsComplete, ...yes },
  { title: 'random deep page over page one', value: pagesOf('deep'), ...atMost(3, times) },
  { title: 'portal: p95 of a page of people', value: slowestPage, ...atMost(50, milliseconds) },
  { title: 'group of very many: 100 members moved, over an empty one', value: largeGroup, ...atMost(1.2, times) },
]

function listRow(figures, size) {
  const mine = figures.of(size, 'list', 16, durable)
  const theirs = figures.of(size, 'list', 16, 'jackson')
  return mine && theirs && mine.cpu / theirs.cpu
}

function totalResults(figures, size) {
  const check = figures.of(size, 'list', 16, durable)?.check
  return check && check.totalResults === check.expectedTotal
}

function walkIsComplete(_, { pages }) {
  const walk = pages.find((comparison) => comparison.name === durable && comparison.kind === 'walk')
  return walk && walk.met === walk.stored
}

/** The worst of what the portal asks. */
function slowestPage(_, { members }) {
  const found = members.find((comparison) => comparison.name === durable)
  return found && Math.max(...Object.values(found.pages).flatMap(({ first, second }) => [first.p95, second?.p95 ?? 0]))
}

function largeGroup(_, { groups }) {
  const found = groups.find((comparison) => comparison.name === durable)
  return found && worse(found.large, found.empty)
}

/** Every goal with its figures: `met`, `missed`, or undefined where this run did not measure it. */
export function judge(figures, extras) {
  const sized = atEachSize.map((goal) => {
    const values = figures.sizes.map((size) => [kilo(size), goal.value(figures, size)])
    return verdict(goal, values)
  })
  const single = [...growing, ...overall].map((goal) => verdict(goal, [['', goal.value(figures, extras)]]))
  return [...sized, ...single]
}

function verdict({ title, limit, isMet, show }, values) {
  const measured = values.filter(([, value]) => value !== undefined)
  const text = measured.map(([label, value]) => `${label} ${show(value)}`.trim()).join(' · ')
  return { title, limit, measured: text, isMet: measured.length ? measured.every(([, value]) => isMet(value)) : undefined }
}

export function printGoals(goals) {
  const words = { true: 'met', false: 'MISSED', undefined: 'not measured' }
  const rows = goals.map(({ title, limit, measured, isMet }) => [title, limit, measured, words[isMet]])
  printTable('Goals, durable SQLite, 16 in flight', ['', 'goal', 'measured', ''], rows)
}
