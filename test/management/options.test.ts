import { expect, test } from 'vitest'
import { sha256 } from '../../src/exports/server-node.js'
import { createTestBackend } from '../support/backend.js'

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 36_501])(
  'a token lifetime of %d days is refused at the start',
  async (tokenLifetimeDays) => {
    await expect(createTestBackend({ tokenLifetimeDays })).rejects.toThrow(/tokenLifetimeDays.*36,500/)
  },
)
test('a token may live for a hundred years', async () => {
  const { createConnection } = await createTestBackend({ tokenLifetimeDays: 36_500 })
  expect((await createConnection()).connection.bearer_token_expires_at).toMatch(/^212\d-/)
})

test('a hash that is not SHA-256 is refused at the start, and Node’s own is the same as the one in JavaScript', async () => {
  await expect(createTestBackend({ sha256: (text) => `${text.length}` })).rejects.toThrow(/sha256/)
  const { createConnection, speakScim } = await createTestBackend({ sha256 })
  expect((await speakScim(await createConnection())('/Users')).status).toBe(200)
})

test.each([0, 29, 3651, Number.NaN, -1])('a retention of %s days is refused by name', async (retentionDays) => {
  await expect(createTestBackend({ retentionDays })).rejects.toThrow(/retentionDays.*30 to 3,650/)
})
