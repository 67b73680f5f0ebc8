import Libsql from 'libsql'
import { expect, test } from 'vitest'
import { openSqliteFile } from '../../src/server/node/sqliteFile.js'
import { orderOf } from '../../src/server/storage/order.js'
import { sqliteBuilder } from '../../src/server/storage/sql/compiler.js'
import { createStatements } from '../../src/server/storage/sql/statements.js'
import { type TableName, tables } from '../../src/server/storage/tables.js'
import type { Value } from '../../src/server/storage/types.js'
import { temporaryFolder } from './folders.js'

test('SQLite answers every walk over every index from that order: it sorts no table and reads none from end to end', () => {
  const executor = openSqliteFile(Libsql, { folder: temporaryFolder() })
  const statements = createStatements(sqliteBuilder)
  const bad: string[] = []
  let walks = 0
  for (const table of Object.keys(tables) as TableName[]) {
    const { columns, indexes } = tables[table]
    const sample = (column: string): Value => (columns[column] === 'text' ? 'x' : 1)
    for (const index of ['key', ...Object.keys(indexes)]) {
      const order = orderOf(table, index)
      for (let fixed = 1; fixed < order.length; fixed++) {
        for (const direction of ['asc', 'desc'] as const) {
          for (const after of [undefined, order.slice(fixed).map(sample)]) {
            const scan = { index, equals: order.slice(0, fixed).map(sample), direction, ...(after && { after }) }
            const statement = statements.find(table, scan)
            const plan = executor.writer
              .all(
                `explain query plan ${statement.sql}`,
                statement.takes.map(() => 1),
              )
              .map((line) => line[3])
            walks++
            // A unique index with nulls ties only there: SQLite then sorts rows of one value, not the table.
            const sorts = plan.some((line) => /B-TREE/.test(String(line)) && !/RIGHT PART|LAST TERM/.test(String(line)))
            if (sorts || !plan.every((line) => /^SEARCH|B-TREE/.test(String(line))))
              bad.push(`${table}.${index} ${fixed} ${direction}: ${plan}`)
          }
        }
      }
    }
  }
  executor.close()
  expect(walks).toBeGreaterThan(100)
  expect(bad).toEqual([])
})
