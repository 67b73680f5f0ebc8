import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { createPostgresStorage } from '../../src/server/node/postgres.js'
import { connectionSettings } from '../../src/server/node/postgresPool.js'
import { allColumns, columnsOf } from '../../src/server/storage/columns.js'
import { postgresDialect } from '../../src/server/storage/sql/dialect.js'
import { createStatements, type Statement } from '../../src/server/storage/sql/statements.js'
import { definitions, type TableName } from '../../src/server/storage/tables.js'
import { newPostgresSchema } from '../support/postgres.js'
import { walksOf } from './walksOf.js'

const statements = createStatements(postgresDialect)
const all = Object.keys(definitions) as TableName[]

const fewValues = new Set(['status', 'state', 'kind', 'outcome', 'pending'])

/** Rows of twenty organizations, so that the server has a reason to choose an index. */
function fill(table: TableName): string {
  const { key, indexes } = definitions[table]
  const orders = [key, ...Object.values(indexes).map(({ columns }) => columns)]
  const isShared = (column: string) => orders.some((columns) => columns.length > 1 && columns[0] === column)
  const columns = Object.values(columnsOf[table])
  const values = columns.map(({ name, type }) => {
    const number = fewValues.has(name) ? 'i % 3' : isShared(name) && !(key.length === 1 && key[0] === name) ? 'i % 20' : 'i'
    return type === 'text' ? `'x' || ${number}` : number
  })
  // By name: columns that a step added stand last in the database.
  return `insert into "${table}" (${columns.map(({ name }) => `"${name}"`)}) select ${values} from generate_series(1, 4000) i; analyze "${table}"`
}

test('PostgreSQL reads every walk from its own index, whatever the values: it sorts no table and reads none from end to end', async () => {
  const { connectionString, drop } = await newPostgresSchema()
  onTestFinished(drop)
  await (await createPostgresStorage({ connectionString })).close()
  const client = new pg.Client({ connectionString })
  await client.connect()
  for (const table of all) await client.query(fill(table))
  // The plan of a prepared statement that has been used a few times and does not depend on values.
  await client.query(`${connectionSettings({ statementTimeout: 10_000 })}; set plan_cache_mode = force_generic_plan`)

  async function planOf({ sql, takes }: Statement): Promise<string> {
    await client.query(`prepare walk as ${sql}`)
    const { rows } = await client.query(`explain (costs off) execute walk(${takes.map(() => 'null')})`)
    await client.query('deallocate walk')
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  }

  const bad: string[] = []
  let walks = 0
  for (const table of all) {
    for (const index of ['key', ...Object.keys(definitions[table].indexes)]) {
      const search = new RegExp(`Index (Only )?Scan (Backward )?using ${table}_${index} `)
      for (const scan of walksOf(table, index)) {
        for (const statement of [statements.find(table, scan), statements.list(table, allColumns[table], scan, 'plain')]) {
          const plan = await planOf(statement)
          walks++
          // A unique index has ties only among nulls; there the rows of one value are sorted, never the table.
          const rest = plan.replaceAll(/Incremental Sort|Sort Key|Presorted Key/g, '')
          if (!search.test(plan) || /Sort|Seq Scan|Bitmap/.test(rest)) bad.push(`${table}.${index} ${JSON.stringify(scan)}: ${plan}`)
        }
      }
    }
  }
  await client.end()
  expect(walks).toBeGreaterThan(300)
  expect(bad).toEqual([])
})
