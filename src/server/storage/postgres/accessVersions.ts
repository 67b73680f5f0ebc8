import type { Statement } from '../sql/statements.js'
import type { TableName } from '../tables.js'
import type { Value } from '../types.js'
import type { PostgresPool } from './session.js'

/**
 * The tables whose changes every process can notice. They say who a request speaks for and hardly ever change. Counting a table that every
 * request changes would make all transactions queue for one row.
 */
const counted = ['tokens', 'connections'] as const
type Counted = (typeof counted)[number]

/** How often each has changed, whichever process changed it. */
export type AccessVersions = Readonly<Record<Counted, number>>

export const readVersions: Statement = { sql: 'select tokens, connections from access_versions', takes: [] }

export function versionsOf([tokens, connections]: readonly Value[]): AccessVersions {
  return { tokens: Number(tokens), connections: Number(connections) }
}

/**
 * Columns that only record how a token is used. They change with every request and have no bearing on who is let in, so they are not
 * counted.
 */
const uncounted: readonly string[] = ['requests', 'last_used_at']

/** Whether a change of these columns (null: of whole rows) is one that `changes` counts. */
export function isCounted(table: TableName, columns: readonly string[] | null): boolean {
  if (!(counted as readonly TableName[]).includes(table)) return false
  return columns === null || !columns.every((column) => uncounted.includes(column))
}

/**
 * The statement that counts a commit which changed these tables; null when none of them is counted. It comes last, because it locks the
 * row. The step is random: after a failover that lost commits, or a restored backup, the server must not reach a number again that stood
 * for something else.
 */
export function countCommit(changed: ReadonlySet<TableName>): string | null {
  const raised = counted.filter((table) => changed.has(table)).map((table) => `${table} = ${table} + 1 + (random() * 1000000)::bigint`)
  return raised.length === 0 ? null : `update access_versions set ${raised.join(', ')} returning tokens, connections`
}

/** A table's number in these versions; null for a table that is not counted. */
export function versionOf(versions: AccessVersions, table: TableName): number | null {
  return (counted as readonly TableName[]).includes(table) ? versions[table as Counted] : null
}

/** How long, in milliseconds, a read under way is waited for before another begins: its connection may be gone. */
const patience = 50

function soonAfter(reading: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience)
    const goOn = () => {
      clearTimeout(timer)
      resolve()
    }
    reading.then(goOn, goOn)
  })
}

/** The versions as this process last read them. */
export function createKnownVersions(pool: Pick<PostgresPool, 'run'>) {
  let known: AccessVersions = { tokens: 0, connections: 0 }
  let asked = 0
  let learned = 0
  let current: Promise<void> | undefined
  let next: Promise<void> | undefined

  /**
   * Call this before asking for the versions; the returned function takes the answer. Answers can overtake each other, so one that was
   * requested earlier than the one already known is ignored.
   */
  function ask(): (answer: AccessVersions) => void {
    const turn = ++asked
    return (answer) => {
      if (turn < learned) return
      learned = turn
      known = answer
    }
  }

  function read(): Promise<void> {
    const learn = ask()
    const reading = pool
      .run(readVersions, [])
      .then(({ rows }) => learn(versionsOf(rows[0] ?? [])))
      .finally(() => {
        if (current === reading) current = undefined
      })
    current = reading
    return reading
  }

  return {
    of: (table: TableName) => versionOf(known, table),
    ask,
    /**
     * Resolves when everything that was committed before the call is known. A read under way may have begun too early for that, so callers
     * that arrive meanwhile share the next one: many concurrent requests cost few reads.
     */
    refresh(): Promise<void> {
      if (!current) return read()
      next ??= soonAfter(current).then(() => {
        next = undefined
        return read()
      })
      return next
    },
  }
}
