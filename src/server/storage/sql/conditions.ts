import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { AnyScan } from '../anyPort.js'
import { columnsOf } from '../columns.js'
import { orderOf } from '../order.js'
import type { TableName } from '../tables.js'
import type { Value } from '../types.js'
import type { SqlDialect } from './dialect.js'

export type Condition = RawBuilder<SqlBool>

/** Stands for one value of a call: a statement is compiled over slot numbers and then bound to each call's values. */
export interface Slot {
  number: number
  isNull: boolean
}

export function slotsOf(values: readonly Value[], first = 0): Slot[] {
  return values.map((value, at) => ({ number: first + at, isNull: value === null }))
}

/** The values of a walk in the order in which `scanConditions` numbers them. */
export function scanValues({ equals, among, from, to, after, where, contains }: AnyScan): Value[] {
  const values = [...equals]
  if (among) values.push(...roundedUp(among))
  if (from) values.push(from.value)
  if (to) values.push(to.value)
  if (after) values.push(...after)
  if (where) values.push(...Object.values(where))
  if (contains) values.push(...contains.texts)
  return values
}

/** The conditions that a walk puts on its rows. */
export function scanConditions(dialect: SqlDialect, table: TableName, scan: AnyScan): Condition[] {
  const slots = slotsOf(scanValues(scan))
  const take = (count: number) => slots.splice(0, count)
  const order = orderOf(table, scan.index)
  const rest = order.slice(scan.equals.length)
  const bounded = sql.ref(rest[0] ?? '')
  const conditions = allEqual(order, take(scan.equals.length))
  if (scan.among) conditions.push(isAmong(bounded, take(roundedUp(scan.among).length)))
  if (scan.from) conditions.push(sql`${bounded} ${scan.from.inclusive ? sql`>=` : sql`>`} ${bind(...take(1))}`)
  if (scan.to) conditions.push(sql`${bounded} ${scan.to.inclusive ? sql`<=` : sql`<`} ${bind(...take(1))}`)
  if (scan.after) conditions.push(behind(table, rest, take(scan.after.length), scan.direction === 'desc'))
  const asked = Object.keys(scan.where ?? {})
  conditions.push(...allEqual(asked, take(asked.length)))
  if (scan.contains) {
    const { column, texts } = scan.contains
    conditions.push(...take(texts.length).map((slot) => dialect.contains(column, bind(slot))))
  }
  return conditions
}

export function isAmong(column: RawBuilder<unknown>, slots: readonly Slot[]): Condition {
  return sql`${column} in (${sql.join(slots.map(bind))})`
}

/** Repeats the last value up to a power of two, so that eleven statements are enough instead of a thousand. */
export function roundedUp(values: readonly Value[]): Value[] {
  const missing = 2 ** Math.ceil(Math.log2(values.length)) - values.length
  return [...values, ...Array<Value>(missing).fill(values[values.length - 1] as Value)]
}

export function allEqual(columns: readonly string[], slots: readonly Slot[]): Condition[] {
  return slots.map((slot, at) => equal(columns[at] as string, slot))
}

/** The port treats null like any other value, but SQL needs a different comparison for it. */
function equal(column: string, slot: Slot): Condition {
  return slot.isNull ? sql`${sql.ref(column)} is null` : sql`${sql.ref(column)} = ${bind(slot)}`
}

export function bind(slot?: Slot): RawBuilder<unknown> {
  return sql`${slot?.number}`
}

/** Rows beyond a place in the walk's order. */
function behind(table: TableName, columns: readonly string[], slots: readonly Slot[], descending: boolean): Condition {
  if (columns.length === 0) return sql`1 = 0`
  if (!columns.some((column) => isNullable(table, column))) {
    const names = sql.join(columns.map((column) => sql.ref(column)))
    return sql`(${names}) ${descending ? sql`<` : sql`>`} (${sql.join(slots.map(bind))})`
  }
  const beyond = lexicographic(table, columns, slots, descending)
  // Repeated for the first column alone, so that the index starts at the right place instead of at the first row.
  return descending || slots[0]?.isNull ? beyond : sql`${sql.ref(columns[0] as string)} >= ${bind(slots[0])} and ${beyond}`
}

/** SQL's own comparison of tuples has no order for null. */
function lexicographic(table: TableName, columns: readonly string[], slots: readonly Slot[], descending: boolean): Condition {
  const [column, slot] = [columns[0] as string, slots[0] as Slot]
  const beyond = beyondSlot(column, slot, descending, isNullable(table, column))
  if (columns.length === 1) return beyond
  return sql`(${beyond} or (${equal(column, slot)} and ${lexicographic(table, columns.slice(1), slots.slice(1), descending)}))`
}

function beyondSlot(column: string, slot: Slot, descending: boolean, mayBeNull: boolean): Condition {
  const name = sql.ref(column)
  if (slot.isNull) return descending ? sql`1 = 0` : sql`${name} is not null`
  if (!descending) return sql`${name} > ${bind(slot)}`
  return mayBeNull ? sql`(${name} < ${bind(slot)} or ${name} is null)` : sql`${name} < ${bind(slot)}`
}

const isNullable = (table: TableName, column: string): boolean => columnsOf[table][column]?.isNullable === true
