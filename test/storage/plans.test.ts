import Libsql from 'libsql'
import { expect, test } from 'vitest'
import { openSqliteFile } from '../../src/server/node/sqliteFile.js'
import { allColumns } from '../../src/server/storage/columns.js'
import { sqliteDialect } from '../../src/server/storage/sql/dialect.js'
import { createStatements } from '../../src/server/storage/sql/statements.js'
import { definitions, type TableName } from '../../src/server/storage/tables.js'
import { temporaryFolder } from './folders.js'
import { walksOf } from './walksOf.js'

const statements = createStatements(sqliteDialect)

test('SQLite reads every walk from its own index: it sorts no table and reads none from end to end', () => {
  const executor = openSqliteFile(Libsql, { folder: temporaryFolder() })
  const bad: string[] = []
  let walks = 0
  for (const table of Object.keys(definitions) as TableName[]) {
    for (const index of ['key', ...Object.keys(definitions[table].indexes)]) {
      const own = index === 'key' ? `sqlite_autoindex_${table}_1 |PRIMARY KEY ` : `${table}_${index} `
      const search = new RegExp(`^SEARCH ${table} USING (COVERING )?(INDEX )?(${own})`)
      for (const scan of walksOf(table, index)) {
        // A count has no order: for the key, any index with the same leading columns is as good.
        const counted = index === 'key' ? [] : [statements.count(table, scan)]
        for (const statement of [statements.find(table, scan), statements.list(table, allColumns[table], scan, 'packed'), ...counted]) {
          const plan = executor.writer.all(`explain query plan ${statement.sql}`).map((line) => String(line[3]))
          // A unique index has ties only among nulls; there SQLite sorts the rows of one value, never the table.
          const rest = plan.filter((line) => !/RIGHT PART|LAST TERM|CO-ROUTINE|SCAN \(subquery/.test(line))
          if (rest.length !== 1 || !search.test(rest[0] ?? '')) bad.push(`${table}.${index} ${JSON.stringify(scan)}: ${plan}`)
          walks++
        }
      }
    }
  }
  executor.close()
  expect(walks).toBeGreaterThan(300)
  expect(bad).toEqual([])
})
