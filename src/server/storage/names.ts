import type { Row, TableName, tables } from './tables.js'

// The names and values that the port takes, derived from the tables, so that a name that no table has does not compile.

export type Column<T extends TableName> = keyof Row<T>

/** Columns whose values are all a `V`: `string | null` gives the text columns, nullable or not. */
export type ColumnOf<T extends TableName, V> = { [C in Column<T>]: Row<T>[C] extends V ? C : never }[Column<T>]

/** The values of a table's primary key, in its order. */
export type Key<T extends TableName> = ValuesOf<T, KeyColumns<T>>

/** `'key'` is the primary key itself. */
export type IndexName<T extends TableName> = 'key' | (keyof Indexes<T> & string)

/** Values of an index's first columns: none, some or all of them. */
export type Leading<T extends TableName, I extends IndexName<T>> = Beginning<ValuesOf<T, Order<T, I>>>

/** Values of an index's remaining columns, once the first ones are fixed. */
export type Following<T extends TableName, I extends IndexName<T>, Equal extends Values> = ValuesOf<T, Behind<Order<T, I>, Equal>>

type Indexes<T extends TableName> = (typeof tables)[T]['indexes']
type KeyColumns<T extends TableName> = (typeof tables)[T]['key']
type Names = readonly string[]
type Values = readonly unknown[]

type ValuesOf<T extends TableName, Columns extends Names> = {
  readonly [At in keyof Columns]: Columns[At] extends Column<T> ? Row<T>[Columns[At]] : never
}

/** The columns an index orders by: its own, then those of the key that are not among them; see `orderOf`. */
type Order<T extends TableName, I extends IndexName<T>> = I extends keyof Indexes<T>
  ? Indexes<T>[I] extends { columns: infer Own extends Names }
    ? readonly [...Own, ...Without<KeyColumns<T>, Own[number]>]
    : never
  : KeyColumns<T>

type Without<All extends Names, Taken> = All extends readonly [infer First extends string, ...infer Rest extends Names]
  ? First extends Taken
    ? Without<Rest, Taken>
    : [First, ...Without<Rest, Taken>]
  : []

type Beginning<All extends Values> = All extends readonly [...infer Fewer, unknown] ? All | Beginning<Readonly<Fewer>> : readonly []

type Behind<Columns extends Names, Equal extends Values> = Equal extends Values
  ? Columns extends readonly [...{ [At in keyof Equal]: string }, ...infer Rest extends Names]
    ? Rest
    : never
  : never
