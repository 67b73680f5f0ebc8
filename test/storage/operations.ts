import fc from 'fast-check'
import { allColumns, columnsOf } from '../../src/server/storage/columns.js'
import { orderOf } from '../../src/server/storage/order.js'
import { definitions, type TableName } from '../../src/server/storage/tables.js'
import type { StorageWriter, Value } from '../../src/server/storage/types.js'

/** One call of the port on any table; its arguments fit the table's columns. */
export interface Operation {
  name: keyof StorageWriter
  table: TableName
  arguments: unknown[]
}

/** Few values, so that rows collide; among them values that sort differently by code unit, by folding, or as a pattern. */
const texts = ['', 'a', 'A', 'b', 'ab', 'é', '%', '\ud7ff', '\uffff', '😀', '😀a', 'line\nbreak "quoted"', '\u0001\u001f']
const integers = [-1, 0, 1, 2, 10]

const valuesFor = (table: TableName, column: string): readonly (string | number)[] =>
  columnsOf[table][column]?.type === 'text' ? texts : integers

function anyValue(table: TableName, column: string): fc.Arbitrary<Value> {
  return fc.constantFrom(...valuesFor(table, column), ...(columnsOf[table][column]?.isNullable ? [null, null] : []))
}

const valuesOf = (table: TableName, columns: readonly string[]) => fc.tuple(...columns.map((column) => anyValue(table, column)))

function someOf(table: TableName, columns: readonly string[], most = 3): fc.Arbitrary<Record<string, Value>> {
  return fc
    .uniqueArray(fc.constantFrom(...columns), { maxLength: most })
    .chain((chosen) =>
      valuesOf(table, chosen).map((values) => Object.fromEntries(chosen.map((column, at) => [column, values[at] ?? null]))),
    )
}

function scanOf(table: TableName): fc.Arbitrary<Record<string, unknown>> {
  return fc.constantFrom('key', ...Object.keys(definitions[table].indexes)).chain((index) => {
    const order = orderOf(table, index)
    return fc.integer({ min: 0, max: order.length }).chain((fixed) => {
      const start = fc.record({ index: fc.constant(index), equals: valuesOf(table, order.slice(0, fixed)) })
      return fc.tuple(start, partOf(table, order.slice(fixed)), narrowing(table)).map((parts) => Object.assign({}, ...parts))
    })
  })
}

/** Which part of the columns after `equals` a walk takes: some values, or a range. */
function partOf(table: TableName, rest: readonly string[]): fc.Arbitrary<object> {
  const [next] = rest
  const after = valuesOf(table, rest)
  if (!next) return fc.record({ after }, { requiredKeys: [] })
  const bound = fc.record({ value: anyValue(table, next), inclusive: fc.boolean() })
  const among = fc.array(fc.constantFrom(...valuesFor(table, next)), { minLength: 1, maxLength: 4 })
  const stretch = fc.record({ from: bound, to: bound, after }, { requiredKeys: [] })
  return fc.oneof({ weight: 3, arbitrary: stretch }, { weight: 1, arbitrary: fc.record({ among }) })
}

function narrowing(table: TableName): fc.Arbitrary<object> {
  const textColumns = allColumns[table].filter((column) => columnsOf[table][column]?.type === 'text')
  return fc.record(
    {
      direction: fc.constantFrom('asc', 'desc'),
      where: someOf(table, allColumns[table], 2),
      contains: fc.record({
        column: fc.constantFrom(...textColumns),
        texts: fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 3 }),
      }),
      offset: fc.integer({ min: 0, max: 3 }),
      limit: fc.constantFrom(0, 1, 2, 100),
    },
    { requiredKeys: ['limit'] },
  )
}

function operationOn(table: TableName): fc.Arbitrary<Operation> {
  const { key, indexes } = definitions[table]
  const names = allColumns[table]
  const keys = valuesOf(table, key)
  const sums = names.filter((column) => columnsOf[table][column]?.type === 'integer')
  const call = (name: keyof StorageWriter, ...parts: fc.Arbitrary<unknown>[]) =>
    fc.tuple(...parts).map((values): Operation => ({ name, table, arguments: values }))
  const leading = fc
    .constantFrom('key', ...Object.keys(indexes))
    .chain((index) =>
      fc
        .integer({ min: 0, max: orderOf(table, index).length })
        .chain((count) =>
          valuesOf(table, orderOf(table, index).slice(0, count)).map(
            (values): Operation => ({ name: 'find', table, arguments: [index, values] }),
          ),
        ),
    )
  return fc.oneof(
    {
      weight: 6,
      arbitrary: call(
        'insert',
        valuesOf(table, names).map((values) => Object.fromEntries(names.map((name, at) => [name, values[at]]))),
      ),
    },
    { weight: 2, arbitrary: call('update', keys, someOf(table, names)) },
    { weight: 1, arbitrary: call('update', keys, someOf(table, names), someOf(table, names, 1)) },
    { weight: sums.length > 0 ? 1 : 0, arbitrary: call('increment', keys, sums.length > 0 ? someSums(sums) : fc.constant({})) },
    { weight: 1, arbitrary: call('delete', keys) },
    { weight: 1, arbitrary: call('deleteMany', scanOf(table)) },
    { weight: 1, arbitrary: call('get', keys) },
    { weight: 1, arbitrary: leading },
    { weight: 1, arbitrary: call('getMany', fc.array(keys, { maxLength: 5 })) },
    { weight: 4, arbitrary: call('list', scanOf(table)) },
    { weight: 1, arbitrary: call('count', scanOf(table)) },
  )
}

const someSums = (columns: readonly string[]) =>
  fc
    .uniqueArray(fc.constantFrom(...columns), { minLength: 1, maxLength: 2 })
    .map((chosen) => Object.fromEntries(chosen.map((column, at) => [column, at === 0 ? 1 : -2])))

/** Transactions over a few tables: each a list of calls, and whether it throws at its end. */
export const transactionsOn = (names: readonly TableName[]) =>
  fc.array(
    fc.record({
      operations: fc.array(fc.oneof(...names.map(operationOn)), { maxLength: 8 }),
      fails: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
    }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
