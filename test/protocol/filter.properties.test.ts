import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compileFilter, parseFilter, printFilter } from '../../src/scim/filter.js'
import { userType } from '../../src/scim/schemas/resourceTypes.js'
import { createSqliteStorage } from '../../src/server/node/sqlite.js'
import { createTestBackend, type Json, type ScimConnection } from '../support/backend.js'
import { anyFilter, anyUser } from '../unit/scim/arbitraries.js'
import { runs } from '../unit/scim/support.js'

/** "The index narrows, the evaluator decides": whatever stores the people, a filter finds the same ones. */

let folder: string
let memory: ScimConnection
let sqlite: ScimConnection
/** Everybody as the protocol shows them, by storage, because ids differ. */
const everybody = new Map<ScimConnection, Json[]>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scim-filter-'))
  memory = await (await createTestBackend()).createConnection()
  sqlite = await (await createTestBackend({ storage: await createSqliteStorage({ folder }) })).createConnection()
  const users = fc.sample(anyUser, { numRuns: 120, seed: 20260302 })
  for (const scim of [memory, sqlite]) {
    for (const { id: _id, meta: _meta, ...user } of users) {
      scim.host.clock.advance(137)
      // A name that is taken or blank is refused by both alike.
      expect([201, 400, 409]).toContain((await scim.post('/Users', user)).status)
    }
    everybody.set(scim, (await scim.get('/Users?count=200')).body.Resources)
  }
})
afterAll(async () => {
  await sqlite.host.backend.close()
  await sqlite.host.storage.close()
  await rm(folder, { recursive: true, force: true })
})

const names = (resources: readonly Json[]): string[] => resources.map((user) => user.userName)

test('memory and SQLite hold the same people', () => {
  const [inMemory, inSqlite] = [everybody.get(memory) ?? [], everybody.get(sqlite) ?? []]
  expect(inMemory.length).toBeGreaterThan(15)
  expect(names(inSqlite)).toEqual(names(inMemory))
})

test('a filter finds the same people in memory, in SQLite and by the evaluator', async () => {
  let found = 0
  await fc.assert(
    fc.asyncProperty(anyFilter, async (filter) => {
      const text = printFilter(filter)
      for (const [scim, people] of everybody) {
        const { status, body } = await scim.get(`/Users?count=200&filter=${encodeURIComponent(text)}`)
        if (status === 400) {
          expect(() => compileFilter(parseFilter(text, userType), userType)).toThrow()
          continue
        }
        const expected = names(people.filter(compileFilter(parseFilter(text, userType), userType)))
        expect([text, body.totalResults, names(body.Resources)]).toEqual([text, expected.length, expected])
        found += expected.length
      }
    }),
    runs(400),
  )
  expect(found).toBeGreaterThan(0)
}, 300_000)
