import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'

/** Where a host process may kill itself; see `host.ts`. */
export type FaultPoint = 'before-commit' | 'after-commit-before-ack' | 'after-send-before-mark' | 'after-webhook-before-mark'

export interface HostPlace {
  program: string
  /** A folder, or the address of a PostgreSQL database. */
  database: string
  port: number
  receiver: string
}

export interface HostProcess {
  pid: number
  /** The end of what it wrote to standard error. */
  complaints(): string
  /** Milliseconds from its start until it listened. */
  startedIn: number
  /** When it listened, by the monotonic clock. */
  since: number
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** Resolves when it has killed itself. @throws when it ended in another way, or not within half a minute */
  died(): Promise<void>
  /** Asks it to stop gracefully. */
  stop(): Promise<void>
}

/** Starts a host's process and waits until it listens. @throws with what it printed when it does not */
export async function startHost({ program, database, port, receiver }: HostPlace, fault?: `${FaultPoint}:${number}`): Promise<HostProcess> {
  const started = performance.now()
  const child = spawn(process.execPath, [program, database, String(port), receiver], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FAULT: fault ?? '' },
  })
  const closed = once(child, 'close')
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints = (complaints + text).slice(-20_000)
  })
  const first = await Promise.race([once(createInterface(child.stdout), 'line'), closed])
  if (!String(first[0]).startsWith('listening')) throw new Error(`The host did not start: ${complaints || first}`)
  const since = performance.now()
  return {
    pid: child.pid ?? 0,
    complaints: () => complaints,
    startedIn: since - started,
    since,
    async kill() {
      child.kill('SIGKILL')
      await closed
    },
    async died() {
      const timer = setTimeout(() => child.kill('SIGTERM'), 30_000)
      await closed
      clearTimeout(timer)
      if (child.signalCode !== 'SIGKILL') throw new Error(`The host did not die at ${fault} but ended with ${ending(child)}: ${complaints}`)
    },
    async stop() {
      child.kill('SIGTERM')
      await closed
      if (child.exitCode !== 0) throw new Error(`The host did not stop gracefully (${ending(child)}): ${complaints}`)
    },
  }
}

const ending = ({ signalCode, exitCode }: ChildProcess) => signalCode ?? `exit ${exitCode}`

/** A port that is free now, so that a process has the same address after each start. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}
