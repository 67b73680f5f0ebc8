import type { Statement } from '../sql/statements.js'
import type { TableName } from '../tables.js'
import type { Value } from '../types.js'
import type { PostgresPool } from './session.js'

/**
 * The tables of which every process can tell whether they changed. They say who a request speaks for and hardly ever change; a number
 * for the tables that every request changes would be one row that all works wait for.
 */
const counted = ['tokens', 'connections'] as const
type Counted = (typeof counted)[number]

/** How often each has changed, whoever did it. */
export type AccessVersions = Readonly<Record<Counted, number>>

export const readVersions: Statement = { sql: 'select tokens, connections from access_versions', takes: [] }

export function versionsOf([tokens, connections]: readonly Value[]): AccessVersions {
  return { tokens: Number(tokens), connections: Number(connections) }
}

/** What only tells how a token is used, at every request and of no matter to who it lets in: nobody may conclude from these columns. */
const uncounted: readonly string[] = ['requests', 'last_used_at']

/** Whether a change of these columns, or of whole rows, is one that `changes` counts. */
export function isCounted(table: TableName, columns: readonly string[] | null): boolean {
  if (!(counted as readonly TableName[]).includes(table)) return false
  return columns === null || !columns.every((column) => uncounted.includes(column))
}

/**
 * The statement that counts a commit which changed these tables; null when none of them is counted. It comes last, for it locks the row.
 * The step is random: a server that lost its last commits in a failover, or came back from a backup, must not reach a number again that
 * stood for something else.
 */
export function countCommit(changed: ReadonlySet<TableName>): string | null {
  const raised = counted.filter((table) => changed.has(table)).map((table) => `${table} = ${table} + 1 + (random() * 1000000)::bigint`)
  return raised.length === 0 ? null : `update access_versions set ${raised.join(', ')} returning tokens, connections`
}

/** The number of a table in these versions; null for a table that is not counted. */
export function versionOf(versions: AccessVersions, table: TableName): number | null {
  return (counted as readonly TableName[]).includes(table) ? versions[table as Counted] : null
}

/** How long a read that has begun is waited for before another one begins, milliseconds: it may be on a connection that is gone. */
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

  /** To be called before the versions are asked for; gives what takes the answer. Answers overtake each other: one that was asked for earlier than what is known is no news. */
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
     * Resolves when everything that was committed before the call is known. A read that is on its way may have begun too early for that,
     * so those who come meanwhile share the one after it: many requests at once cost few reads.
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
