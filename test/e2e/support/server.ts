import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

const root = new URL('../../..', import.meta.url).pathname

export interface DemoServer {
  url: string
  folder: string
  /** Everything it ever wrote to its terminal, restarts included. */
  log: () => string
  /** Ends it like a power cut: no handler runs. */
  kill: () => Promise<void>
  /** Starts it again on the same port with the same folder. */
  start: () => Promise<void>
  /** Every file in the database folder with its bytes, by name. */
  files: () => Promise<Map<string, Buffer>>
  dispose: () => Promise<void>
}

/**
 * The built command line with `--demo` and a database folder of its own, unless another database is named; with `path`, that is the path of
 * its public address.
 */
export async function startDemoServer({ path, database }: { path?: string; database?: string } = {}): Promise<DemoServer> {
  const folder = await mkdtemp(join(tmpdir(), 'admin-portal-scim-e2e-'))
  let log = ''
  let process: ChildProcess | undefined
  let port = path === undefined ? '0' : await freePort()

  const start = async () => {
    const publicUrl = path === undefined ? [] : ['--public-url', `http://127.0.0.1:${port}${path}`]
    const options = ['serve', '--demo', '--port', port, '--database', database ?? `file:${folder}`, ...publicUrl]
    const child = spawn(globalThis.process.execPath, ['dist/cli.js', ...options], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    process = child
    const address = await new Promise<string>((resolve, reject) => {
      const handleData = (chunk: Buffer) => {
        log += chunk.toString()
        const line = /listening on (http:\S+)/.exec(log.slice(started))
        if (line?.[1]) resolve(line[1])
      }
      const started = log.length
      child.stdout?.on('data', handleData)
      child.stderr?.on('data', handleData)
      child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${log}`)))
    })
    port = new URL(address).port
  }
  const kill = async () => {
    if (!process || process.exitCode !== null || process.signalCode !== null) return
    const exit = once(process, 'exit')
    process.kill('SIGKILL')
    await exit
  }

  await start()
  return {
    url: `http://127.0.0.1:${port}`,
    folder,
    log: () => log,
    kill,
    start,
    async files() {
      const names = await readdir(folder, { recursive: true, withFileTypes: true })
      const paths = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
      return new Map(await Promise.all(paths.map(async (path) => [relative(folder, path), await readFile(path)] as const)))
    },
    async dispose() {
      await kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return String(port)
}
