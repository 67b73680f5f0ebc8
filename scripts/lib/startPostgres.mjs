import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensurePostgres } from './ensurePostgres.mjs'

/** The signals that end a server: without waiting for anybody, or as a crash. */
const signals = { fast: 'SIGINT', immediate: 'SIGQUIT' }

/** A test's server need not survive a crash of the machine, so nothing is flushed; `isDurable` flushes as a real one does. */
const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/**
 * Starts a PostgreSQL server of its own in a temporary folder, on a free port of this machine. It ends with this process, whatever ends it.
 * @param {{ isDurable?: boolean, settings?: readonly string[] }} options
 */
export async function startPostgres({ isDurable = false, settings = [] } = {}) {
  const programs = await ensurePostgres()
  const folder = mkdtempSync(join(tmpdir(), 'admin-portal-scim-postgres-'))
  const user = serverUser()
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions'],
    { ...user, cwd: folder, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb failed, so there is no PostgreSQL to test with: ${made.error ?? made.stderr}`)

  const port = await freePort()
  const all = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'max_connections=300',
    'shared_buffers=64MB',
    ...(isDurable ? [] : careless),
    ...settings,
  ]
  let server

  async function start() {
    const started = spawn(join(programs, 'postgres'), ['-D', data, ...all.flatMap((setting) => ['-c', setting])], {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    server = started
    let log = ''
    await new Promise((resolve, reject) => {
      started.stderr.setEncoding('utf8').on('data', (text) => {
        log = (log + text).slice(-20_000)
        if (log.includes('database system is ready to accept connections')) resolve()
      })
      started.once('error', reject)
      started.once('exit', (code) => reject(new Error(`PostgreSQL did not start (exit ${code}): ${log}`)))
    })
    // It must not keep this process running.
    started.unref()
    started.stderr.unref()
  }

  async function stop(how = 'fast') {
    if (!server || server.exitCode !== null || server.signalCode !== null) return
    server.ref()
    const ended = once(server, 'exit')
    server.kill(signals[how])
    await ended
  }

  const guard = guardFolder(folder, join(data, 'postmaster.pid'))
  await start()

  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    port,
    /** Starts it again after `stop`. */
    start,
    stop,
    /** Stops it and removes its data. */
    async close() {
      await stop('immediate')
      guard.stdin.end()
    },
  }
}

/**
 * Waits in a process of its own until our end of its input is closed, which happens even on SIGKILL, then ends the server and removes its
 * folder: a process that runs tests is often killed without a chance to clean up.
 */
function guardFolder(folder, pidFile) {
  const script = 'cat > /dev/null; [ -f "$1" ] && kill -QUIT "$(head -n 1 "$1")"; sleep 1; rm -rf "$0"'
  const guard = spawn('sh', ['-c', script, folder, pidFile], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  guard.unref()
  guard.stdin.unref()
  return guard
}

/** PostgreSQL refuses to run as root, so it then runs as nobody. */
function serverUser() {
  if (process.getuid?.() !== 0) return {}
  const idOf = (flag) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout)
  return { uid: idOf('-u'), gid: idOf('-g') }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
