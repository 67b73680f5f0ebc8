import type { AnyScan } from './anyPort.js'
import { allColumns, columnsOf } from './columns.js'
import { orderOf } from './order.js'
import { definitions, type TableName } from './tables.js'
import type { Value } from './types.js'

/** A row of any table, by column. */
export type AnyRow = Record<string, Value>

/** How many keys `getMany` takes. */
export const maxKeys = 1000

/** What every storage refuses before it touches anything, so that mistakes fail in memory just as they do in SQL. @throws TypeError */
export function checkRow(table: TableName, row: Record<string, unknown>): void {
  for (const column of allColumns[table]) checkValue(table, column, row[column])
}

/** Checks the columns a change sets; `undefined` leaves a column as it is. @throws TypeError */
export function checkChanges(table: TableName, changes: Record<string, unknown>): void {
  for (const column in changes) if (changes[column] !== undefined) checkValue(table, column, changes[column])
}

/** Checks an equality (`where`, `guard`): `undefined` would silently widen it, so it is refused. @throws TypeError */
export function checkEquality(table: TableName, equality: Record<string, unknown> | undefined): void {
  for (const column in equality) {
    if (!(column in columnsOf[table])) throw noColumn(table, column)
    if (equality[column] === undefined) throw new TypeError(`${table}.${column} is compared with undefined. Give a value, or null.`)
  }
}

/** Checks a full primary key. @throws TypeError */
export function checkKey(table: TableName, key: readonly Value[]): void {
  const { length } = definitions[table].key
  if (key.length !== length) throw new TypeError(`A key of ${table} has ${length} values, not ${key.length}.`)
}

/** Checks the names and values of a walk. @throws TypeError */
export function checkScan(table: TableName, scan: AnyScan): void {
  const order = orderOf(table, scan.index)
  const rest = order.length - scan.equals.length
  if (rest < 0) throw new TypeError(`${table}.${scan.index} orders by ${order.length} columns; ${scan.equals.length} were given.`)
  if ((scan.from || scan.to) && rest === 0) throw new TypeError(`${table}.${scan.index} has no column left for a bound.`)
  if (scan.after && scan.after.length !== rest) throw new TypeError(`'after' of this walk has ${rest} values; see position().`)
  if (scan.among) checkAmong(table, scan.among, rest, scan.from ?? scan.to ?? scan.after)
  for (const value of [scan.from?.value, scan.to?.value, ...(scan.after ?? []), ...(scan.among ?? [])]) {
    if (!isStorable(value))
      throw new TypeError(
        'No row holds text with NUL or half a surrogate pair, so such text cannot bound a walk. Refuse it where it comes in.',
      )
  }
  checkEquality(table, scan.where)
  for (const column of scan.columns ?? []) if (!(column in columnsOf[table])) throw noColumn(table, column)
  if (scan.contains && !(scan.contains.column in columnsOf[table])) throw noColumn(table, scan.contains.column)
}

function checkAmong(table: TableName, among: readonly unknown[], rest: number, besides: unknown): void {
  if (rest === 0 || besides !== undefined) throw new TypeError(`'among' of this walk over ${table} needs a column of its own.`)
  if (among.length === 0 || among.length > maxKeys) throw new TypeError(`'among' takes 1 to ${maxKeys} values, not ${among.length}.`)
}

const anySurrogate = /[\ud800-\udfff]/
const halfPair = /\p{Surrogate}/u

/** Whether SQL stores a text unchanged: NUL would cut it short, half a surrogate pair would become U+FFFD, and PostgreSQL refuses NUL. */
export function isStorable(value: unknown): boolean {
  if (typeof value !== 'string') return true
  // In these steps because each is quick on a text without such characters: one expression for all took 4 µs for a kilobyte, they take 0.1.
  return !value.includes('\0') && !(anySurrogate.test(value) && halfPair.test(value))
}

function checkValue(table: TableName, column: string, value: unknown): void {
  const known = columnsOf[table][column]
  if (!known) throw noColumn(table, column)
  const { type, isNullable } = known
  if (!isStorable(value))
    throw new TypeError(`${table}.${column} was given text with NUL or half a surrogate pair; SQL would cut or change it.`)
  if (value === null ? isNullable : type === 'text' ? typeof value === 'string' : Number.isSafeInteger(value)) return
  throw new TypeError(`${table}.${column} holds ${type}${isNullable ? ' or null' : ''}; it was given ${describe(value)}.`)
}

const describe = (value: unknown): string => (value === null ? 'null' : typeof value === 'number' ? `the number ${value}` : typeof value)

const noColumn = (table: TableName, column: string): TypeError => new TypeError(`There is no column ${table}.${column}.`)
