import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createPostgresStorage } from '../../src/server/node/postgres.js'
import { sessionOn } from '../../src/server/node/postgresPool.js'
import type { Step } from '../../src/server/storage/migrations/step.js'
import { steps } from '../../src/server/storage/migrations/steps.js'
import { migratePostgres } from '../../src/server/storage/postgres/migrate.js'
import { StorageStartError } from '../../src/server/storage/types.js'
import { newPostgresSchema, type PostgresSchema } from '../support/postgres.js'
import { describedSchema, foundPostgresSchema } from './schema.js'

async function emptySchema(): Promise<PostgresSchema> {
  const schema = await newPostgresSchema()
  onTestFinished(schema.drop)
  return schema
}

async function connect({ connectionString }: PostgresSchema): Promise<pg.Client> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

async function migrateTo(all: readonly Step[], schema: PostgresSchema, now?: () => Date): Promise<void> {
  await migratePostgres(sessionOn(await connect(schema)), all, now)
}

function step(version: number, name: string, ...statements: string[]): Step {
  const script = { checksum: bytesToHex(sha256(utf8ToBytes(statements.join(';\n')))), statements }
  return { version, name, sqlite: script, postgres: script }
}

/** What a step could do that tables.ts does not say, or fail to do. */
const disagreements = {
  'a column more': 'alter table users add column undescribed text',
  'a column less': 'alter table users drop column resource',
  'a table more': 'create table undescribed (id text primary key)',
  'a table less': 'drop table leases',
  'an index less': 'drop index users_by_external_id',
  'an index without the key behind it':
    'drop index users_by_external_id; create index users_by_external_id on users (connection_id, external_id nulls first)',
  'an index the other way round':
    'drop index users_by_external_id; create index users_by_external_id on users (connection_id, external_id desc nulls first, user_id)',
  'an index of some rows':
    'drop index users_by_external_id; create index users_by_external_id on users (connection_id, external_id nulls first, user_id) where active = 1',
  'an index with null at its end':
    'drop index users_by_external_id; create index users_by_external_id on users (connection_id, external_id, user_id)',
  'a unique index that is not': 'drop index users_by_position; create index users_by_position on users (connection_id, position, user_id)',
  'text in another order': 'alter table users alter column user_name type text collate "default"',
  'another type': 'alter table users alter column version type integer',
  'null allowed': 'alter table users alter column user_name drop not null',
  'another key': 'alter table user_blocks drop constraint user_blocks_key, add primary key (block, connection_id)',
}

describe('the steps on PostgreSQL', () => {
  test('together make what tables.ts describes: columns, types, nullability, order of text, keys, indexes and their order', async () => {
    const schema = await emptySchema()
    await migrateTo(steps, schema)
    expect(await foundPostgresSchema(schema.ask)).toEqual(describedSchema())
  })

  test('a database that is anything else is seen to disagree', async () => {
    const schema = await emptySchema()
    await migrateTo(steps, schema)
    const client = await connect(schema)
    const ask = async (sql: string) => (await client.query(sql)).rows
    for (const [what, sql] of Object.entries(disagreements)) {
      await client.query(`begin; ${sql}`)
      expect(await foundPostgresSchema(ask), what).not.toEqual(describedSchema())
      await client.query('rollback')
    }
  })
})

const second = step(steps.length + 1, 'a second', 'create table second (id text primary key)', "insert into second values ('a')")
const third = step(steps.length + 2, 'a third', 'alter table second add column more text', "update second set more = id || 'b'")

