import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { neverParts } from '../../scripts/styles/strengthen.js'
import { type HostPage, isComplete, openHosts } from './support/host.js'
import { changedLooks, rememberLooks } from './support/looks.js'
import { differingPixels, keepPictures } from './support/pictures.js'
import { hostSheets, moreHostSheets } from './support/sheets.js'

interface Screen extends HostPage {
  name: string
  /** Buttons pressed by name before anybody looks. */
  presses?: string[]
}

const tellingScreens: Screen[] = [
  { name: 'people', scenario: 'active_connection' },
  { name: 'dialog', scenario: 'active_connection', props: { defaultScreen: 'settings' }, presses: ['Delete connection'] },
]

const otherScreens: Screen[] = [
  { name: 'guide', scenario: 'active_connection', props: { defaultScreen: 'guide' } },
  { name: 'no connection', scenario: 'no_connection' },
  { name: 'new connection', scenario: 'no_connection', props: { defaultScreen: 'new' } },
  { name: 'groups', scenario: 'active_connection', props: { defaultScreen: 'groups' } },
  { name: 'activity', scenario: 'needs_attention', props: { defaultScreen: 'activity' } },
  { name: 'credentials', scenario: 'rotation_pending', props: { defaultScreen: 'credentials' } },
  { name: 'settings', scenario: 'active_connection', props: { defaultScreen: 'settings' } },
  { name: 'people, narrow', scenario: 'active_connection', width: 360 },
  { name: 'guide, narrow', scenario: 'active_connection', props: { defaultScreen: 'guide' }, width: 420 },
  { name: 'people, dark', scenario: 'active_connection', props: { appearance: { theme: 'dark' } } },
  { name: 'people, from the right', scenario: 'active_connection', props: { locale: 'ar' } },
  { name: 'people, vanilla', scenario: 'active_connection', kind: 'vanilla' },
  { name: 'people, element', scenario: 'active_connection', kind: 'element' },
  // In a line of text, the page's indents would move it by fractions of a pixel.
  {
    name: 'the badge',
    scenario: 'needs_attention',
    props: { badge: true },
    head: '<style>#page > #portal { display: flex !important }</style>',
  },
]

let hosts: Awaited<ReturnType<typeof openHosts>>
beforeAll(async () => {
  hosts = await openHosts(['none'])
}, 120_000)
afterAll(() => hosts?.close())

/** The colour scheme is up to the host, and hosts set it in their styles too; here all of them say light. */
const head = '<style>#page { color-scheme: light !important }</style>'

const show = async ({ presses = [], ...screen }: Screen, sheet?: HostPage['sheet']) => {
  const page = await hosts.open({ ...screen, head: head + (screen.head ?? ''), ...(sheet ? { sheet } : {}) })
  for (const name of presses) await page.getByRole('button', { name, exact: true }).first().click()
  await page.mouse.move(0, 0)
  return page
}

const picture = (page: Page) =>
  page.locator('dialog[open]').or(page.locator('.aps')).last().screenshot({ animations: 'disabled', caret: 'hide' })

const setSheet = (page: Page, css: string) =>
  page.evaluate(async (text) => {
    const sheet = document.querySelector('#sheet') as HTMLStyleElement
    sheet.textContent = text
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  }, css)

describe.each(isComplete ? [...tellingScreens, ...otherScreens] : tellingScreens)('the screen $name', (screen) => {
  let page: Page
  let before: Buffer
  beforeAll(async () => {
    page = await show(screen)
    before = await picture(page)
    expect(await rememberLooks(page)).toBeGreaterThan(5)
  }, 60_000)
  afterAll(() => page?.close())

  test.each(Object.entries(isComplete ? { ...hostSheets, ...moreHostSheets } : hostSheets))(
    'is the same in a page with %s',
    async (name, css) => {
      await setSheet(page, await css())
      const changes = await changedLooks(page)
      const after = await picture(page)
      await setSheet(page, '')
      const difference = await differingPixels(page, before, after)
      if (changes.length > 0 || difference > 0) await keepPictures(`${screen.name} ${name}`, [before, after])
      expect(changes).toEqual([])
      expect(difference, 'pixels that are different').toBe(0)
    },
  )
})

test('the comparison detects what a page does to a portal that does not protect itself', async () => {
  const layered = await readFile(createRequire(import.meta.url).resolve('../../dist/styles-layered.css'), 'utf8')
  const page = await show({ name: 'people', scenario: 'active_connection' })
  await page.evaluate(async (css) => {
    const link = document.querySelector('link[rel=stylesheet]') as HTMLLinkElement
    const style = document.createElement('style')
    style.textContent = css
    link.replaceWith(style)
  }, layered)
  await rememberLooks(page)
  const before = await picture(page)
  for (const [name, css] of Object.entries(hostSheets)) {
    if (!/Bootstrap|Pico|Vite|margin|unset|elements|states|an id/.test(name)) continue
    await setSheet(page, await css())
    expect(await changedLooks(page), name).not.toEqual([])
    const after = await picture(page)
    await setSheet(page, '')
    expect(await differingPixels(page, before, after), name).toBeGreaterThan(100)
  }
  await page.close()
})

