import pg from 'pg'
import { startPostgres } from '../../scripts/lib/startPostgres.mjs'

/** A PostgreSQL server that is as durable as a real one, with a database for each that asks. */
export async function startDatabases() {
  const server = await startPostgres({ isDurable: true, settings: ['shared_buffers=256MB'] })
  let databases = 0
  return {
    async createDatabase() {
      const name = `bench_${++databases}`
      const client = new pg.Client({ connectionString: server.url })
      await client.connect()
      try {
        await client.query(`create database ${name}`)
      } finally {
        await client.end()
      }
      const url = new URL(server.url)
      url.pathname = `/${name}`
      return url.href
    },
    close: () => server.close(),
  }
}
