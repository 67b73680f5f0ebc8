import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { createConnection, credentials } from './connection.mjs'
import { callerOf } from './rpc.mjs'

const here = import.meta.dirname
const probe = pathToFileURL(join(here, 'servers', 'probe.mjs')).href

/** Where databases and profiles go: the project's own disk, because durable writes to a folder in memory would look free. */
export const cacheFolder = join(here, '..', '..', '.cache', 'bench')

/** The process that makes the load. */
export function startLoad() {
  const child = spawn(process.execPath, [join(here, 'load', 'process.mjs')], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  return { call: callerOf(child, 'The load process'), stop: () => stop(child) }
}

/** Starts a server in processes of its own, one for each instance, and opens a SCIM connection at it. */
export async function startServer(target, cli, postgres) {
  await mkdir(cacheFolder, { recursive: true })
  const folder = await mkdtemp(join(cacheFolder, `${target.name}-`))
  const database = target.needsPostgres ? await postgres.createDatabase() : undefined
  const instances = []
  const close = async () => {
    for (const { child } of instances) await stop(child)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    for (let number = 0; number < (target.instances ?? 1); number++) {
      const child = spawn(process.execPath, ['--expose-gc', '--import', probe, ...target.args({ folder, cli, database })], {
        stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
        // The others write no line for each request either.
        env: { ...process.env, ...credentials, NODE_ENV: 'production', SCIM_LOG_LEVEL: 'warn' },
      })
      instances.push({ child, call: callerOf(child, target.title) })
    }
    const origins = []
    for (const { child } of instances) origins.push(await addressOf(child, target.title))
    const call = callerOfAll(instances.map((instance) => instance.call))
    const [origin] = origins
    const opened = target.isOurs ? await createConnection(origin) : await call('open')
    return { ...target, call, close, origin, origins, ...opened }
  } catch (error) {
    await close()
    throw error
  }
}

/** What several instances use is the sum of what each uses; anything else is asked of the first. */
function callerOfAll(calls) {
  const [first] = calls
  return async (method, params) => {
    if (method !== 'cpu' && method !== 'memory') return first(method, params)
    const answers = await Promise.all(calls.map((call) => call(method, params)))
    if (method === 'cpu') return answers.reduce((sum, answer) => sum + answer, 0)
    const sum = (key) => answers.reduce((total, answer) => total + answer[key], 0)
    return { heapUsed: sum('heapUsed'), external: sum('external'), rss: sum('rss') }
  }
}

/** The address in the first line a server writes. */
async function addressOf(child, title) {
  const lines = createInterface({ input: child.stdout })
  const exited = new Promise((_, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => reject(new Error(`${title} did not start (${signal ?? `exit ${code}`}).`)))
  })
  const line = await Promise.race([new Promise((resolve) => lines.once('line', resolve)), exited])
  // Anything else it writes is read and dropped, so that it never waits for a full pipe.
  lines.on('line', () => {})
  const address = /^listening on (http:\/\/127\.0\.0\.1:\d+)$/.exec(line)
  if (!address) throw new Error(`${title} said "${line}" instead of where it listens.`)
  return address[1]
}

/** Ends a child process, by force if it does not end by itself. */
export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 15_000)
  await exited
  clearTimeout(timer)
}
