import type { Statement } from '../sql/statements.js'
import type { PoolUse, Value } from '../types.js'

export interface Found {
  /** Each row's values in the order of the statement's columns; 64-bit integers are numbers. */
  rows: Value[][]
  /** How many rows were found or changed. */
  count: number
  /** What the server reports it did: `COMMIT`, `ROLLBACK` … */
  command: string
}

/**
 * One connection to the server. Statements are sent at once, without waiting for the answers to earlier ones.
 * @throws errors of the port, or MustRepeat
 */
export interface PostgresSession {
  /** Runs a statement, which is prepared once per connection and then referred to by name. */
  run(statement: Statement, values: readonly Value[]): Promise<Found>
  /** Runs statements without values in one round trip and returns the result of each. */
  script(sql: string): Promise<Found[]>
  /** Returns the connection to the pool; a broken one is closed instead. */
  release(isBroken: boolean): void
}

/** The connections of one process to the server. */
export interface PostgresPool {
  /** Runs a single statement outside of any transaction. */
  run(statement: Statement, values: readonly Value[]): Promise<Found>
  /** A connection for a transaction. */
  acquire(): Promise<PostgresSession>
  /** How many transactions may be open at once, so that some connections are left for reads. */
  maxTransactions: number
  /** What the connections are doing. */
  use(): PoolUse
  close(): Promise<void>
}

/** A connection on which the processes that share a database notify each other. */
export interface PostgresListener {
  /** Sends a text to all listeners, this process included. Resolves when it has been sent or lost. */
  send(text: string): Promise<void>
  close(): Promise<void>
}
