import { type RawBuilder, sql } from 'kysely'
import type { AnyScan } from '../anyPort.js'
import { type AnyRow, isStorable } from '../check.js'
import { allColumns, columnsOf } from '../columns.js'
import { orderOf } from '../order.js'
import { definitions, type TableName } from '../tables.js'
import type { Value } from '../types.js'
import { allEqual, bind, type Condition, isAmong, roundedUp, type Slot, scanConditions, scanValues, slotsOf } from './conditions.js'
import type { SqlDialect } from './dialect.js'
import { packedRows } from './packed.js'

/** SQL and, for each of its parameters, which of a call's values it takes. */
export interface Statement {
  sql: string
  takes: readonly number[]
}

/** Many rows in one text, or each value by itself; see `packedRows`. */
type RowForm = 'packed' | 'plain'

/**
 * What the port does, as SQL. Each shape (which table, index and columns, and which values are null) is compiled once and then found by its
 * name. A call's values come in the order given in the comment at each shape; a statement takes those it needs.
 */
export function createStatements(dialect: SqlDialect) {
  const known = new Map<string, Statement>()

  function shape(name: string, write: () => RawBuilder<unknown>): Statement {
    const found = known.get(name)
    if (found) return found
    const { sql: text, parameters } = write().compile(dialect.builder)
    // Conditions bind slot numbers in the places where values will be.
    const statement = { sql: text, takes: parameters as number[] }
    known.set(name, statement)
    return statement
  }

  return {
    /** Values: the key. */
    get: (table: TableName) =>
      shape(`get ${table}`, () => sql`select ${refs(allColumns[table])} from ${sql.table(table)} where ${keyIs(table)}`),

    /** Values: those of the walk, limit, offset. */
    find: (table: TableName, scan: AnyScan) =>
      shape(`find ${scanName(table, scan)}`, () => sql`select ${refs(allColumns[table])} ${walk(dialect, table, scan)}`),

    /** Values: those of the walk, limit, offset. */
    list: (table: TableName, columns: readonly string[], scan: AnyScan, how: RowForm) =>
      shape(`list ${how} ${scan.columns ? columns : ''} ${scanName(table, scan)}`, () =>
        rowsOf(table, columns, walk(dialect, table, scan), how),
      ),

    /** Values: those of the walk. */
    count: (table: TableName, scan: AnyScan) =>
      shape(
        `count ${scanName(table, scan)}`,
        () => sql`select count(*) from ${dialect.walked(table, scan.index)} ${where(scanConditions(dialect, table, scan))}`,
      ),

    /** Values: the key's columns but the last, then `many` values of the last one. Returns rows in any order. */
    getMany: (table: TableName, many: number, how: RowForm) =>
      shape(`getMany ${table} ${many} ${how}`, () => {
        const { key } = definitions[table]
        const [last, ...rest] = [...key].reverse() as [string, ...string[]]
        const leading = rest.reverse()
        const among = isAmong(sql.ref(last), slotsFrom(leading.length, many))
        const conditions: Condition[] = [...allEqual(leading, slotsFrom(0, leading.length)), among]
        return rowsOf(table, allColumns[table], sql`from ${sql.table(table)} ${where(conditions)}`, how)
      }),

    /** Values: every column, in the table's order. */
    insert: (table: TableName) =>
      shape(`insert ${table}`, () => {
        const values = slotsFrom(0, Object.keys(definitions[table].columns).length).map(bind)
        return sql`insert into ${sql.table(table)} (${refs(allColumns[table])}) values (${sql.join(values)}) ${dialect.unlessTaken}`
      }),

    /** Values: the changes, the key, the guard. */
    update: (table: TableName, columns: readonly string[], guard: AnyRow) =>
      shape(`update ${table} ${columns} ${equalityName(guard)}`, () => {
        const { key } = definitions[table]
        const asked = slotsOf(Object.values(guard), columns.length + key.length)
        const conditions = [...allEqual(key, slotsFrom(columns.length, key.length)), ...allEqual(Object.keys(guard), asked)]
        return sql`update ${sql.table(table)} set ${assignments(table, columns)} ${where(conditions)}`
      }),

    /** Values: what to add, the key. */
    increment: (table: TableName, columns: readonly string[]) =>
      shape(`increment ${table} ${columns}`, () => {
        const sums = columns.map((column, at) => sql`${sql.ref(column)} = ${sql.ref(column)} + ${at}`)
        const keyed = where(allEqual(definitions[table].key, slotsFrom(columns.length, definitions[table].key.length)))
        return sql`update ${sql.table(table)} set ${sql.join(sums)} ${keyed} returning ${refs(allColumns[table])}`
      }),

    /** Values: the key. */
    delete: (table: TableName) => shape(`delete ${table}`, () => sql`delete from ${sql.table(table)} where ${keyIs(table)}`),

    /** Values: those of the walk, limit, offset. */
    deleteMany: (table: TableName, scan: AnyScan) =>
      shape(`deleteMany ${scanName(table, scan)}`, () => {
        const key = sql.join(definitions[table].key.map((column) => sql.ref(column)))
        return sql`delete from ${sql.table(table)} where (${key}) in (select ${key} ${walk(dialect, table, scan)})`
      }),
  }
}

