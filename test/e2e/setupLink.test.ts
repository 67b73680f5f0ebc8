import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectVisible, launchChromium, openPage, type WatchedPage } from './support/browser.js'
import { createOktaConnection, portalOf } from './support/portal.js'
import { readBrowserState } from './support/secrets.js'
import { type DemoServer, startDemoServer } from './support/server.js'

const path = '/v1/b2b/scim/organization-demo/setup_link'

let browser: Browser
let server: DemoServer
const pages: WatchedPage[] = []

beforeAll(async () => {
  browser = await launchChromium()
  server = await startDemoServer()
})
afterEach(async () => {
  for (const { context } of pages.splice(0)) await context.close()
})
afterAll(async () => {
  await browser?.close()
  await server?.dispose()
})

/** The product's own backend, which makes and revokes links. */
function backend(method: string, body?: object): Promise<Response> {
  return fetch(server.url + path, {
    method,
    headers: { authorization: `Basic ${btoa('project-demo:secret-demo')}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
}

const project = { authorization: `Basic ${btoa('project-demo:secret-demo')}`, 'content-type': 'application/json' }

/** Somebody signed in to the product, who makes a link in the portal. */
async function asAdmin() {
  const session = await fetch(`${server.url}/demo/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ as: 'admin' }),
  })
  const { session_token } = await session.json()
  return async (method: string, body?: object) => {
    const response = await fetch(`${server.url}/sdk/v1/b2b/scim/setup_link`, {
      method,
      headers: { authorization: `Bearer ${session_token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    return (await response.json()).data.setup_link
  }
}

async function makeLink(): Promise<string> {
  const response = await backend('POST', { return_url: 'https://app.example.com/settings' })
  return (await response.json()).setup_link.url
}

async function open(link: string): Promise<WatchedPage> {
  const opened = await openPage(browser, link)
  pages.push(opened)
  return opened
}

/** Opens a link as a person does, by pressing the button. */
async function start(link: string): Promise<WatchedPage> {
  const opened = await open(link)
  await pressStart(opened.page)
  return opened
}

const pressStart = (page: Page) => page.getByRole('button', { name: 'Start' }).click()

describe('whoever opens a set-up link', () => {
  test('reads the page in the language the browser asks for, and the portal in it too', async () => {
    const opened = await openPage(browser, await makeLink(), 1440, 'ar-EG')
    pages.push(opened)
    const { page, complaints } = opened
    await page.getByRole('button', { name: 'بدء' }).click()
    await expectVisible(page.locator('#portal .aps[lang="ar"][dir="rtl"]'))
    expect(await page.locator('html').getAttribute('lang')).toBe('ar')
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    expect(complaints).toEqual([])
  })

  test('sees what it is for before it is used, begins with the form, sees people, and tells the sender that it is done', async () => {
    const portal = await asAdmin()
    const made = await portal('POST', { return_url: 'https://app.example.com/settings' })
    const { page, complaints } = await open(made.url)
    await expectVisible(page.getByRole('heading', { name: /^Connect the identity provider of / }))
    await expectVisible(page.getByText(/ruth\.adeyemi@example\.com sent you this link/))
    expect((await portal('GET')).used_at).toBeNull()

    await page.getByLabel(/^Your name/).fill('Sam Osei')
    await pressStart(page)
    await expectVisible(page.getByRole('heading', { name: 'New connection' }))
    await page.getByRole('button', { name: 'Tell ruth.adeyemi@example.com that it is done' }).click()
    await expectVisible(page.getByText('It is shown to ruth.adeyemi@example.com now'))

    expect(await portal('GET')).toMatchObject({ opened_by: 'Sam Osei', done_at: expect.any(String) })
    expect(complaints).toEqual([])
  })

  test('opens on the guide where the connection is there already', async () => {
    const connection = await fetch(`${server.url}/v1/b2b/scim/organization-demo/connection`, {
      method: 'POST',
      headers: project,
      body: '{}',
    })
    const { connection_id } = (await connection.json()).connection
    const { page } = await start(await makeLink())
    await expectVisible(page.getByText(/^Step 1 of/))
    await page.reload()
    await expectVisible(page.getByText(/^Step 1 of/))
    await fetch(`${server.url}/v1/b2b/scim/organization-demo/connection/${connection_id}`, { method: 'DELETE', headers: project })
  })

  test('sets up the connection without an account, and finds the way back', async () => {
    const link = await makeLink()
    const { page, complaints, addresses } = await start(link)

    const token = await createOktaConnection(page, { isOnForm: true })

    expect(token).toMatch(/^scim_[\w-]{60,}$/)
    expect(await page.getByRole('link', { name: 'Back to app.example.com' }).getAttribute('href')).toBe('https://app.example.com/settings')
    expect(page.url()).toBe(`${server.url}/setup`)
    const secret = link.split('#')[1] ?? ''
    expect(addresses.slice(1).join()).not.toContain(secret)
    const kept = await readBrowserState(page)
    expect(kept).not.toContain(token)
    expect(complaints).toEqual([])
  })

  test('may reload and continue, although the link works once', async () => {
    const { page } = await start(await makeLink())
    await portalOf(page).waitFor()

    await page.reload()

    await portalOf(page).waitFor()
    expect(await page.getByText('works once').count()).toBe(0)
  })

  test('can still use it after a mail filter has opened it', async () => {
    const link = await makeLink()
    const filter = await open(link)
    await filter.page.getByRole('button', { name: 'Start' }).waitFor()
    expect(filter.page.url()).toBe(`${server.url}/setup`)

    await portalOf((await start(link)).page).waitFor()
  })

  test('is told when somebody opened it before', async () => {
    const link = await makeLink()
    await portalOf((await start(link)).page).waitFor()

    const { page } = await open(link)

    await page.getByRole('heading', { name: 'This link no longer works' }).waitFor()
    await page.getByText('Ask the person who sent it to you for a new one.').waitFor()
    expect(page.url()).toBe(`${server.url}/setup`)
    expect(await portalOf(page).count()).toBe(0)
  })

  test('is told when it was revoked before they opened it', async () => {
    const link = await makeLink()
    await backend('DELETE')

    const { page } = await open(link)

    await expectVisible(page.getByRole('heading', { name: 'This link no longer works' }))
  })

  test('learns at once when that happens while they work', async () => {
    const { page } = await start(await makeLink())
    await portalOf(page).waitFor()

    await backend('DELETE')

    await page.getByRole('heading', { name: 'Your access has ended' }).waitFor()
    expect(await portalOf(page).count()).toBe(0)
    await page.reload()
    await page.getByRole('heading', { name: 'The link is incomplete' }).waitFor()
  })

  test('is told what is missing from a truncated link', async () => {
    const without = await open(`${server.url}/setup`)
    await without.page.getByRole('heading', { name: 'The link is incomplete' }).waitFor()
    expect(without.complaints).toEqual([])

    const { page } = await open((await makeLink()).slice(0, -4))
    await page.getByRole('heading', { name: 'This link no longer works' }).waitFor()
  })

  test('may paste a link into the tab that showed another', async () => {
    const { page } = await open(`${server.url}/setup`)
    await expectVisible(page.getByRole('heading', { name: 'The link is incomplete' }))

    const link = await makeLink()
    await page.evaluate((address) => {
      location.href = address
    }, link)
    await pressStart(page)

    await expectVisible(portalOf(page))
  })

  test('can retry when the server did not respond', async () => {
    const link = await makeLink()
    const { page } = await open(`${server.url}/setup`)
    await page.route('**/setup_link/exchange', (route) => route.abort(), { times: 1 })
    await page.evaluate((address) => {
      location.href = address
    }, link)
    await pressStart(page)
    await expectVisible(page.getByRole('heading', { name: 'The server does not answer' }))

    await page.getByRole('button', { name: 'Try again' }).click()

    await expectVisible(portalOf(page))
  })
})
