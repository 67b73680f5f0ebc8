import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchChromium, openPage, type WatchedPage } from './support/browser.js'
import { createOktaConnection, portalOf } from './support/portal.js'
import { type DemoServer, startDemoServer } from './support/server.js'

const path = '/api/scim'

let browser: Browser
let server: DemoServer
let publicUrl = ''
const pages: WatchedPage[] = []

beforeAll(async () => {
  browser = await launchChromium()
  server = await startDemoServer({ path })
  publicUrl = server.url + path
})
afterEach(async () => {
  for (const { context } of pages.splice(0)) await context.close()
})
afterAll(async () => {
  await browser?.close()
  await server?.dispose()
})

async function open(address: string): Promise<WatchedPage> {
  const opened = await openPage(browser, address)
  pages.push(opened)
  return opened
}

test('every page requests only what is below the path of the public address', async () => {
  for (const name of ['', 'vanilla.html']) {
    const { page, complaints, addresses } = await open(`${publicUrl}/${name}`)
    await portalOf(page).getByRole('button', { name: 'Set up directory sync' }).waitFor()
    expect(addresses.filter((address) => !address.startsWith(`${publicUrl}/`))).toEqual([])
    expect(complaints).toEqual([])
  }
})

test('a set-up link leads below the path, and the guest’s values do too', async () => {
  const response = await fetch(`${publicUrl}/v1/b2b/scim/organization-demo/setup_link`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa('project-demo:secret-demo')}`, 'content-type': 'application/json' },
    body: '{}',
  })
  const link: string = (await response.json()).setup_link.url
  expect(link.startsWith(`${publicUrl}/setup#`)).toBe(true)
  const { page, complaints } = await open(link)
  await page.getByRole('button', { name: 'Start' }).click()

  const token = await createOktaConnection(page, { isOnForm: true })

  const answer = await fetch(`${publicUrl}/v1/b2b/scim/organization-demo/connection`, {
    headers: { authorization: `Basic ${btoa('project-demo:secret-demo')}` },
  })
  const { base_url } = (await answer.json()).connection
  const users = await fetch(`${base_url}/Users`, { headers: { authorization: `Bearer ${token}` } })
  expect([base_url.startsWith(`${publicUrl}/scim/v2/`), users.status]).toEqual([true, 200])
  expect(complaints).toEqual([])
})
