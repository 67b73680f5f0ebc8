import { titleOf } from '../measure.mjs'
import { medianRatio } from '../statistics.mjs'
import { digits, kilo, printTable, share, times, whole } from './table.mjs'

/** The measured cells with the questions asked of them: `cells[size][operation][inFlight][server]`. */
export function createFigures(sizes) {
  const cells = {}
  return {
    sizes,
    cells,
    add(size, operation, inFlight, results) {
      cells[size] ??= {}
      cells[size][operation] ??= {}
      cells[size][operation][inFlight] = results
    },
    of: (size, operation, inFlight, server) => cells[size]?.[operation]?.[inFlight]?.[server],
    /** Throughput of one server relative to another, round by neighbouring round. */
    ratio(size, operation, inFlight, server, other) {
      const above = this.of(size, operation, inFlight, server)
      const below = this.of(size, operation, inFlight, other)
      if (!above || !below) return undefined
      const speeds = (result) => result.rounds.map((round) => round.opsPerSecond)
      return medianRatio(speeds(above), speeds(below))
    },
  }
}

const head = [
  '',
  'ops/s',
  'p50 ms',
  'p99 ms',
  'CPU µs',
  '% echo',
  '% raw',
  '× jackson',
  'ops/s (1)',
  'p50 ms (1)',
  'p99 ms (1)',
  'CPU µs (1)',
  'reply B',
]

/** One table for an operation at one size: 16 in flight on the left, 1 on the right. */
export function printCell(figures, servers, size, operation) {
  const measured = servers.filter(({ name }) => figures.of(size, operation, 16, name))
  const rows = measured.map(({ name, title, needsPostgres }) => {
    const many = figures.of(size, operation, 16, name)
    const one = figures.of(size, operation, 1, name)
    const ofEcho = figures.ratio(size, operation, 16, name, 'echo')
    const ofRaw = figures.ratio(size, operation, 16, name, needsPostgres ? 'raw-postgres' : 'raw-sqlite')
    const ofJackson = figures.ratio(size, operation, 16, name, needsPostgres ? 'jackson-postgres' : 'jackson')
    return [
      title,
      whole(many.opsPerSecond),
      digits(many.p50),
      digits(many.p99),
      whole(many.cpu),
      ofEcho && share(ofEcho),
      ofRaw && share(ofRaw),
      ofJackson && times(ofJackson),
      whole(one.opsPerSecond),
      digits(one.p50),
      digits(one.p99),
      whole(one.cpu),
      many.bytes ? whole(many.bytes) : undefined,
    ]
  })
  printTable(`${titleOf(operation)} · ${whole(size)} users stored · 16 in flight, then 1`, head, rows)
}

const measuredAt = (figures, operation) => (server) => figures.of(figures.sizes[0], operation, 16, server.name) !== undefined

/** CPU of each operation at every size; the sizes were measured minutes apart. */
export function printSizes(figures, servers, operations) {
  const rows = operations.flatMap(({ name: operation, title }) =>
    servers.filter(measuredAt(figures, operation)).map((server) => {
      const cpu = figures.sizes.map((size) => figures.of(size, operation, 16, server.name)).map((cell) => cell && whole(cell.cpu))
      return [`${title} · ${server.title}`, ...cpu]
    }),
  )
  printTable('CPU µs an operation at 16 in flight, by users stored', ['', ...figures.sizes.map(kilo)], rows)
}

/** How the durable server's cost grows with the number of users it holds. */
export function printGrowth(growth, sizes) {
  const rows = Object.entries(growth).map(([operation, { few, many, ratio }]) => [
    titleOf(operation),
    whole(few),
    whole(many),
    times(ratio),
  ])
  const columns = ['', `${kilo(sizes[0])}, CPU µs`, `${kilo(sizes.at(-1))} and more, CPU µs`, 'growth']
  printTable('ours, durable SQLite, with few users and with very many, side by side, 16 in flight', columns, rows)
}

