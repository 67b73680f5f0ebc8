import { expect, test } from 'vitest'
import { createTelemetry } from '../../src/cli/telemetry.js'

const token = 'a-token-for-metrics'
const ask = (authorization?: string) => new Request('http://127.0.0.1/metrics', { headers: { ...(authorization && { authorization }) } })

test('on the main port metrics are for the token alone', async () => {
  const telemetry = await createTelemetry({ host: '127.0.0.1', metricsPort: null, metricsToken: token })
  const statuses = await Promise.all(
    [undefined, 'Bearer', 'Bearer ', `Bearer ${token}x`, `Basic ${token}`, token].map(
      async (value) => (await telemetry.fetch('/metrics', ask(value)))?.status,
    ),
  )
  expect(statuses).toEqual([401, 401, 401, 401, 401, 401])
  const answer = await telemetry.fetch('/metrics', ask(`Bearer ${token}`))
  expect([answer?.status, (await answer?.text())?.endsWith('# EOF\n')]).toEqual([200, true])
  expect(telemetry.fetch('/metrics/', ask(`Bearer ${token}`))).toBeNull()
  await telemetry.close()
})

test('on a port of their own they need the token as well, when there is one', async () => {
  const telemetry = await createTelemetry({ host: '127.0.0.1', metricsPort: 0, metricsToken: token })
  const url = (await telemetry.listen()) ?? ''
  expect((await fetch(url)).status).toBe(401)
  expect((await fetch(url, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200)
  await telemetry.close()
})

test('without port and token there are none', async () => {
  const telemetry = await createTelemetry({ host: '127.0.0.1', metricsPort: null, metricsToken: null })
  expect([telemetry.fetch('/metrics', ask(`Bearer ${token}`)), await telemetry.listen()]).toEqual([null, null])
})
