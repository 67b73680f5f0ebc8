import { createPostgresStorage } from '../../src/server/node/postgres.js'
import { borrowPostgresSchema } from '../support/postgres.js'
import { storageSuite } from './suite.js'

storageSuite('PostgreSQL', async () => {
  const { connectionString, drop } = await borrowPostgresSchema()
  const storage = await createPostgresStorage({ connectionString })
  return {
    ...storage,
    close: async () => {
      await storage.close()
      await drop()
    },
  }
})
