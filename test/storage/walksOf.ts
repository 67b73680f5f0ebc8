import { columnsOf } from '../../src/server/storage/columns.js'
import { orderOf } from '../../src/server/storage/order.js'
import type { TableName } from '../../src/server/storage/tables.js'
import type { Value } from '../../src/server/storage/types.js'

/** Every way to walk an index from some fixed columns, both ways, from the start and from a row. */
export function* walksOf(table: TableName, index: string) {
  const order = orderOf(table, index)
  const sample = (column: string): Value => (columnsOf[table][column]?.type === 'text' ? 'x' : 1)
  for (let fixed = 1; fixed < order.length; fixed++) {
    for (const direction of ['asc', 'desc'] as const) {
      const scan = { index, equals: order.slice(0, fixed).map(sample), direction }
      yield scan
      yield { ...scan, after: order.slice(fixed).map(sample) }
    }
  }
}
