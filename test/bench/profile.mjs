import { mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { digits, printTable, share } from './report/table.mjs'
import { cacheFolder } from './start.mjs'

/** How many functions of a profile are shown. */
const shown = 25

/** Profiles one operation at one server, keeps the profile for a viewer and prints where the time went. */
export async function profileOperation({ load, server, operation, size, seconds }) {
  const cell = (length) => load.call('cell', { name: server.name, operation, inFlight: 16, seconds: length })
  await cell(0.5)
  await profileFunctions({
    call: server.call,
    run: () => cell(seconds),
    name: `${server.name}-${operation}-${size}`,
    title: `${server.title}: ${operation} at ${size} users`,
  })
}

/** Profiles a process while `run` asks it; `run` says how many requests that were. */
export async function profileFunctions({ call, run, name, title = name }) {
  const folder = join(cacheFolder, 'profiles')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${name}.cpuprofile`)
  await call('startProfile')
  const { requests } = await run()
  await call('stopProfile', { file })
  const { functions, busy } = timesOf(JSON.parse(await readFile(file, 'utf8')))
  const rows = functions
    .slice(0, shown)
    .map(({ place, self, total }) => [place, digits(self / requests), share(self / busy), digits(total / requests)])
  printTable(`${title}, ${digits(busy / requests)} µs busy a request`, ['', 'self µs', '', 'with callees µs'], rows)
}

/**
 * Time per function in µs, without waiting; the longest self time first. Native functions of one addon share a name there, because the
 * profiler knows them by the address of the one wrapper through which they are called.
 */
function timesOf({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, { ...node, self: 0 }]))
  samples.forEach((id, index) => {
    byId.get(id).self += timeDeltas[index]
  })
  const functions = new Map()
  const visit = (id, callers) => {
    const node = byId.get(id)
    const place = placeOf(node.callFrame)
    // The profiler's own start.
    if (node.callFrame.functionName === 'startProfile') return 0
    const isOutermost = !callers.includes(place)
    const below = (node.children ?? []).map((child) => visit(child, [...callers, place]))
    const total = below.reduce((sum, time) => sum + time, node.self)
    const known = functions.get(place) ?? { place, self: 0, total: 0 }
    functions.set(place, { place, self: known.self + node.self, total: known.total + (isOutermost ? total : 0) })
    return total
  }
  const all = visit(nodes[0].id, [])
  const idle = functions.get('(idle)')?.self ?? 0
  const working = [...functions.values()].filter(({ place }) => place !== '(idle)' && place !== '(root)')
  return { functions: working.sort((a, b) => b.self - a.self), busy: all - idle }
}

function placeOf({ functionName, url, lineNumber }) {
  return `${functionName || '(anonymous)'} ${url ? `${basename(url)}:${lineNumber + 1}` : ''}`.trim()
}
