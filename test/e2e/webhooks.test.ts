import type { Browser, Locator, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectVisible, launchChromium, openPage, type WatchedPage } from './support/browser.js'
import { createOktaConnection, portalOf } from './support/portal.js'
import { type DemoServer, startDemoServer } from './support/server.js'

let browser: Browser
let server: DemoServer
let opened: WatchedPage
let page: Page
let portal: Locator
let receiver: Locator

beforeAll(async () => {
  browser = await launchChromium()
  server = await startDemoServer()
  opened = await openPage(browser, server.url)
  page = opened.page
  portal = portalOf(page)
  receiver = page.getByRole('region', { name: 'Acme’s receiver' })
})
afterAll(async () => {
  await opened?.context.close()
  await server?.dispose()
  await browser?.close()
})

/** What the receiver shows of the latest request with an event of this type. */
const latest = (type: string) =>
  expect.poll(() => receiver.getByRole('listitem').filter({ hasText: type }).first().textContent(), { timeout: 15_000 })
const behave = (name: RegExp) => receiver.getByRole('radio', { name }).check()
const openSettings = () =>
  page.evaluate(() => {
    location.hash = '#settings'
  })

async function rename(name: string): Promise<void> {
  await openSettings()
  await portal.getByLabel('Name', { exact: true }).fill(name)
  await portal.getByRole('button', { name: 'Save changes' }).click()
  await portal.getByText('Saved', { exact: true }).first().waitFor()
}

async function openEndpoint(): Promise<void> {
  await openSettings()
  await portal.getByRole('button', { name: '1 endpoint', exact: true }).click()
  await portal.getByRole('button', { name: /demo\/receiver/ }).click()
  await portal.getByRole('heading', { name: /demo\/receiver/ }).waitFor()
}

async function closeEndpoint(): Promise<void> {
  await portal.getByRole('button', { name: 'Webhooks', exact: true }).click()
  await portal.getByRole('button', { name: /^Settings of/ }).click()
}

test('what changes in the portal arrives at the receiver, signed', async () => {
  await createOktaConnection(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Continue to the guide' }).click()
  await page.getByRole('button', { name: 'Acme’s receiver' }).click()
  await latest('scim.connection.create').toMatch(/Signature valid.*answered 204/)
})

test('a receiver that fails is tried again, and the portal says what it answers and when it is tried next', async () => {
  await behave(/^Fails/)
  await rename('Okta of the whole company')
  await latest('scim.connection.update').toMatch(/answered 500/)
  await latest('scim.connection.update').toMatch(/attempt 2.*answered 500/)
  await openEndpoint()
  await expectVisible(portal.getByText(/Failing since/))
  await expectVisible(portal.getByText(/2 attempts · next try/))
})

test('a receiver that works again gets it when somebody asks', async () => {
  await behave(/^Works/)
  await portal.getByRole('button', { name: 'Send now: Connection changed' }).click()
  await latest('scim.connection.update').toMatch(/Signature valid.*attempt 3.*answered 204/)
  await expectVisible(portal.getByText('Delivering', { exact: true }))
  await closeEndpoint()
})

test('a receiver that is gone turns its endpoint off, and an admin turns it on again', async () => {
  await behave(/^Gone/)
  await rename('Okta production')
  await latest('scim.connection.update').toMatch(/answered 410/)
  await expectVisible(portal.getByText('1 endpoint needs attention'))
  await openEndpoint()
  await expectVisible(portal.getByText(/answered 410 Gone/))
  await behave(/^Works/)
  await portal.getByRole('button', { name: 'Turn on' }).click()
  await portal.getByText(/answered 410 Gone/).waitFor({ state: 'detached' })
})

test('after a restart the receiver knows a new secret, and a test event arrives', async () => {
  await server.kill()
  await server.start()
  await page.reload()
  await page.getByRole('button', { name: 'Acme’s receiver' }).click()
  await portal.getByRole('button', { name: 'Send test event' }).click()
  await expectVisible(portal.getByText('The test event arrived.'))
  await latest('scim.webhook.test').toMatch(/Signature valid.*answered 204/)
})

test('a secret is on the page only while its dialog is open', async () => {
  await portal.getByRole('button', { name: 'New secret' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'New secret' }).click()
  const dialog = page.getByRole('dialog', { name: /Save the signing secret/ })
  await dialog.getByRole('button', { name: 'Copy Signing secret' }).click()
  await dialog.getByText('Copied', { exact: true }).waitFor()
  const secret = await page.evaluate(() => navigator.clipboard.readText())
  expect(secret).toMatch(/^whsec_/)
  await dialog.getByRole('button', { name: 'Done' }).click()
  expect(await page.content()).not.toContain(secret)
  expect(server.log()).not.toContain(secret)
  for (const [name, bytes] of await server.files()) expect(bytes.includes(secret), name).toBe(false)
})
