import type { Column, ColumnOf, Following, IndexName, Key, Leading } from './names.js'
import type { Row, TableName } from './tables.js'

export type { Column, IndexName, Key, Row }

/** What a column holds: text without NUL and lone surrogates (SQL would change those), or a safe integer. */
export type Value = string | number | null

/** A walk over one index (or `'key'`, the primary key) in its total order. */
export interface Walk<T extends TableName, I extends IndexName<T> = IndexName<T>, E extends Leading<T, I> = Leading<T, I>> {
  index: I
  /** Values that the index's first columns must equal. */
  equals: E
  /**
   * Values of the column after `equals`, any of which a row may have: many short walks for the price of one. 1 to 1,000 values, without
   * bounds or `after`.
   */
  among?: readonly NonNullable<Following<T, I, E>[0]>[]
  /** Bounds on the column after `equals`; null lies outside every bound. */
  from?: Bound<Following<T, I, E>[0]>
  to?: Bound<Following<T, I, E>[0]>
  /** Only rows after this one: the rest of the index's columns after `equals`, then the primary key's columns not among the index's, as `position()` gives them. */
  after?: Following<T, I, E>
  direction?: 'asc' | 'desc'
  /** Further equality on any column; it narrows the rows, not the walk. */
  where?: Partial<Row<T>>
  /** Only rows whose column contains each of these texts, exactly as stored (so store it folded). */
  contains?: { column: ColumnOf<T, string | null>; texts: readonly string[] }
}

interface Bound<V> {
  value: V
  inclusive: boolean
}

/** A walk that ends after `limit` rows. */
export interface Scan<T extends TableName, I extends IndexName<T> = IndexName<T>, E extends Leading<T, I> = Leading<T, I>>
  extends Walk<T, I, E> {
  /** Skips this many rows. Keep it small: each one costs a step. */
  offset?: number
  limit: number
}

/** Which columns of the rows are wanted; all when left out. */
export interface Chosen<C> {
  columns?: readonly C[]
}

export interface StorageReader {
  /** The row with this primary key, or undefined. */
  get<T extends TableName>(table: T, key: Key<T>): Promise<Row<T> | undefined>
  /** The first row of an index with these leading values, or undefined. */
  find<T extends TableName, I extends IndexName<T>>(table: T, index: I, values: Leading<T, I>): Promise<Row<T> | undefined>
  /** Rows with these primary keys, in the order of the keys; missing ones are left out. At most 1,000 keys. */
  getMany<T extends TableName>(table: T, keys: readonly Key<T>[]): Promise<Row<T>[]>
  /** Rows of a walk. Fewer columns cost less: most of the time of a long list is spent on the values of wide rows. */
  list<T extends TableName, I extends IndexName<T>, E extends Leading<T, I>, C extends Column<T> = Column<T>>(
    table: T,
    scan: Scan<T, I, E> & Chosen<C>,
  ): Promise<Pick<Row<T>, C>[]>
  /**
   * Counts the commits that may have changed a table, of those that this process knows of (see `refresh`). A transaction's own changes, and
   * those before it in its commit, count as one more. As long as the number stays the same, what was read is still current. Null when the
   * number is not known, because others may change the table without being counted; then nothing may be concluded from it.
   */
  changes(table: TableName): number | null
  /** How many rows a walk has. Each costs a step, so never count a large table on a hot path. */
  count<T extends TableName, I extends IndexName<T>, E extends Leading<T, I>>(table: T, walk: Walk<T, I, E>): Promise<number>
}

export interface StorageWriter extends StorageReader {
  /** Adds a row. @throws UniqueViolation naming the index; the row was not added, and the transaction may go on */
  insert<T extends TableName>(table: T, row: Row<T>): Promise<void>
  /** Changes a row; with `guard`, only while those columns hold those values. True when it was changed. @throws UniqueViolation */
  update<T extends TableName>(table: T, key: Key<T>, changes: Partial<Row<T>>, guard?: Partial<Row<T>>): Promise<boolean>
  /** Adds to integer columns and returns the row as it is afterwards; undefined when it does not exist. */
  increment<T extends TableName>(
    table: T,
    key: Key<T>,
    by: Partial<Record<ColumnOf<T, number | null>, number>>,
  ): Promise<Row<T> | undefined>
  /** Removes a row. True when it existed. */
  delete<T extends TableName>(table: T, key: Key<T>): Promise<boolean>
  /** Removes up to `limit` rows of a walk and returns how many. */
  deleteMany<T extends TableName, I extends IndexName<T>, E extends Leading<T, I>>(table: T, scan: Scan<T, I, E>): Promise<number>
}

export interface WriteOptions {
  /**
   * What the transaction is about: it reads and changes only rows that no transaction about anything else changes. Transactions about
   * different things may run side by side; those about the same thing run one after the other. When left out, the transaction may touch
   * anything and runs alone.
   */
  about?: string | undefined
}

/** One commit, for metrics. */
export interface CommitMeasure {
  /** How many transactions shared it. */
  transactions: number
  /** From the beginning of the first transaction to the durable commit, milliseconds. */
  duration_ms: number
}

/** What the connections of this process to a database behind a network are doing. */
export interface PoolUse {
  open: number
  idle: number
  /** How many works wait for a connection. */
  waiting: number
  limit: number
}

/** Where everything is stored. Reads see only what is committed. */
export interface Storage extends StorageReader {
  /**
   * Runs a transaction alone, or alone among those about the same thing, against the latest state, and commits all of it or, when it
   * throws, nothing. Resolves once the commit is durable. Transactions that are queued together share one commit, each in its own
   * savepoint. A transaction must await nothing but its writer. It may be run again from the start: where processes share a database, two
   * can conflict.
   */
  write<T>(transaction: (writer: StorageWriter) => Promise<T>, options?: WriteOptions): Promise<T>
  /** Learns what other processes committed before this call, so that `changes` counts it. Does nothing where no other process can write. */
  refresh(): Promise<void>
  /**
   * Calls back when another process has committed something about this or, with null, possibly about anything, until the returned function
   * is called. Calls can be missed, so a caller that must miss nothing also checks regularly. Only where processes share a storage.
   */
  watch?(onNews: (about: string | null) => void): () => void
  /** Calls back after each commit of this process, until the returned function is called. Only where transactions share commits. */
  watchCommits?(onCommit: (commit: CommitMeasure) => void): () => void
  /** What the pool is doing. Only where there is one. */
  pool?(): PoolUse
  /** The name by which other processes can tell with `isGone` whether this one still has the storage open; null while they could be wrong. */
  presence(): string | null
  /** Whether the process of that name has ended, however it did, or closed the storage. False when that cannot be told, or not yet. */
  isGone(presence: string): Promise<boolean>
  /** Checks that the storage answers. @throws when it does not */
  ping(): Promise<void>
  close(): Promise<void>
}

/** A unique index refused a row. */
export class UniqueViolation extends Error {
  constructor(
    readonly table: TableName,
    readonly index: string,
  ) {
    super(`A row with these values is already in ${table}.${index}.`)
    this.name = 'UniqueViolation'
  }
}

/**
 * The storage cannot answer now (disk full, read-only, closed); nothing of the transaction was kept. Over HTTP this is 503 with
 * `Retry-After`. Its message is a fixed sentence, which logs repeat; what the driver said is the cause.
 */
export class StorageUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StorageUnavailable'
  }
}

/** The storage refuses to start (newer schema, in use, damaged, a package missing); the message says what to do. */
export class StorageStartError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StorageStartError'
  }
}
