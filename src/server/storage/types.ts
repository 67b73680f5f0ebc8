import type { Column, ColumnOf, Following, IndexName, Key, Leading } from './names.js'
import type { Row, TableName } from './tables.js'

export type { Column, IndexName, Key, Row }

/** What a column holds: text without NUL or half surrogate pairs (SQL would change those), or a safe integer. */
export type Value = string | number | null

/** A walk over one index (or `'key'`, the primary key) in its total order. */
export interface Walk<T extends TableName, I extends IndexName<T> = IndexName<T>, E extends Leading<T, I> = Leading<T, I>> {
  index: I
  /** Values of the index's first columns that every row must equal. */
  equals: E
  /** Values of the column after `equals`, any of which a row may have: many short walks for the price of one. 1 to 1,000, without bounds or `after`. */
  among?: readonly NonNullable<Following<T, I, E>[0]>[]
  /** Bounds on the column after `equals`; null lies outside every bound. */
  from?: Bound<Following<T, I, E>[0]>
  to?: Bound<Following<T, I, E>[0]>
  /** Only rows behind this one: the rest of the index's columns after `equals`, then the primary key's columns not among the index's, as `position()` gives them. */
  after?: Following<T, I, E>
  direction?: 'asc' | 'desc'
  /** Further equality on any column; narrows the rows, not the walk. */
  where?: Partial<Row<T>>
  /** Only rows whose column holds this text somewhere, exactly as stored (store it folded). */
  contains?: { column: ColumnOf<T, string | null>; text: string }
}

export interface Bound<V> {
  value: V
  inclusive: boolean
}

/** A walk that ends after `limit` rows. */
export interface Scan<T extends TableName, I extends IndexName<T> = IndexName<T>, E extends Leading<T, I> = Leading<T, I>>
  extends Walk<T, I, E> {
  /** Skips this many rows; keep it small, it costs a step each. */
  offset?: number
  limit: number
}

/** Which columns of the rows are wanted; all when left out. */
export interface Chosen<C> {
  columns?: readonly C[]
}

export interface Reader {
  /** The row with this primary key, or undefined. */
  get<T extends TableName>(table: T, key: Key<T>): Promise<Row<T> | undefined>
  /** The first row of an index with these leading values, or undefined. */
  find<T extends TableName, I extends IndexName<T>>(table: T, index: I, values: Leading<T, I>): Promise<Row<T> | undefined>
  /** Rows with these primary keys, in the order of the keys; missing ones are left out. At most 1,000 keys. */
  getMany<T extends TableName>(table: T, keys: readonly Key<T>[]): Promise<Row<T>[]>
  /** Rows of a walk. Fewer columns cost less: a wide row's values are most of what a long list takes. */
  list<T extends TableName, I extends IndexName<T>, E extends Leading<T, I>, C extends Column<T> = Column<T>>(
    table: T,
    scan: Scan<T, I, E> & Chosen<C>,
  ): Promise<Pick<Row<T>, C>[]>
  /**
   * How many commits have changed a table, perhaps, of those this process knows of; see `refresh`. A work's own changes, and those before
   * it in its commit, count as one more. While the number stays, what was read stays true. Null when it cannot be told, as when others may
   * change the table without being counted; then nothing may be concluded from it.
   */
  changes(table: TableName): number | null
  /** How many rows a walk without its limit has; costs a step each, so never over a whole large table on a hot path. */
  count<T extends TableName, I extends IndexName<T>, E extends Leading<T, I>>(table: T, walk: Walk<T, I, E>): Promise<number>
}

export interface Writer extends Reader {
  /** Adds a row. @throws UniqueViolation naming the index; the work may go on, the row is not there. */
  insert<T extends TableName>(table: T, row: Row<T>): Promise<void>
  /** Changes a row; with `guard` only while those columns hold those values. Tells whether it changed. @throws UniqueViolation */
  update<T extends TableName>(table: T, key: Key<T>, changes: Partial<Row<T>>, guard?: Partial<Row<T>>): Promise<boolean>
  /** Adds to integer columns and gives the row as it then is; undefined when it is not there. */
  increment<T extends TableName>(
    table: T,
    key: Key<T>,
    by: Partial<Record<ColumnOf<T, number | null>, number>>,
  ): Promise<Row<T> | undefined>
  /** Removes a row. Tells whether it was there. */
  delete<T extends TableName>(table: T, key: Key<T>): Promise<boolean>
  /** Removes up to `limit` rows of a walk and gives how many they were. */
  deleteMany<T extends TableName, I extends IndexName<T>, E extends Leading<T, I>>(table: T, scan: Scan<T, I, E>): Promise<number>
}

export interface WriteOptions {
  /**
   * What the work is about: it reads and changes only rows that no work about anything else changes. Such works may run side by side,
   * those about the same thing run one after the other. Left out, the work may touch anything and runs alone.
   */
  about?: string | undefined
}

/** Where everything is kept. Reads see only what is committed. */
export interface Storage extends Reader {
  /**
   * Runs the work alone, or alone among those about the same thing, against the latest state and commits it whole, or, when it throws, not
   * at all. Resolves after the commit is durable. Works queued together share one commit, each in its own savepoint.
   * The work must await nothing but its writer. It may be run again from the start: where several processes share a database, two can meet.
   */
  write<T>(work: (writer: Writer) => Promise<T>, options?: WriteOptions): Promise<T>
  /** Learns what other processes committed before this call, so that `changes` counts it. Where there are none it does nothing. */
  refresh(): Promise<void>
  /**
   * Calls back when another process committed something about this, or, by null, perhaps about anything, until the returned function is
   * called. A call may be missing; who must not miss anything looks now and then. Only where several processes share a storage.
   */
  watch?(onNews: (about: string | null) => void): () => void
  /** Proves that the storage answers. @throws when it does not */
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

/** The storage cannot answer now (disk full, read-only, closed); nothing of the work is kept. HTTP says 503 with `Retry-After`. */
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
