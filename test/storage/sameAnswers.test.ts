import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { createPostgresStorage } from '../../src/server/node/postgres.js'
import { createMemoryStorage } from '../../src/server/storage/memory.js'
import { definitions, type TableName } from '../../src/server/storage/tables.js'
import type { Storage, StorageReader, StorageWriter } from '../../src/server/storage/types.js'
import { borrowPostgresSchema } from '../support/postgres.js'
import { openFolder, temporaryFolder } from './folders.js'
import { type Operation, transactionsOn } from './operations.js'
import { anyReader } from './rows.js'

const all = Object.keys(definitions) as TableName[]

/** Nullable and unique together, clustered, keys of one to four columns: the tables where storages could disagree. */
const telling: TableName[] = ['users', 'members', 'user_emails', 'events', 'activity', 'role_assignments', 'user_blocks']

const cases: [string, TableName[]][] = [['every table', all], ...telling.map((table): [string, TableName[]] => [table, [table]])]

const databases: Record<string, () => Promise<Storage>> = {
  SQLite: () => openFolder(temporaryFolder()),
  PostgreSQL: openPostgres,
}

test.each(Object.keys(databases).flatMap((database) => cases.map(([name, tables]) => [database, name, tables] as const)))(
  'memory and %s answer the same to any sequence of transactions on %s',
  async (name, _, names) => {
    const database = await (databases[name] as () => Promise<Storage>)()
    await fc.assert(
      fc.asyncProperty(transactionsOn(names), async (transactions) => {
        await database.write(async (writer) => {
          for (const table of names) await writer.deleteMany(table, { index: 'key', equals: [], limit: 1_000_000 })
        })
        const memory = createMemoryStorage()
        // All transactions of the sequence start together: on a database they share a commit, each in its savepoint.
        const [expected, found] = await Promise.all([run(memory, transactions), run(database, transactions)])
        expect(found).toEqual(expected)
        for (const table of names) {
          for (const index of ['key', ...Object.keys(definitions[table].indexes)]) {
            const scan = { index, equals: [], limit: 1_000_000 }
            expect(await anyReader(database).list(table, scan)).toEqual(await anyReader(memory).list(table, scan))
          }
        }
      }),
      { numRuns: 40 },
    )
  },
)

async function openPostgres(): Promise<Storage> {
  const { connectionString, drop } = await borrowPostgresSchema()
  const storage = await createPostgresStorage({ connectionString })
  onTestFinished(async () => {
    await storage.close()
    await drop()
  })
  return storage
}

interface Transaction {
  operations: Operation[]
  fails: boolean
}

function run(storage: Storage, transactions: readonly Transaction[]): Promise<PromiseSettledResult<unknown>[]> {
  return Promise.allSettled(
    transactions.map(({ operations, fails }) =>
      storage.write(async (writer) => {
        const answers: unknown[] = []
        for (const operation of operations) answers.push(await answer(writer, operation))
        if (fails) throw Object.assign(new Error('this transaction fails at its end'), { answers })
        return answers
      }),
    ),
  )
}

/** What a call returns, or the error it throws. */
async function answer(writer: StorageReader & StorageWriter, { name, table, arguments: values }: Operation): Promise<unknown> {
  // The generator made the arguments for this method and table; their types differ from call to call.
  const call = writer[name] as (table: TableName, ...values: unknown[]) => Promise<unknown>
  return call(table, ...values).catch((error: Error) => `${error.name}: ${error.message}`)
}
