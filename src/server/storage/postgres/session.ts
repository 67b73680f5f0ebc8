import type { Statement } from '../sql/statements.js'
import type { Value } from '../types.js'

export interface Found {
  /** Each row's values in the order of the statement's columns; 64-bit integers are numbers. */
  rows: Value[][]
  /** How many rows were found or changed. */
  count: number
  /** What the server says it did: `COMMIT`, `ROLLBACK` … */
  command: string
}

/** One connection to the server. What is sent while an answer is awaited is on its way at once. @throws errors of the port, or MustRepeat */
export interface PostgresSession {
  /** Runs a statement, which is prepared once for each connection and then known by its name. */
  run(statement: Statement, values: readonly Value[]): Promise<Found>
  /** Runs statements without values in one round trip; gives what each found. */
  script(sql: string): Promise<Found[]>
  /** Gives the connection back; one that is of no more use is closed. */
  release(isBroken: boolean): void
}

/** The connections that one process keeps to the server. */
export interface PostgresPool {
  /** Runs a statement by itself. */
  run(statement: Statement, values: readonly Value[]): Promise<Found>
  /** A connection for a transaction. */
  acquire(): Promise<PostgresSession>
  /** How many transactions may be open at once, so that some connections are left for reading. */
  maxTransactions: number
  close(): Promise<void>
}

/** A connection on which the processes of one database hear each other. */
export interface PostgresListener {
  /** Sends a text to all who listen, this process too. Resolves when it is sent, or lost. */
  send(text: string): Promise<void>
  close(): Promise<void>
}
