import { mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { digits, printTable, share } from './report/table.mjs'
import { cacheFolder } from './start.mjs'

/** The functions that are shown of a profile. */
const shown = 25

/** Profiles one operation at one server, keeps the profile for a viewer and prints where the time went. */
export async function profileOperation({ load, server, operation, size, seconds }) {
  const folder = join(cacheFolder, 'profiles')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${server.name}-${operation}-${size}.cpuprofile`)
  await load.call('cell', { name: server.name, operation, inFlight: 16, seconds: 0.5 })
  await server.call('startProfile')
  const { requests } = await load.call('cell', { name: server.name, operation, inFlight: 16, seconds })
  await server.call('stopProfile', { file })
  const { functions, busy } = selfTimes(JSON.parse(await readFile(file, 'utf8')))
  const rows = functions.slice(0, shown).map(({ place, self }) => [place, digits(self / requests), share(self / busy)])
  printTable(`${server.title}: ${operation} at ${size} users, ${digits(busy / requests)} µs busy a request`, ['self time', 'µs', ''], rows)
}

/** Self time by function in µs, the longest first, without waiting. */
function selfTimes({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const times = new Map()
  let busy = 0
  samples.forEach((id, index) => {
    const { functionName, url, lineNumber } = byId.get(id).callFrame
    if (functionName === '(idle)') return
    const place = `${functionName || '(anonymous)'} ${url ? `${basename(url)}:${lineNumber + 1}` : ''}`.trim()
    times.set(place, (times.get(place) ?? 0) + timeDeltas[index])
    busy += timeDeltas[index]
  })
  const functions = [...times].map(([place, self]) => ({ place, self })).sort((a, b) => b.self - a.self)
  return { functions, busy }
}
