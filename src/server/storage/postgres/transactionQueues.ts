import { transactionEnded, writerOver } from '../plain.js'
import type { TableName } from '../tables.js'
import { type CommitMeasure, StorageUnavailable, type StorageWriter, UniqueViolation } from '../types.js'
import { countCommit, type createKnownVersions, isCounted, readVersions, versionOf, versionsOf } from './accessVersions.js'
import { MustRepeat } from './errors.js'
import { failFast } from './failFastSession.js'
import { beginScript } from './locks.js'
import type { News } from './news.js'
import { writePostgresRows } from './rows.js'
import type { PostgresPool, PostgresSession } from './session.js'

interface QueuedTransaction {
  run: (writer: StorageWriter) => Promise<unknown>
  resolve: (result: unknown) => void
  reject: (error: unknown) => void
  /** It has been run again because a value was taken; the next violation is final. */
  isSure?: true
}

/** Transactions about one thing, in the order in which they arrived. */
interface Lane {
  about: string | null
  transactions: QueuedTransaction[]
}

export interface QueueParts {
  pool: PostgresPool
  schema: string
  versions: ReturnType<typeof createKnownVersions>
  news: Pick<News, 'tell'>
  committed(commit: CommitMeasure): void
}

/** How many transactions share a commit at most: fewer than the 64 savepoints that a server handles fastest. */
const maxBatch = 32
/** How often a conflicting transaction is run before we give up; with the waits in between, that takes about three seconds. */
const maxAttempts = 10
const longestWait = 500
/** A failure that took this many milliseconds is not the fault of one connection. */
const longEnough = 1000

/**
 * Runs transactions about the same thing one after the other (in this process by a queue, among processes by a lock on the server) and
 * those about different things side by side. Transactions that wait in the same queue share the next commit, each in its own savepoint.
 */
export function createTransactionQueues({ pool, schema, versions, news, committed }: QueueParts) {
  const lanes = new Map<string | null, Lane>()
  /** Lanes with something to run, waiting for a connection. */
  const waiting: Lane[] = []
  let running = 0
  const onIdle: (() => void)[] = []

  function write(run: QueuedTransaction['run'], about: string | null): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const queued = { run, resolve, reject }
      const lane = lanes.get(about)
      if (lane) {
        lane.transactions.push(queued)
        return
      }
      const opened = { about, transactions: [queued] }
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
        // A lane that is not empty yet goes to the back of the queue.
        if (lane.transactions.length > 0) waiting.push(lane)
        else lanes.delete(lane.about)
        startNext()
        if (running === 0) for (const resolve of onIdle.splice(0)) resolve()
      })
    }
  }

  async function runLane(lane: Lane): Promise<void> {
    // Transactions that arrive in this turn of the event loop share the commit.
    await Promise.resolve()
    const batch = lane.transactions.splice(0, maxBatch)
    const started = performance.now()
    try {
      await runRepeatedly(lane.about, batch)
    } catch (error) {
      // What waited behind an unresponsive server has waited just as long, and would have to wait as long again.
      if (error instanceof StorageUnavailable && performance.now() - started > longEnough) batch.push(...lane.transactions.splice(0))
      // One of them failed in a way that takes the others with it; run by itself, each fails or succeeds on its own.
      const alone = batch.length > 1 && !(error instanceof StorageUnavailable)
      if (!alone) for (const queued of batch) queued.reject(error)
      else for (const queued of batch) await runRepeatedly(lane.about, [queued]).catch(queued.reject)
    }
  }

  async function runRepeatedly(about: string | null, batch: readonly QueuedTransaction[]): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        const answers = await runBatch(about, batch)
        for (const answer of answers) answer()
        return
      } catch (error) {
        if (!(error instanceof MustRepeat)) throw error
        if (attempt === maxAttempts)
          throw new StorageUnavailable('The database was too busy to run this transaction. Nothing of it was kept.', { cause: error })
        await pause(Math.min(longestWait, 5 * 2 ** attempt) * (0.5 + Math.random() / 2))
      }
    }
  }

  /** Nobody learns how a transaction ended before the commit it was part of. @throws when none of them was committed */
  async function runBatch(about: string | null, batch: readonly QueuedTransaction[]): Promise<(() => void)[]> {
    const session = failFast(await pool.acquire())
    const started = performance.now()
    try {
      const learn = versions.ask()
      const begun = await session.script(`${beginScript(schema, about)}; ${readVersions.sql}`)
      const seen = versionsOf(begun.at(-1)?.rows[0] ?? [])
      learn(seen)
      const changed = new Set<TableName>()
      // A table that this transaction has changed has no number yet that could not also come to mean something else.
      const changes = (table: TableName) => (changed.has(table) ? null : versionOf(seen, table))
      const changing = (table: TableName, columns: readonly string[] | null) => {
        if (isCounted(table, columns)) changed.add(table)
      }
      const touched = new Set<TableName>()
      const answers: (() => void)[] = []
      for (const queued of batch) {
        const turn = takeTurn(session)
        const { writer, end } = writerOver(writePostgresRows(turn.run, changing), touched, changes)
        // Not awaited: it is sent ahead of anything the transaction sends, and if it fails, nothing after it is kept.
        if (batch.length > 1)
          session.script(answers.length > 0 ? 'release queued; savepoint queued' : 'savepoint queued').catch(() => undefined)
        try {
          const result = await queued.run(writer)
          answers.push(() => queued.resolve(result))
        } catch (error) {
          session.assertSound()
          assertSure(queued, about, error)
          const answer = () => queued.reject(error)
          if (batch.length === 1) {
            await session.script('rollback')
            session.release(false)
            return [answer]
          }
          await session.script('rollback to queued')
          answers.push(answer)
        } finally {
          end()
          turn.end()
        }
        session.assertSound()
      }
      await commit(session, changed)
      session.release(false)
      committed({ transactions: answers.length, duration_ms: performance.now() - started })
      // Every change that somebody waits for also moves the organization's sequence.
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
    // The server answers this way when it could only roll back.
    if (done.at(-1)?.command !== 'COMMIT')
      throw new StorageUnavailable('The database could not commit. Nothing of this transaction was kept.')
    if (counting) learn(versionsOf(done[0]?.rows[0] ?? []))
  }

  return {
    write,
    /** Resolves when nothing is waiting or running. */
    idle: () => (running === 0 ? Promise.resolve() : new Promise<void>((resolve) => onIdle.push(resolve))),
  }
}

/**
 * The session for one transaction. Some calls take two statements, and the second one of a call that nobody awaited must not slip into
 * another transaction.
 */
function takeTurn(session: PostgresSession): { run: PostgresSession['run']; end(): void } {
  let isOver = false
  return {
    run: async (statement, values) => {
      if (isOver) throw transactionEnded()
      return session.run(statement, values)
    },
    end: () => {
      isOver = true
    },
  }
}

/**
 * A transaction checks before it inserts and would have given a proper answer if it had found the value: a transaction about something else
 * may have taken it in between. Run again, it finds it; if the violation was intended, it is reported then.
 * @throws MustRepeat
 */
function assertSure(queued: QueuedTransaction, about: string | null, error: unknown): void {
  if (!(error instanceof UniqueViolation) || about === null || queued.isSure) return
  queued.isSure = true
  throw new MustRepeat({ cause: error })
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
