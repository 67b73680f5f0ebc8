import type { Browser, CDPSession, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { ScenarioName } from '../../src/exports/mocks.js'
import { launchChromium } from '../e2e/support/browser.js'
import { type Host, type HostKind, openHost, rendererKinds, startHost, unmount, update } from './support/host.js'
import { findTokenFromWindow, takeHeapSnapshot } from './support/memory.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

let host: Host
let page: Page
let session: CDPSession
afterEach(async () => {
  await page?.context().close()
  await host?.close()
})

async function open(kind: HostKind, scenario: ScenarioName, props: object = {}, withClock = false): Promise<void> {
  host = await startHost(kind, { scenario })
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] })
  context.setDefaultTimeout(15_000)
  page = await context.newPage()
  session = await context.newCDPSession(page)
  if (withClock) await page.clock.install()
  await openHost(page, host, props)
}

const press = (name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .last()
    .click()

/** A new connection whose token was revealed, copied and downloaded; its dialog is open. */
async function create(): Promise<void> {
  await press('Set up directory sync')
  await press('Create connection')
  await handleToken()
}

/** All that somebody does with a token. */
async function handleToken(): Promise<void> {
  await page.getByRole('dialog', { name: /Save the token/ }).waitFor()
  await press(/^Reveal/)
  await press(/^Copy Bearer token/)
  const download = page.waitForEvent('download')
  await press('Download .txt')
  await (await download).delete()
}

async function createAndContinue(): Promise<void> {
  await create()
  await press('Continue to the guide')
  await page.getByRole('region', { name: 'Values for Okta' }).getByRole('button', { name: 'Copy Authorization' }).click()
}

async function rotate(): Promise<void> {
  await press('Rotate token')
  await press('Make the new token')
  await handleToken()
}

const newest = () => host.tokens.at(-1) ?? ''

/** As a yes or no: a failure must not print a heap. The page breaks codes behind hyphens, so any long part counts as the token. */
async function isOnHeap(): Promise<boolean> {
  const heap = await takeHeapSnapshot(session)
  const parts = newest()
    .split('-')
    .filter((part) => part.length >= 12)
  return [newest(), ...parts].some((part) => heap.includes(part))
}

/** It can be found while it is there: what finds nothing afterwards has looked in the right places. Two tests say so; a snapshot takes seconds. */
async function expectTokenHere(): Promise<void> {
  expect(newest()).toMatch(/^scim_[\w-]{60,}$/)
  expect(await isOnHeap()).toBe(true)
}

async function expectTokenGone(): Promise<void> {
  expect(newest()).toMatch(/^scim_[\w-]{60,}$/)
  expect(await findTokenFromWindow(page)).toEqual([])
  expect(await isOnHeap()).toBe(false)
}

/** A snapshot of the heap takes seconds: `npm test` looks at React, `npm run test:all` at Preact too. */
const kinds = process.env.RENDERERS === 'all' ? rendererKinds : (['react'] as const)

describe.each(kinds)('a bearer token shown in a page of a host (%s) is gone from the page', (kind) => {
  test('while it is on screen it is found, or the searches below prove nothing', async () => {
    await open(kind, 'no_connection')
    await create()
    expect(await findTokenFromWindow(page)).not.toEqual([])
    await expectTokenHere()
  })

  test('when the admin leaves the guide', async () => {
    await open(kind, 'no_connection')
    await createAndContinue()
    await press('Okta')
    await page.getByRole('tab', { name: /People/ }).waitFor()
    await expectTokenGone()
  })

  test('when the admin leaves it unsaved', async () => {
    await open(kind, 'no_connection')
    await press('Set up directory sync')
    await press('Create connection')
    await press('Continue to the guide')
    await press('Leave without it')
    await page.getByRole('button', { name: 'Lost it?' }).waitFor()
    await expectTokenGone()
  })

  test('when the dialog of a rotation is closed', async () => {
    await open(kind, 'active_connection', { screen: 'credentials' })
    await rotate()
    await press('Done')
    await page.getByText('Rotation', { exact: false }).first().waitFor()
    await expectTokenGone()
  })

  test.each(['Complete rotation', 'Cancel rotation'])('when the rotation ends: %s', async (end) => {
    await open(kind, 'active_connection', { screen: 'guide' })
    await press('Lost it?')
    await press('Make a new token')
    await handleToken()
    await press('Done')
    await update(page, { screen: 'credentials' })
    await press(end)
    await page.getByRole('alertdialog').getByRole('button').last().click()
    await page.getByRole('button', { name: 'Rotate token' }).waitFor()
    await expectTokenGone()
  })

  test('when the host goes to another screen', async () => {
    await open(kind, 'no_connection')
    await createAndContinue()
    await update(page, { screen: 'activity' })
    await page.getByRole('tab', { name: /Activity/, selected: true }).waitFor()
    await expectTokenGone()
  })

  test('when the host removes the portal, with the dialog open', async () => {
    await open(kind, 'no_connection')
    await create()
    await unmount(page)
    await expectTokenGone()
  })

  test('when the response arrives after the host removed the portal', async () => {
    await open(kind, 'no_connection')
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    host.answer('createConnection', async (real) => {
      await held
      return real
    })
    await press('Set up directory sync')
    await press('Create connection')
    await expect.poll(() => host.tokens.length).toBe(1)
    await unmount(page)
    release()
    await page.waitForTimeout(300)
    await expectTokenGone()
  })

  test('when the page is hidden, and says so when somebody returns to it', async () => {
    await open(kind, 'no_connection')
    await create()
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
    await page.getByText('You left this page for a moment').waitFor()
    await expectTokenGone()
  })

  test('when the server no longer knows the session, and says so', async () => {
    await open(kind, 'no_connection')
    await createAndContinue()
    const refusal = { status_code: 401, request_id: 'request-1', error_type: 'session_expired', error_message: 'Over.', error_url: '' }
    host.answer('getPortal', () => Response.json(refusal, { status: 401 }))
    await page.getByText('Your session has ended').first().waitFor()
    await expectTokenGone()
  })

  test('after ten minutes, says so, and creates another one at one press', async () => {
    await open(kind, 'no_connection', {}, true)
    await create()
    await page.clock.fastForward('09:50')
    await expectTokenHere()
    await page.clock.fastForward('00:20')
    await page.getByText('A new token stays on this page for ten minutes, which have passed.').waitFor()
    await expectTokenGone()

    await press('Make a new token')
    await page.getByRole('dialog', { name: /Save the token/ }).waitFor()
    expect(host.count('rotateStart')).toBe(1)
    expect(host.tokens).toHaveLength(2)
  })

  test('after ten minutes in the guide, which says so too', async () => {
    await open(kind, 'no_connection', {}, true)
    await createAndContinue()
    await page.clock.fastForward('10:10')
    await press(/^Show step: Paste the token/)
    await page.getByText('Shown for ten minutes and no longer here.').waitFor()
    await expectTokenGone()
  })
})
