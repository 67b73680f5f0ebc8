import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createPostgresStorage } from '../../src/server/node/postgres.js'
import { uuid } from '../../src/server/storage/ids.js'
import { StorageStartError } from '../../src/server/storage/types.js'
import { newPostgresSchema, postgresUrl } from '../support/postgres.js'
import { keyOf, userRow } from './rows.js'

describe('a PostgreSQL database', () => {
  test('keeps everything when it is closed and opened again, even for a user who may not create tables', async () => {
    const { connectionString, ask, drop } = await newPostgresSchema()
    onTestFinished(drop)
    const first = await createPostgresStorage({ connectionString })
    await first.write((writer) => writer.insert('users', userRow(1)))
    await first.close()
    const role = `test_${uuid().replaceAll('-', '')}`
    await ask(`create role ${role} login; do $$ begin
      execute format('grant usage on schema %I to ${role}; grant all on all tables in schema %I to ${role}', current_schema(), current_schema()); end $$`)
    const second = await createPostgresStorage({
      connectionString: connectionString.replace('postgres://postgres@', `postgres://${role}@`),
    })
    expect(await second.get('users', keyOf(userRow(1)))).toEqual(userRow(1))
    await second.close()
    await ask(`drop owned by ${role}; drop role ${role}`)
  })

  test('keeps acknowledged commits on disk, whatever the role’s or the server’s settings, and ends stalled transactions', async () => {
    const { connectionString, drop } = await newPostgresSchema()
    onTestFinished(drop)
    const statements: string[] = []
    class Watching extends pg.Client {}
    const storage = await createPostgresStorage({ connectionString, statementTimeout: 4000 }, async () => {
      return {
        ...pg,
        Client: Watching,
        Pool: class extends pg.Pool {
          override connect(): never {
            // The driver calls it with and without a callback; the storage only awaits it.
            return (super.connect() as Promise<pg.PoolClient>).then(async (client) => {
              const { rows } = await client.query(
                "select name || ' = ' || setting as line from pg_settings where name = any($1) order by name",
                [['synchronous_commit', 'statement_timeout', 'idle_in_transaction_session_timeout']],
              )
              statements.push(...rows.map(({ line }) => line as string))
              return client
            }) as never
          }
        },
      }
    })
    await storage.ping()
    expect(statements.slice(0, 3)).toEqual([
      'idle_in_transaction_session_timeout = 8000',
      'statement_timeout = 4000',
      'synchronous_commit = on',
    ])
    await storage.close()
  })
})

describe('refused with what to do', () => {
  test('without the package the error names it', async () => {
    const opening = createPostgresStorage({ connectionString: 'postgres://db' }, () => import(String('pg-that-is-not-there')))
    await expect(opening).rejects.toThrow(StorageStartError)
    await expect(opening).rejects.toThrow(/"pg".*npm install pg/)
  })

  test('a server that does not answer', async () => {
    const opening = createPostgresStorage({ connectionString: 'postgres://user:hunter2@127.0.0.1:1/db' })
    await expect(opening).rejects.toThrow(StorageStartError)
    await expect(opening).rejects.toThrow(/does not answer.*ECONNREFUSED.*Check that it is running/)
    await expect(opening).rejects.not.toThrow(/hunter2/)
  })

  test('a database that is not there', async () => {
    const connectionString = (await postgresUrl()).replace(/postgres$/, 'nowhere')
    await expect(createPostgresStorage({ connectionString })).rejects.toThrow(/database "nowhere" does not exist/)
  })

  test('a database that cannot store every text', async () => {
    const name = `test_${uuid().replaceAll('-', '')}`
    const client = new pg.Client({ connectionString: await postgresUrl() })
    await client.connect()
    await client.query(`create database ${name} encoding 'LATIN1' locale 'C' template template0`)
    await expect(createPostgresStorage({ connectionString: (await postgresUrl()).replace(/postgres$/, name) })).rejects.toThrow(
      /LATIN1.*UTF8/,
    )
    await client.query(`drop database ${name}`)
    await client.end()
  })

  test('a standby, or a role that may only read', async () => {
    const connectionString = `${await postgresUrl()}?options=${encodeURIComponent('-c default_transaction_read_only=on')}`
    await expect(createPostgresStorage({ connectionString })).rejects.toThrow(/read-only.*primary/)
  })

  test('a search path without an existing schema', async () => {
    const connectionString = `${await postgresUrl()}?options=${encodeURIComponent('-c search_path=nowhere')}`
    await expect(createPostgresStorage({ connectionString })).rejects.toThrow(/search_path/)
  })
})

test('a pooler that gives each transaction another connection is named, with what to do', async () => {
  const { connectionString, drop } = await newPostgresSchema()
  onTestFinished(drop)
  // As PgBouncer does with pool_mode = transaction: what one connection has prepared, another is asked for.
  class Pooled extends pg.Client {}
  const prepared = async () => ({
    ...pg,
    Client: Pooled,
    Pool: class extends pg.Pool {
      override connect(): never {
        return (super.connect() as Promise<pg.PoolClient>).then(async (client) => {
          for (let at = 0; at < 40; at++) await client.query(`prepare scim_${at} as select 1`).catch(() => undefined)
          return client
        }) as never
      }
    },
  })
  const opening = createPostgresStorage({ connectionString }, prepared)
  await expect(opening).rejects.toThrow(StorageStartError)
  await expect(opening).rejects.toThrow(/pooler.*pool_mode = session/)
})