/** Everything after `select …` of a walk; its limit and offset are bound after its other values. */
function walk(dialect: SqlDialect, table: TableName, scan: AnyScan): RawBuilder<unknown> {
  const ends = scanValues(scan).length
  const direction = scan.direction ?? 'asc'
  const rest = isOneRow(table, scan) ? [] : tellingOrder(table, scan.index).slice(scan.equals.length)
  const ordered = rest.length === 0 ? sql`` : sql`order by ${sql.join(rest.map((column) => dialect.ordered(table, column, direction)))}`
  return sql`from ${dialect.walked(table, scan.index)} ${where(scanConditions(dialect, table, scan))} ${ordered} limit ${ends} offset ${ends + 1}`
}

/** The values of a walk, followed by its limit and offset. SQLite reads a negative limit as no limit. */
export const walkValues = (scan: AnyScan): Value[] => [...scanValues(scan), Math.max(0, scan.limit ?? 0), scan.offset ?? 0]

export const bound = ({ takes }: Statement, values: readonly Value[]): Value[] => takes.map((at) => values[at] as Value)

/** Whether any row can match: null lies outside every bound, and text that cannot be stored equals nothing. */
export function isPossible({ equals, from, to, where, contains }: AnyScan): boolean {
  if (from?.value === null || to?.value === null) return false
  return equals.every(isStorable) && Object.values(where ?? {}).every(isStorable) && (contains?.texts ?? []).every(isStorable)
}

/** The order of an index, without the key after its columns where those are unique by themselves: they then determine the whole order. */
function tellingOrder(table: TableName, index: string): readonly string[] {
  const own = definitions[table].indexes[index]
  const isTelling = own?.unique && !own.columns.some((column) => columnsOf[table][column]?.isNullable)
  return isTelling ? own.columns : orderOf(table, index)
}

/** Whether there is at most one row, and so nothing to order; SQLite does not always notice this by itself. */
function isOneRow(table: TableName, { index, equals }: AnyScan): boolean {
  const { key, indexes } = definitions[table]
  const unique = index === 'key' ? key : indexes[index]?.unique ? indexes[index].columns : undefined
  return unique !== undefined && unique.length <= equals.length && !equals.slice(0, unique.length).includes(null)
}

function assignments(table: TableName, columns: readonly string[]): RawBuilder<unknown> {
  const [key] = definitions[table].key
  // An update without changes must still tell whether the row exists and the guard holds.
  if (columns.length === 0 && key) return sql`${sql.ref(key)} = ${sql.ref(key)}`
  return sql.join(columns.map((column, at) => sql`${sql.ref(column)} = ${at}`))
}

const where = (conditions: readonly Condition[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`

const keyIs = (table: TableName): RawBuilder<unknown> =>
  sql.join(allEqual(definitions[table].key, slotsFrom(0, definitions[table].key.length)), sql` and `)

const refs = (columns: readonly string[]): RawBuilder<unknown> => sql.join(columns.map((column) => sql.ref(column)))

function rowsOf(table: TableName, columns: readonly string[], fromWhere: RawBuilder<unknown>, how: RowForm): RawBuilder<unknown> {
  return how === 'packed' ? packedRows(table, columns, fromWhere) : sql`select ${refs(columns)} ${fromWhere}`
}

const slotsFrom = (first: number, count: number): Slot[] =>
  Array.from({ length: count }, (_, at) => ({ number: first + at, isNull: false }))

function scanName(table: TableName, { index, equals, among, from, to, after, direction, where: asked, contains }: AnyScan): string {
  const bounds = `${from ? (from.inclusive ? '>=' : '>') : ''} ${to ? (to.inclusive ? '<=' : '<') : ''}`
  const rest = `${direction === 'desc' ? 'desc' : 'asc'} ${equalityName(asked ?? {})} ${contains ? `${contains.column} ${contains.texts.length}` : ''}`
  return `${table} ${index} ${nulls(equals)} ${among ? `among ${roundedUp(among).length}` : ''} ${bounds} ${after ? `after ${nulls(after)}` : ''} ${rest}`
}

function equalityName(equality: AnyRow): string {
  let name = ''
  for (const column in equality) name += equality[column] === null ? `${column} is null,` : `${column},`
  return name
}

function nulls(values: readonly Value[]): string {
  let name = ''
  for (const value of values) name += value === null ? '0' : '1'
  return name
}