describe('what a host sets on purpose', () => {
  const parts = ['button', 'card', 'table', 'heading', 'tabs', 'badge', 'status', 'stack', 'shell', 'stats', 'root']

  test.each(['before', 'after'] as const)('a class wins over the portal and over resets, in a stylesheet that comes %s', async (place) => {
    const css = `${await hostSheets['Bootstrap 5']?.()} .mine { background: rgb(1, 2, 3); padding: 33px; border: 5px solid rgb(4, 5, 6); margin: 7px }`
    const classNames = Object.fromEntries(parts.map((part) => [part, 'mine']))
    const page = await show({ name: 'people', scenario: 'active_connection', props: { appearance: { classNames } } }, { css, place })
    for (const part of parts) {
      const element = page.locator(part === 'root' ? '.aps.mine' : `[data-part="${part}"]`).first()
      const seen = await element.evaluate((one) => {
        const { backgroundColor, paddingTop, borderTopWidth, marginTop } = getComputedStyle(one)
        return { backgroundColor, paddingTop, borderTopWidth, marginTop }
      })
      expect(seen, part).toEqual({ backgroundColor: 'rgb(1, 2, 3)', paddingTop: '33px', borderTopWidth: '5px', marginTop: '7px' })
    }
    await page.close()
  })

  test('variables win, and so do those that a class on the root sets', async () => {
    const appearance = { variables: { accent: '#0f766e', radius: '3px' }, classNames: { root: 'mine' } }
    const sheet = { css: '.mine { --aps-surface: rgb(1, 2, 3) }', place: 'before' } as const
    const page = await show({ name: 'empty', scenario: 'no_connection', props: { appearance } }, sheet)
    const button = page.locator('[data-part="button"][data-variant="primary"]').first()
    expect(await button.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe('rgb(15, 118, 110)')
    expect(await button.evaluate((one) => getComputedStyle(one).borderRadius)).toBe('3px')
    expect(
      await page
        .locator('[data-part="card"]')
        .first()
        .evaluate((one) => getComputedStyle(one).backgroundColor),
    ).toBe('rgb(1, 2, 3)')
    await page.close()
  })

  test('a page still decides where the portal is placed', async () => {
    const sheet = { css: '#portal { display: grid } .stack > * { margin-block: 40px; justify-self: end; }', place: 'before' } as const
    const page = await hosts.open({
      sheet,
      head: '<script>addEventListener("DOMContentLoaded", () => document.querySelector("#portal").className = "stack")</script>',
    })
    const style = await page.locator('.aps').evaluate((one) => [getComputedStyle(one).marginTop, getComputedStyle(one).justifySelf])
    expect(style).toEqual(['40px', 'end'])
    await page.close()
  })

  test.each(isComplete ? [...tellingScreens, ...otherScreens.filter(({ name }) => name !== 'the badge')] : tellingScreens)(
    'classes without rules change nothing on the screen $name, even among resets',
    async (screen) => {
      const plain = await show(screen)
      const names = await plain.evaluate(() => {
        const root = document.querySelector('admin-portal-scim')?.shadowRoot ?? document
        return [...root.querySelectorAll('.aps [data-part]')].map((part) => part.getAttribute('data-part') ?? '')
      })
      const appearance = {
        ...(screen.props?.appearance as object),
        classNames: Object.fromEntries(['root', ...names].map((name) => [name, 'mine'])),
      }
      const classed = await show({ ...screen, props: { ...screen.props, appearance } })
      const tags = await classed.locator('[data-host-class]').evaluateAll((all) => all.map((one) => one.localName))
      expect(tags.length).toBeGreaterThan(10)
      expect(tags.filter((tag) => neverParts.has(tag))).toEqual([])
      const before = await picture(plain)
      const same = await picture(classed)
      await setSheet(classed, (await hostSheets['* { margin: 0; padding: 0 }']?.()) ?? '')
      const reset = await picture(classed)
      const differences = [await differingPixels(plain, before, same), await differingPixels(plain, before, reset)]
      if (differences.some(Boolean)) await keepPictures(`classed ${screen.name}`, [before, same, reset])
      expect(differences, 'pixels that are different with classes, and with a reset as well').toEqual([0, 0])
      await plain.close()
      await classed.close()
    },
  )
})

describe('what is inherited on purpose', () => {
  test.each(['react', 'vanilla', 'element'] as const)('text has the size that the person chose in the browser, in %s', async (kind) => {
    const sheet = { css: 'html { font-size: 62.5% } body { font-size: 30px }', place: 'before' } as const
    const page = await hosts.open({ kind, sheet })
    const sizes = await page.evaluate(() => {
      const root = document.querySelector('admin-portal-scim')?.shadowRoot ?? document
      const size = (selector: string) => getComputedStyle(root.querySelector(selector) as Element).fontSize
      return [size('[data-part="heading"]'), size('[data-part="badge"]'), size('td small'), size('[data-part="person-name"]')]
    })
    expect(sizes).toEqual(['20px', '12px', '13px', '14px'])
    await page.close()
  })

  test('the language of a text still chooses its glyphs', async () => {
    const page = await hosts.open({ props: { locale: 'ar', defaultScreen: 'guide' } })
    const localeOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => getComputedStyle(one).getPropertyValue('-webkit-locale'))
    expect(await localeOf('.aps')).toBe('"ar"')
    expect(await localeOf('.aps [lang="en"]')).toBe('"en"')
    await page.close()
  })

  test('the page’s font is the font of the portal, its headings and its controls', async () => {
    const page = await hosts.open()
    for (const selector of ['.aps', '[data-part="heading"]', '[data-part="button"]', '[data-part="input"]', 'td']) {
      const family = await page
        .locator(selector)
        .first()
        .evaluate((one) => getComputedStyle(one).fontFamily)
      expect(family, selector).toBe('"DejaVu Sans", sans-serif')
    }
    await page.close()
  })
})
