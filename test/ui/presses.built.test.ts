import type { Browser, Locator, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { FrontendOperationName } from '../../src/contract/operations.js'
import type { ScenarioName } from '../../src/exports/mocks.js'
import { launchChromium } from '../e2e/support/browser.js'
import { type Host, type HostKind, openHost, rendererKinds, startHost } from './support/host.js'

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

const button = (name: string) => page.getByRole('button', { name, exact: true }).last()
/** Ten presses in one task: the page renders nothing between them. */
const pressTenTimes = (target: Locator) =>
  target.evaluate((element: HTMLElement) => {
    for (let press = 0; press < 10; press += 1) element.click()
  })

interface Press {
  name: string
  scenario: ScenarioName
  screen?: string
  operation: FrontendOperationName
  /** Up to the button that is then pressed ten times. */
  arrive: () => Promise<Locator>
  /** What is on screen when it is done. */
  isDone: () => Locator
}

const credentials = { scenario: 'active_connection', screen: 'credentials' } as const

const presses: Press[] = [
  {
    name: 'Create connection',
    scenario: 'no_connection',
    operation: 'createConnection',
    async arrive() {
      await button('Set up directory sync').click()
      return button('Create connection')
    },
    isDone: () => page.getByRole('dialog', { name: /Save the token/ }),
  },
  {
    name: 'Make the new token',
    ...credentials,
    operation: 'rotateStart',
    async arrive() {
      await button('Rotate token').click()
      return button('Make the new token')
    },
    isDone: () => page.getByRole('dialog', { name: /Save the token/ }),
  },
  {
    name: 'Make a new token',
    scenario: 'active_connection',
    screen: 'guide',
    operation: 'rotateStart',
    async arrive() {
      await button('Lost it?').click()
      return page.getByRole('dialog').getByRole('button', { name: 'Make a new token' })
    },
    isDone: () => page.getByRole('dialog', { name: /Save the token/ }),
  },
  {
    name: 'Complete rotation',
    scenario: 'rotation_ready',
    screen: 'credentials',
    operation: 'rotateComplete',
    arrive: async () => button('Complete rotation'),
    isDone: () => button('Rotate token'),
  },
  {
    name: 'Cancel rotation',
    scenario: 'rotation_pending',
    screen: 'credentials',
    operation: 'rotateCancel',
    async arrive() {
      await button('Cancel rotation').click()
      return page.getByRole('alertdialog').getByRole('button', { name: 'Cancel rotation' })
    },
    isDone: () => button('Rotate token'),
  },
  {
    name: 'Save roles',
    scenario: 'active_connection',
    screen: 'groups',
    operation: 'updateConnection',
    async arrive() {
      await page
        .getByRole('button', { name: /^Roles of/ })
        .first()
        .click()
      await page.getByRole('dialog').getByRole('checkbox').first().click()
      await button('Done').click()
      return button('Save roles')
    },
    isDone: () => page.getByText('Roles saved').first(),
  },
  {
    name: 'Rename',
    scenario: 'active_connection',
    operation: 'updateConnection',
    async arrive() {
      await page.getByRole('button', { name: /^More/ }).click()
      await page.getByRole('menuitem', { name: 'Rename' }).click()
      await page.getByRole('textbox', { name: 'Connection name' }).fill('Okta of the head office')
      return button('Save')
    },
    isDone: () => page.getByRole('heading', { name: 'Okta of the head office' }),
  },
  {
    name: 'Pause sync',
    scenario: 'active_connection',
    operation: 'updateConnection',
    arrive: async () => button('Pause sync'),
    isDone: () => button('Resume sync'),
  },
  {
    name: 'Delete',
    scenario: 'active_connection',
    screen: 'settings',
    operation: 'deleteConnection',
    async arrive() {
      await button('Delete connection').click()
      const dialog = page.getByRole('alertdialog')
      await dialog.getByRole('textbox').fill((await dialog.locator('form code').textContent()) ?? '')
      return dialog.getByRole('button', { name: 'Delete connection' })
    },
    isDone: () => button('Set up directory sync'),
  },
  {
    name: 'Done',
    scenario: 'waiting_for_first_request',
    screen: 'guide',
    operation: 'putSetupProgress',
    arrive: async () => page.getByRole('button', { name: /^Done/ }).first(),
    isDone: () => page.getByText(/Step 2 of/),
  },
]

async function open(kind: HostKind, { scenario, screen }: Press): Promise<void> {
  host = await startHost(kind, { scenario })
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
  page.setDefaultTimeout(15_000)
  await openHost(page, host, screen ? { defaultScreen: screen } : {})
}

describe.each(rendererKinds)('ten presses before the first render (%s) count as one', (kind) => {
  test.each(presses)('$name', async (press) => {
    await open(kind, press)
    const target = await press.arrive()
    await target.waitFor()
    await pressTenTimes(target)
    await press.isDone().waitFor()
    await page.waitForTimeout(200)
    expect(host.count(press.operation)).toBe(1)
  })

  test('a failed press can be repeated, and another one after a success takes effect', async () => {
    const pause = presses.find(({ name }) => name === 'Pause sync') as Press
    await open(kind, pause)
    await button('Pause sync').waitFor()
    host.scim.faults.add({ operation: 'updateConnection', answer: 'internal_server_error', times: 1 })
    await pressTenTimes(button('Pause sync'))
    await page.getByRole('alert').waitFor()
    expect(host.count('updateConnection')).toBe(1)
    await pressTenTimes(button('Pause sync'))
    await pressTenTimes(button('Resume sync'))
    await button('Pause sync').waitFor()
    expect(host.count('updateConnection')).toBe(3)
  })
})