/** What a row of a list costs, and whether the list tells how many there are. */
export function printLists(figures, servers) {
  const rows = servers.filter(measuredAt(figures, 'list')).flatMap(({ name, title }) =>
    figures.sizes
      .filter((size) => figures.of(size, 'list', 16, name))
      .map((size) => {
        const { cpu, check } = figures.of(size, 'list', 16, name)
        const isRight = check.totalResults === check.expectedTotal
        const total = isRight ? 'right' : `wrong: ${whole(check.totalResults)} of ${whole(check.expectedTotal)}`
        return [`${title} · ${kilo(size)}`, (cpu / 100).toFixed(2), total]
      }),
  )
  printTable('list of 100, 16 in flight', ['', 'CPU µs a row', 'totalResults'], rows)
}

/** Pages against page one. */
export function printPages(comparisons) {
  const rows = comparisons.map(({ title, kind, pages, stored, met, first, other }) => [
    `${title} · ${kilo(stored - (stored % 1000))} · ${kind === 'walk' ? 'import walk' : 'random deep page'}`,
    whole(pages),
    digits(first.milliseconds),
    digits(other.milliseconds),
    times(other.milliseconds / first.milliseconds),
    whole(first.cpu),
    whole(other.cpu),
    times(other.cpu / first.cpu),
    kind === 'walk' ? `${whole(met)} of ${whole(stored)}` : undefined,
  ])
  const columns = ['', 'pages', 'page one ms', 'ms', 'time', 'page one CPU µs', 'CPU µs', 'CPU', 'users met']
  printTable('startIndex pages of 100 against page one, 1 in flight', columns, rows)
}

/** Page one whose people are in groups against the same page when they were in none. */
export function printMemberships(comparisons) {
  const rows = comparisons.map(({ title, without, within }) => [
    title,
    digits(without.milliseconds),
    digits(within.milliseconds),
    whole(without.cpu),
    whole(within.cpu),
    times(within.cpu / without.cpu),
  ])
  const columns = ['', 'in none ms', 'in three ms', 'in none CPU µs', 'in three CPU µs', 'CPU']
  printTable('page one when its 100 people are in three groups each, 1 in flight', columns, rows)
}

export function printGroups(comparisons) {
  const rows = comparisons.map(({ title, members, large, empty }) => [
    title,
    whole(members),
    digits(empty.milliseconds),
    digits(large.milliseconds),
    times(large.milliseconds / empty.milliseconds),
    whole(empty.cpu),
    whole(large.cpu),
    times(large.cpu / empty.cpu),
  ])
  const columns = ['', 'members', 'empty ms', 'large ms', 'time', 'empty CPU µs', 'large CPU µs', 'CPU']
  printTable('100 members added and removed: a large group against an empty one', columns, rows)
}

/** Memory after a collection, and what a stored user takes of it. */
export function printMemory(memory, servers, sizes) {
  const mega = (bytes) => (bytes / 1e6).toFixed(0)
  const rows = servers.map(({ name, title }) => {
    const stored = sizes.filter((size) => memory[size][name])
    const used = sizes.map((size) => memory[size][name] && memory[size][name].heapUsed + memory[size][name].external)
    const users = stored.at(-1) - stored[0]
    const perUser = users ? whole((used[stored.length - 1] - used[0]) / users) : undefined
    return [title, ...used.map((bytes) => bytes && mega(bytes)), perUser, mega(memory[stored.at(-1)][name].rss)]
  })
  printTable('Memory in MB after a collection, before measuring', ['', ...sizes.map(kilo), 'B a user', 'RSS'], rows)
}

/** The portal's list of people at the largest size. */
export function printMembersPages(comparisons) {
  const cells = (pages) => [pages && digits(pages.p50), pages && digits(pages.p95)]
  const rows = comparisons.flatMap(({ title, pages }) =>
    Object.entries(pages).map(([question, { first, second }]) => [`${title} · ${question}`, ...cells(first), ...cells(second)]),
  )
  const columns = ['', 'page one p50 ms', 'p95 ms', 'page two p50 ms', 'p95 ms']
  printTable('the portal’s list of people, 50 a page, 1 in flight', columns, rows)
}
