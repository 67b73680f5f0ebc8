import { writerOver } from '../plain.js'
import type { TableName } from '../tables.js'
import { StorageUnavailable, type StorageWriter, UniqueViolation } from '../types.js'
import { countCommit, type createKnownVersions, isCounted, readVersions, versionOf, versionsOf } from './accessVersions.js'
import { MustRepeat } from './errors.js'
import { beginScript } from './locks.js'
import type { News } from './news.js'
import { writePostgresRows } from './rows.js'
import type { PostgresPool, PostgresSession } from './session.js'

interface Job {
  work: (writer: StorageWriter) => Promise<unknown>
  resolve: (result: unknown) => void
  reject: (error: unknown) => void
  /** It was run again because of a taken value. */
  isSure?: true
}

/** Works about one thing, in the order in which they came. */
interface Lane {
  about: string | null
  jobs: Job[]
}

export interface WorksParts {
  pool: PostgresPool
  schema: string
  versions: ReturnType<typeof createKnownVersions>
  news: Pick<News, 'tell'>
}

/** Works that share a commit. Fewer than the 64 savepoints a server keeps in its fastest place. */
const maxBatch = 32
/** How often a transaction that met another one is run before we give up; with the waits between, about three seconds. */
const maxRuns = 10
const longestWait = 500
/** A failure that took so long, milliseconds, is not one connection's. */
const longEnough = 1000

/**
 * Runs works about one thing one after the other, in this process by a queue and among processes by a lock of the server, and those about
 * different things side by side. What waits in a queue shares the next commit, each work in a savepoint of its own.
 */
export function createWorks({ pool, schema, versions, news }: WorksParts) {
  const lanes = new Map<string | null, Lane>()
  /** Lanes with work, waiting for a connection. */
  const waiting: Lane[] = []
  let running = 0
  const onIdle: (() => void)[] = []

  function write(work: Job['work'], about: string | null): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const job = { work, resolve, reject }
      const lane = lanes.get(about)
      if (lane) {
        lane.jobs.push(job)
        return
      }
      const opened = { about, jobs: [job] }
      lanes.set(about, opened)
      waiting.push(opened)
      startNext()
    })
  }

  function startNext(): void {
    while (running < pool.maxTransactions) {
      const lane = waiting.shift()
      if (!lane) return
      running++
      void runLane(lane).finally(() => {
        running--
        // A lane with more to do goes behind those that wait.
        if (lane.jobs.length > 0) waiting.push(lane)
        else lanes.delete(lane.about)
        startNext()
        if (running === 0) for (const resolve of onIdle.splice(0)) resolve()
      })
    }
  }

  async function runLane(lane: Lane): Promise<void> {
    // Those that arrive in this turn of the event loop share the commit.
    await Promise.resolve()
    const jobs = lane.jobs.splice(0, maxBatch)
    const started = performance.now()
    try {
      await runRepeatedly(lane.about, jobs)
    } catch (error) {
      // What waited behind a server that did not answer has waited as long, and would wait as long again.
      if (error instanceof StorageUnavailable && performance.now() - started > longEnough) jobs.push(...lane.jobs.splice(0))
      // One of them failed in a way that takes all with it; by itself each fails or succeeds on its own.
      const alone = jobs.length > 1 && !(error instanceof StorageUnavailable)
      if (!alone) for (const job of jobs) job.reject(error)
      else for (const job of jobs) await runRepeatedly(lane.about, [job]).catch(job.reject)
    }
  }

  async function runRepeatedly(about: string | null, jobs: readonly Job[]): Promise<void> {
    for (let run = 1; ; run++) {
      try {
        const answers = await runBatch(about, jobs)
        for (const answer of answers) answer()
        return
      } catch (error) {
        if (!(error instanceof MustRepeat)) throw error
        if (run === maxRuns)
          throw new StorageUnavailable('The database was too busy to run this work. Nothing of it was kept.', { cause: error })
        await pause(Math.min(longestWait, 5 * 2 ** run) * (0.5 + Math.random() / 2))
      }
    }
  }

  /** Nobody hears of a work, good or bad, before the commit it was part of. @throws when nothing of them was kept */
  async function runBatch(about: string | null, jobs: readonly Job[]): Promise<(() => void)[]> {
    const session = failFast(await pool.acquire())
    try {
      const learn = versions.ask()
      const begun = await session.script(`${beginScript(schema, about)}; ${readVersions.sql}`)
      const seen = versionsOf(begun.at(-1)?.rows[0] ?? [])
      learn(seen)
      const changed = new Set<TableName>()
      // What this transaction has changed has no number yet that another could not have, too.
      const changes = (table: TableName) => (changed.has(table) ? null : versionOf(seen, table))
      const changing = (table: TableName, columns: readonly string[] | null) => {
        if (isCounted(table, columns)) changed.add(table)
      }
      const touched = new Set<TableName>()
      const answers: (() => void)[] = []
      for (const job of jobs) {
        const turn = takeTurn(session)
        const { writer, end } = writerOver(writePostgresRows(turn.run, changing), touched, changes)
        // Not awaited: it is on its way before anything the work sends, and nothing after its failure is kept.
        if (jobs.length > 1) session.script(answers.length > 0 ? 'release work; savepoint work' : 'savepoint work').catch(() => undefined)
        try {
          const result = await job.work(writer)
          answers.push(() => job.resolve(result))
        } catch (error) {
          session.assertSound()
          assertSure(job, about, error)
          const answer = () => job.reject(error)
          if (jobs.length === 1) {
            await session.script('rollback')
            session.release(false)
            return [answer]
          }
          await session.script('rollback to work')
          answers.push(answer)
        } finally {
          end()
          turn.end()
        }
        session.assertSound()
      }
      await commit(session, changed)
      session.release(false)
      // Whatever anybody waits for moves the organization's sequence.
      if (touched.has('organizations')) news.tell(about)
      return answers
    } catch (error) {
      await session.undo()
      throw error
    }
  }

  async function commit(session: PostgresSession, changed: ReadonlySet<TableName>): Promise<void> {
    const counting = countCommit(changed)
    const learn = versions.ask()
    const done = await session.script(counting ? `${counting}; commit` : 'commit')
    // The server says so when it could only undo.
    if (done.at(-1)?.command !== 'COMMIT') throw new StorageUnavailable('The database could not commit. Nothing of this work was kept.')
    if (counting) learn(versionsOf(done[0]?.rows[0] ?? []))
  }

  return {
    write,
    /** Resolves when nothing is waiting or running. */
    idle: () => (running === 0 ? Promise.resolve() : new Promise<void>((resolve) => onIdle.push(resolve))),
  }
}

