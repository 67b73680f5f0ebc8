import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright'
import { expect } from 'vitest'

/** Chromium, as the test script found or installed it. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export interface WatchedPage {
  page: Page
  context: BrowserContext
  /** Errors on the console and uncaught exceptions. A healthy page has none. */
  complaints: string[]
  /** Every address the page or its frames ever asked for. */
  addresses: string[]
}

/** A page that may use the clipboard and whose errors are all kept. */
export async function openPage(browser: Browser, url: string, width = 1440, locale = 'en-US'): Promise<WatchedPage> {
  const permissions = ['clipboard-read', 'clipboard-write']
  const context = await browser.newContext({ viewport: { width, height: 1000 }, permissions, locale })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const complaints: string[] = []
  const addresses: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('request', (request) => addresses.push(request.url()))
  await page.goto(url)
  return { page, context, complaints, addresses }
}

/** What the last Copy put on the clipboard. */
export function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText())
}

/** Asserts that something appears on screen, by default within Playwright's half a minute. */
export async function expectVisible(element: Locator, options: { timeout?: number } = {}): Promise<void> {
  await element.waitFor(options)
  expect(await element.isVisible()).toBe(true)
}
