import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { startPostgres } from '../../scripts/lib/startPostgres.mjs'
import { expectVisible, launchChromium, openPage } from './support/browser.js'
import { createOktaConnection, portalOf } from './support/portal.js'
import { startDemoServer } from './support/server.js'

interface Outage {
  /** The demo's address. */
  url: string
  begin(): Promise<void>
  end(): Promise<void>
}

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** What is on screen from the last moment before an outage until it is over. */
async function assertTold({ url, begin, end }: Outage): Promise<void> {
  const { page, context } = await openPage(browser, url)
  onTestFinished(() => context.close())
  const portal = portalOf(page)
  await createOktaConnection(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Continue to the guide' }).click()
  await portal.getByRole('button', { name: 'Okta', exact: true }).click()
  await portal.getByRole('tab', { name: 'Activity' }).click()
  const live = portal.getByText('Live', { exact: true })
  await expectVisible(live)

  await begin()
  // A stream may end a look later than its database, which is a second and the time the look may take.
  await live.waitFor({ state: 'hidden', timeout: 6000 })
  await expectVisible(portal.getByText('Reconnecting', { exact: true }), { timeout: 5000 })
  await expectVisible(portal.getByRole('button', { name: 'Try now' }), { timeout: 20_000 })
  for (let look = 0; look < 10; look++) {
    expect(await live.isVisible()).toBe(false)
    await page.waitForTimeout(200)
  }
  await end()
  await expectVisible(live, { timeout: 10_000 })
  await portal.getByRole('button', { name: 'Try now' }).waitFor({ state: 'hidden', timeout: 10_000 })
}

test('a server that is killed: nothing is called live until it is back, and the portal says that it does not answer', async () => {
  const server = await startDemoServer()
  onTestFinished(server.dispose)
  await assertTold({ url: server.url, begin: server.kill, end: server.start })
})

test('a database that is stopped under a server that runs: the same', async () => {
  const postgres = await startPostgres({ isDurable: true })
  onTestFinished(postgres.close)
  const server = await startDemoServer({ database: postgres.url })
  onTestFinished(server.dispose)
  await assertTold({ url: server.url, begin: () => postgres.stop('fast'), end: postgres.start })
})
