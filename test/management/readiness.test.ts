import { expect, test } from 'vitest'
import { createTestBackend, publicUrl } from '../support/backend.js'
import { openStream } from '../support/liveStream.js'

test('a backend that was told to drain is not ready, ends its live streams, and answers what still comes', async () => {
  const { backend, openSession, createConnection } = await createTestBackend()
  const admin = await openSession()
  const scim = await createConnection()
  const stream = await openStream(backend, admin.session_token)
  const probe = async (path: string) => {
    const response = await backend.fetch(new Request(publicUrl + path))
    return [response.status, await response.json(), response.headers.get('retry-after')]
  }
  expect(await probe('/readyz')).toEqual([200, { status: 'ready' }, null])

  backend.drain()

  expect(await probe('/readyz')).toEqual([503, { status: 'draining' }, '5'])
  expect(await probe('/healthz')).toEqual([200, { status: 'ok' }, null])
  await stream.until(stream.isEnded)
  expect((await scim.post('/Users', { userName: 'bo@acme.test' })).status).toBe(201)
  await backend.close()
})
