import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../e2e/support/browser.js'
import { hostKinds, mount, openHost, startHost, unmount } from './support/host.js'
import { mountRounds, readMemory, readMemoryAtRest, readStreams, watchStreams } from './support/rounds.js'

/** `npm run test:all` mounts a thousand times; a tenth shows a leak of the same kind. */
const rounds = Number(process.env.MOUNT_ROUNDS ?? 100)
/** Bytes the page may have more after them, with what the engine compiles meanwhile. */
const mostAfterThousand = 1_000_000

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

test.each(hostKinds)('%s: a portal mounted and unmounted again leaves nothing behind', async (kind) => {
  const host = await startHost(kind, { scenario: 'active_connection' })
  const context = await browser.newContext()
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  await watchStreams(page)
  await openHost(page, host)
  await page.getByText('Dana Reyes').waitFor()
  await unmount(page)
  await mountRounds(page, 20)
  const before = await readMemory(session)

  await mountRounds(page, rounds)
  const after = await readMemoryAtRest(session, before)
  const streams = await readStreams(page)
  expect(streams.all).toBeGreaterThan(0)
  expect(streams.open).toBe(0)
  expect(after.nodes - before.nodes).toBeLessThanOrEqual(0)
  expect(after.listeners - before.listeners).toBeLessThanOrEqual(0)
  expect(after.heapBytes - before.heapBytes).toBeLessThan(mostAfterThousand)

  await mount(page)
  await page.getByText('Dana Reyes').waitFor()
  await context.close()
  await host.close()
})
