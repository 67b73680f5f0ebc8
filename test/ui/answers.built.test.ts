import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { ScenarioName } from '../../src/exports/mocks.js'
import { launchChromium } from '../e2e/support/browser.js'
import { type Host, type HostKind, openHost, rendererKinds, startHost } from './support/host.js'

/** Milliseconds; the promise is 200 on a machine of its own. Before rows were counted the page stood still for 50,000. */
const longestTask = 1_000

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

let host: Host
let page: Page
afterEach(async () => {
  await page?.context().close()
  await host?.close()
})

async function start(kind: HostKind, scenario: ScenarioName): Promise<void> {
  host = await startHost(kind, { scenario })
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
  page.setDefaultTimeout(20_000)
  await page.addInitScript(() => {
    const durations: number[] = []
    Object.assign(window, { taskDurations: durations })
    new PerformanceObserver((list) => durations.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
  })
}

const longestTaskSoFar = () => page.evaluate(() => Math.max(0, ...(window as unknown as { taskDurations: number[] }).taskDurations))
const button = (name: string) => page.getByRole('button', { name, exact: true }).last()

/** The answer with its data changed. */
// biome-ignore lint/suspicious/noExplicitAny: an answer as it came over the wire
const changed = (change: (data: any) => object) => async (real: Response) => {
  const { data } = await real.json()
  return Response.json({ data: { ...data, ...change(data) } })
}

/** Rows like the one that is there, so many that they take five megabytes. */
function fiveMegabytesOf(row: object): object[] {
  return Array.from({ length: Math.ceil((5 * 1024 * 1024) / JSON.stringify(row).length) }, () => row)
}

describe.each(rendererKinds)('a response larger than requested (%s) is reported and does not block the page', (kind) => {
  test.each([
    { operation: 'searchMembers', field: 'members', screen: 'people' },
    { operation: 'getConnectionGroups', field: 'scim_groups', screen: 'groups' },
    { operation: 'searchActivity', field: 'activities', screen: 'activity' },
  ] as const)('five megabytes of $field', async ({ operation, field, screen }) => {
    await start(kind, 'active_connection')
    host.answer(
      operation,
      changed((data) => ({ [field]: fiveMegabytesOf(data[field][0]) })),
    )
    await openHost(page, host, { defaultScreen: screen })
    await page.getByText('does not understand the server’s answer', { exact: false }).first().waitFor()
    expect(await page.getByRole('row').count()).toBeLessThan(200)
    expect(await longestTaskSoFar()).toBeLessThan(longestTask)
  })

  test('fifty people with names of 78 kB each', async () => {
    await start(kind, 'active_connection')
    host.answer(
      'searchMembers',
      changed((data) => ({
        members: Array.from({ length: 50 }, (_, row) => ({
          ...data.members[0],
          member_id: `m${row}`,
          name: 'W'.repeat(78_000),
        })),
      })),
    )
    await openHost(page, host, { defaultScreen: 'people' })
    await page.getByText('WWWW').first().waitFor()
    expect(await longestTaskSoFar()).toBeLessThan(longestTask)
  })
})

describe.each(rendererKinds)('a response that arrives without its token (%s) is reported, and one press creates another', (kind) => {
  const withoutToken = changed((data) => {
    const { bearer_token: _token, next_bearer_token: _next, ...connection } = data.connection
    return { connection }
  })

  test('when a connection is created', async () => {
    await start(kind, 'no_connection')
    host.answer('createConnection', withoutToken, 1)
    await openHost(page, host)
    await button('Set up directory sync').click()
    await button('Create connection').click()
    await page.getByRole('alertdialog', { name: 'The token for Okta did not arrive' }).waitFor()
    expect(await button('Make a new token').evaluate((element) => element.matches(':focus'))).toBe(true)
    await button('Make a new token').click()
    await page.getByRole('dialog', { name: 'Save the token for Okta' }).waitFor()
    expect(host.count('createConnection')).toBe(1)
    expect(host.count('rotateStart')).toBe(1)
  })

  test('when a rotation is started', async () => {
    await start(kind, 'active_connection')
    host.answer('rotateStart', withoutToken, 1)
    await openHost(page, host, { defaultScreen: 'credentials' })
    await button('Rotate token').click()
    await button('Make the new token').click()
    await page.getByRole('alertdialog', { name: /did not arrive/ }).waitFor()
    await button('Make a new token').click()
    await page.getByRole('dialog', { name: /Save the token/ }).waitFor()
    expect(host.count('rotateCancel')).toBe(1)
    expect(host.count('rotateStart')).toBe(2)
  })

  test('when the whole response to a rotation is lost', async () => {
    await start(kind, 'active_connection')
    host.scim.faults.add({ operation: 'rotateStart', answer: 'network_error', afterwards: true, times: 1 })
    await openHost(page, host, { defaultScreen: 'credentials' })
    await button('Rotate token').click()
    await button('Make the new token').click()
    await page.getByText('A new token was made, but the answer that held it was lost on the way.').waitFor()
    await button('Make a new token').click()
    await page.getByRole('dialog', { name: /Save the token/ }).waitFor()
    expect(host.count('rotateStart')).toBe(2)
  })

  test('when the response is repeated by its key after the first one was lost', async () => {
    await start(kind, 'no_connection')
    host.scim.faults.add({ operation: 'createConnection', answer: 'network_error', afterwards: true, times: 1 })
    await openHost(page, host)
    await button('Set up directory sync').click()
    await button('Create connection').click()
    await page.getByRole('alertdialog', { name: 'The token for Okta did not arrive' }).waitFor()
    await button('Continue to the guide').click()
    await page.getByRole('heading', { name: 'Set up Okta' }).waitFor()
    expect(await page.getByRole('button', { name: 'Lost it?' }).count()).toBe(1)
  })
})
