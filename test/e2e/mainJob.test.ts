import type { Browser, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clipboard, expectVisible, launchChromium, openPage, type WatchedPage } from './support/browser.js'
import { createOktaConnection, portalOf } from './support/portal.js'
import { readBrowserState, readCaches } from './support/secrets.js'
import { type DemoServer, startDemoServer } from './support/server.js'

/** Milliseconds in which a change in Okta must be on screen. */
const soon = 2_000

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

describe.each([
  { name: 'React', path: '/' },
  { name: 'the vanilla mount on a plain page', path: '/vanilla.html' },
])('an IT admin connects Okta, through $name', ({ path }) => {
  let server: DemoServer
  let opened: WatchedPage
  let page: Page
  let oktaPage: Page
  let portal: Locator
  let okta: Locator
  let token = ''

  beforeAll(async () => {
    server = await startDemoServer()
    opened = await openPage(browser, server.url + path)
    page = opened.page
    portal = portalOf(page)
    // The plain page shows the portal alone; its Okta is in another tab of the same browser.
    oktaPage = path === '/' ? page : await opened.context.newPage()
    if (oktaPage !== page) await oktaPage.goto(server.url)
    okta = oktaPage.getByRole('region', { name: 'Okta, simulated' })
  })
  afterAll(async () => {
    await opened?.context.close()
    await server?.dispose()
  })

  const row = (name: string) => portal.getByRole('row').filter({ hasText: name })
  const person = (name: string) => okta.getByRole('button', { name: `Assign ${name}` })

  test('creates the connection and copies the token by its button', async () => {
    token = await createOktaConnection(page)
    expect(token).toMatch(/^scim_[\w-]{60,}$/)
    expect(await page.getByRole('dialog', { name: /Save the token/ }).textContent()).not.toContain(token)
  })

  test('keeps the token out of every cache and storage even while it is on screen', async () => {
    const caches = await readCaches(page)
    expect(caches.clients).toBeGreaterThan(0)
    expect(caches.text).toContain(token.slice(-4))
    expect(caches.text).not.toContain(token)
    expect(await readBrowserState(page)).not.toContain(token)
    await page.getByRole('dialog').getByRole('button', { name: 'Continue to the guide' }).click()
  })

  test('chooses SCIM in Okta’s App Settings and opens the form that is there then', async () => {
    await okta.getByRole('button', { name: 'Edit App Settings' }).click()
    await okta.getByLabel('SCIM', { exact: true }).check()
    await okta.getByRole('button', { name: 'Save', exact: true }).click()
    await okta.getByRole('tab', { name: 'Provisioning' }).click()
    await okta.getByRole('button', { name: 'Edit SCIM Connection' }).click()
    await expectVisible(okta.getByLabel('SCIM connector base URL'))
  })

  test('copies each value in the format its field wants and pastes it into Okta', async () => {
    const values = portal.getByRole('region', { name: 'Values for Okta' })
    const fields = [
      { label: 'SCIM connector base URL', expected: /^http:\/\/127\.0\.0\.1:\d+\/scim\/v2\/scim-connection-[0-9a-f-]{36}$/ },
      { label: 'Unique identifier field for users', expected: /^userName$/ },
      { label: 'Authorization', expected: new RegExp(`^${token}$`) },
    ]
    for (const { label, expected } of fields) {
      await values.getByRole('button', { name: `Copy ${label}` }).click()
      await expect.poll(() => clipboard(page)).toMatch(expected)
      await oktaPage.bringToFront()
      await okta.getByLabel(label).focus()
      await oktaPage.keyboard.press('ControlOrMeta+V')
      await page.bringToFront()
    }
    for (const action of ['Push New Users', 'Push Profile Updates', 'Push Groups']) await okta.getByLabel(action).check()
  })

  test('tests the connector; the portal notices without a reload', async () => {
    await okta.getByRole('button', { name: 'Test Connector Configuration' }).click()
    await expectVisible(okta.getByText('Connector configured successfully'))
    await expectVisible(portal.getByText('Connected', { exact: true }), { timeout: soon })
    await okta.getByRole('button', { name: 'Save', exact: true }).click()
    await okta.getByRole('button', { name: 'Edit To App' }).click()
    for (const box of ['Create Users', 'Update User Attributes', 'Deactivate Users']) await okta.getByLabel(box).check()
    await okta.getByRole('button', { name: 'Save To App' }).click()
    await expectVisible(okta.getByText('Saved', { exact: true }).last())
  })

  test('assigns three people; each is active on screen within two seconds', async () => {
    await portal.getByRole('button', { name: 'Okta', exact: true }).click()
    await okta.getByRole('tab', { name: 'Assignments' }).click()
    for (const name of ['Amara Okafor', 'Dana Reyes', 'Ines Moreau']) {
      await person(name).click()
      await expectVisible(okta.getByRole('button', { name: `Unassign ${name}` }))
      await expectVisible(row(name).getByText('Active', { exact: true }), { timeout: soon })
    }
  })

  test('unassigns one; she is deactivated on screen within two seconds', async () => {
    await okta.getByRole('button', { name: 'Unassign Ines Moreau' }).click()
    await expectVisible(person('Ines Moreau'))
    await expectVisible(row('Ines Moreau').getByText('Deactivated', { exact: true }), { timeout: soon })
    await expectVisible(row('Dana Reyes').getByText('Active', { exact: true }))
  })

  test('after a kill -9 and a start everything is as it was, and the token still works', async () => {
    await server.kill()
    await server.start()
    await page.reload()
    if (oktaPage !== page) await oktaPage.reload()
    await expectVisible(row('Amara Okafor').getByText('Active', { exact: true }))
    await expectVisible(row('Dana Reyes').getByText('Active', { exact: true }))
    await expectVisible(row('Ines Moreau').getByText('Deactivated', { exact: true }))
    await okta.getByRole('tab', { name: 'Assignments' }).click()
    await person('Ines Moreau').click()
    await expectVisible(okta.getByRole('button', { name: 'Unassign Ines Moreau' }))
    await expectVisible(row('Ines Moreau').getByText('Active', { exact: true }), { timeout: soon })
  })

  test('left the token in no file but Okta’s own settings, and in no log line, URL or storage', async () => {
    const files = await server.files()
    const holders = [...files].filter(([, bytes]) => bytes.includes(token)).map(([name]) => name)
    expect(files.size).toBeGreaterThan(1)
    // Okta's settings are written to a file beside them first.
    expect(holders.length).toBeGreaterThan(0)
    expect(holders.filter((name) => !name.startsWith('simulated-okta.json'))).toEqual([])
    expect(server.log()).not.toContain(token)
    expect(opened.addresses.join('\n')).not.toContain(token)
    expect(await readBrowserState(page)).not.toContain(token)
    const caches = await readCaches(page)
    expect(caches.clients).toBeGreaterThan(0)
    expect(caches.text).not.toContain(token)
    expect(await page.content()).not.toContain(token)
  })

  test('logged no errors but those of the restart', () => {
    expect(opened.complaints.filter((text) => !/ERR_CONNECTION|Failed to load resource|ERR_INCOMPLETE|ERR_EMPTY/.test(text))).toEqual([])
  })
})