describe('a PostgreSQL database', () => {
  test('takes each step once and remembers it', async () => {
    const schema = await emptySchema()
    await migrateTo([...steps, second], schema, () => new Date(0))
    await migrateTo([...steps, second, third], schema, () => new Date(1))
    const remembered = await schema.ask(`select * from schema_migrations where version > ${steps.length} order by version`)
    expect(remembered).toEqual([
      { version: String(second.version), name: 'a second', checksum: second.postgres.checksum, applied_at: '1970-01-01T00:00:00.000Z' },
      { version: String(third.version), name: 'a third', checksum: third.postgres.checksum, applied_at: '1970-01-01T00:00:00.001Z' },
    ])
  })

  test('keeps the steps before one that fails, undoes that one whole, and takes it once it is repaired', async () => {
    const schema = await emptySchema()
    const broken = step(third.version, 'a third', 'alter table second add column more text', 'create table second (id text)')
    await expect(migrateTo([...steps, second, broken], schema)).rejects.toThrow(/already exists/)
    expect(await schema.ask('select * from second')).toEqual([{ id: 'a' }])
    await migrateTo([...steps, second, third], schema)
    expect(await schema.ask('select * from second')).toEqual([{ id: 'a', more: 'ab' }])
  })

  test('whose process is killed in the middle of a step goes on from there, and loses and repeats nothing', async () => {
    const schema = await emptySchema()
    const client = await connect(schema)
    client.on('error', () => {})
    // The server ends the connection in the middle of the step, as it does when a process is gone.
    const deadly = step(
      third.version,
      'a third',
      'alter table second add column more text',
      'select pg_terminate_backend(pg_backend_pid())',
    )
    await expect(migratePostgres(sessionOn(client), [...steps, second, deadly])).rejects.toThrow()
    await migrateTo([...steps, second, third], schema)
    expect(await schema.ask('select * from second')).toEqual([{ id: 'a', more: 'ab' }])
  })

  test('whose process is killed at any message of its steps goes on where it stopped, and loses and repeats nothing', async () => {
    const all = [...steps, second, third]
    const schema = await emptySchema()
    await migrateTo(steps, schema)
    /** Takes the steps and dies when it is about to send the message of this number; gives how many it sent. */
    async function migrateUntil(deadly: number): Promise<number> {
      const client = new pg.Client({ connectionString: schema.connectionString })
      client.on('error', () => {})
      await client.connect()
      let sent = 0
      const dying =
        <Args extends unknown[], T>(send: (...args: Args) => Promise<T>) =>
        async (...args: Args): Promise<T> => {
          // As the system closes it for a process that is gone.
          if (++sent === deadly) await client.end()
          return send(...args)
        }
      const { script, run } = sessionOn(client)
      await migratePostgres({ script: dying(script), run: dying(run) }, all).catch((error: unknown) => {
        if (deadly > sent) throw error
      })
      await client.end()
      return sent
    }

    /** As it was before the two steps. */
    const forget = () => schema.ask(`drop table second; delete from schema_migrations where version > ${steps.length}`)

    const messages = await migrateUntil(Number.POSITIVE_INFINITY)
    expect(messages).toBeGreaterThan(4 * 2)
    for (let deadly = 1; deadly <= messages; deadly++) {
      await forget()
      await migrateUntil(deadly)
      await migrateTo(all, schema)
      expect(await schema.ask('select version::int as version from schema_migrations order by version')).toEqual(
        all.map(({ version }) => ({ version })),
      )
      expect(await schema.ask('select * from second')).toEqual([{ id: 'a', more: 'ab' }])
    }
  })

  test('opened by many processes at once is migrated by one of them, and all of them start', async () => {
    const schema = await emptySchema()
    const slow = step(steps.length + 1, 'a slow one', 'select pg_sleep(0.2)', 'create table second (id text)')
    await Promise.all(Array.from({ length: 8 }, () => migrateTo([...steps, slow], schema)))
    expect(await schema.ask('select count(*)::int as count from schema_migrations')).toEqual([{ count: steps.length + 1 }])
  })

  test('of a newer version is refused by name and left alone', async () => {
    const schema = await emptySchema()
    await migrateTo(steps, schema)
    await schema.ask("insert into schema_migrations values (99, 'what the future needs', 'x', 'now')")
    const opening = createPostgresStorage(schema)
    await expect(opening).rejects.toThrow(StorageStartError)
    await expect(opening).rejects.toThrow(/schema version 99 \("what the future needs"\).*newer version/)
  })

  test('made by a step that has changed since is refused by name', async () => {
    const schema = await emptySchema()
    await migrateTo(steps, schema)
    await schema.ask("update schema_migrations set checksum = 'other' where version = 1")
    await expect(createPostgresStorage(schema)).rejects.toThrow(/Step 1 of the schema \("the first tables"\)/)
  })
})