/** The session for one work. Some calls are two statements; the second of one that nobody awaited must not slip into another work. */
function takeTurn(session: PostgresSession): { run: PostgresSession['run']; end(): void } {
  let isOver = false
  return {
    run: async (statement, values) => {
      if (isOver) throw new Error('This work has ended, so its writer no longer writes. Await every call inside the work.')
      return session.run(statement, values)
    },
    end: () => {
      isOver = true
    },
  }
}

/**
 * A work looks before it adds, and would have answered in words if it had found the value: a work about something else may have taken it
 * between the two. Run again it finds it; who meant the error gets it then.
 * @throws MustRepeat
 */
function assertSure(job: Job, about: string | null, error: unknown): void {
  if (!(error instanceof UniqueViolation) || about === null || job.isSure) return
  job.isSure = true
  throw new MustRepeat({ cause: error })
}

interface FailFastSession extends PostgresSession {
  /** @throws what a statement failed with, even if a work hid it: the transaction is over then */
  assertSound(): void
  /** Undoes what is open and gives the connection back. */
  undo(): Promise<void>
}

function failFast(session: PostgresSession): FailFastSession {
  let failure: { error: unknown } | undefined
  const guarded = async <T>(call: () => Promise<T>): Promise<T> => {
    if (failure) throw failure.error
    try {
      return await call()
    } catch (error) {
      failure ??= { error }
      throw failure.error
    }
  }
  return {
    run: (statement, values) => guarded(() => session.run(statement, values)),
    script: (sql) => guarded(() => session.script(sql)),
    release: session.release,
    assertSound: () => {
      if (failure) throw failure.error
    },
    async undo() {
      try {
        await session.script('rollback')
        session.release(false)
      } catch {
        session.release(true)
      }
    },
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
