import { readFile } from 'node:fs/promises'
import { transform } from 'lightningcss'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guardAccent } from '../../src/core/accent.js'
import { isComplete, type Kind, openHosts } from './support/host.js'

type Scheme = 'light' | 'dark'
type Theme = Scheme | 'auto' | undefined

/** What a page says about its scheme, what the person prefers, and what a portal without a theme of its own should then be. */
const sayings: { name: string; head: string; className?: string; prefers: Scheme; scheme: Scheme }[] = [
  { name: 'nothing', head: '', prefers: 'dark', scheme: 'light' },
  { name: 'light', head: '<style>html { color-scheme: light }</style>', prefers: 'dark', scheme: 'light' },
  { name: 'dark', head: '<style>html { color-scheme: dark }</style>', prefers: 'light', scheme: 'dark' },
  { name: 'light dark, to who prefers light', head: '<style>html { color-scheme: light dark }</style>', prefers: 'light', scheme: 'light' },
  { name: 'light dark, to who prefers dark', head: '<style>html { color-scheme: light dark }</style>', prefers: 'dark', scheme: 'dark' },
  { name: 'dark by a class', head: '<style>.night { color-scheme: dark }</style>', className: 'night', prefers: 'light', scheme: 'dark' },
  { name: 'dark by a meta element', head: '<meta name="color-scheme" content="dark">', prefers: 'light', scheme: 'dark' },
  { name: 'light dark by a meta element', head: '<meta name="color-scheme" content="light dark">', prefers: 'dark', scheme: 'dark' },
]

const themes: Theme[] = [undefined, 'light', 'dark', 'auto']
const wanted: Record<Scheme, Record<string, string>> = {
  light: {
    text: 'rgb(23, 26, 33)',
    muted: 'rgb(90, 97, 112)',
    sunken: 'rgb(246, 247, 249)',
    border: 'rgb(228, 231, 236)',
    accent: 'rgb(54, 83, 211)',
    soft: 'rgb(236, 248, 241)',
  },
  dark: {
    text: 'rgb(236, 238, 242)',
    muted: 'rgb(162, 169, 183)',
    sunken: 'rgb(14, 16, 19)',
    border: 'rgb(39, 43, 51)',
    accent: 'rgb(74, 102, 232)',
    soft: 'rgb(17, 38, 28)',
  },
}

/** The computed colours of what everybody sees first. */
const colours = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('admin-portal-scim')?.shadowRoot ?? document
    const look = (selector: string) => getComputedStyle(root.querySelector(selector) as Element)
    return {
      text: look('[data-part="heading"]').color,
      muted: look('.aps [data-tone="muted"], .aps [data-tone="small"]').color,
      sunken: look('[data-part="picture"]').backgroundColor,
      border: look('[data-part="picture"]').borderTopColor,
      accent: look('[data-part="button"][data-variant="primary"]').backgroundColor,
      soft: look('[data-part="badge"][data-kind="ok"]').backgroundColor,
    }
  })

const say = (page: Page, { head, className = '', prefers }: (typeof sayings)[number]) =>
  page.emulateMedia({ colorScheme: prefers }).then(() =>
    page.evaluate(
      ([html = '', name = '']) => {
        for (const old of document.head.querySelectorAll('.said')) old.remove()
        const said = document.createRange().createContextualFragment(html)
        for (const element of said.children) element.classList.add('said')
        document.head.append(said)
        document.body.className = name
      },
      [head, className],
    ),
  )

const kinds: Kind[] = ['react', 'vanilla', 'element']
/** In `npm test`: no bundler and this project's own, whose Lightning CSS is the one that took colours apart. */
const builders = isComplete ? ['none', 'vite6', 'vite7', 'vite8', 'esbuild', 'webpack', 'lightning'] : ['none', 'vite8', 'lightning']
const cells = builders.flatMap((builder) => kinds.map((kind) => ({ builder, kind })))
const tellingCells = cells.filter(({ builder, kind }) => kind === 'react' || builder === 'none')

let hosts: Awaited<ReturnType<typeof openHosts>>
beforeAll(async () => {
  hosts = await openHosts(builders)
}, 300_000)
afterAll(() => hosts?.close())

describe.each(isComplete ? cells : tellingCells)('$kind, by $builder', ({ builder, kind }) => {
  test.each(themes.map((theme) => [theme ?? 'left out', theme] as const))(
    'the theme %s has its colours whatever the page sets',
    async (_name, theme) => {
      const page = await hosts.open({ builder, kind, scenario: 'no_connection', ...(theme ? { props: { appearance: { theme } } } : {}) })
      const seen: Record<string, unknown> = {}
      const right: Record<string, unknown> = {}
      for (const saying of sayings) {
        await say(page, saying)
        seen[saying.name] = await colours(page)
        right[saying.name] = wanted[theme === 'auto' ? saying.prefers : (theme ?? saying.scheme)]
      }
      await page.close()
      expect(seen).toEqual(right)
    },
  )
})

test('an accent that was made readable follows the colour scheme', async () => {
  const page = await hosts.open({ scenario: 'no_connection', props: { appearance: { variables: { accent: '#ffcc00' } } } })
  const accent = guardAccent('#ffcc00')
  for (const saying of sayings) {
    await say(page, saying)
    const hex = (await colours(page)).accent.replace(
      /rgb\((\d+), (\d+), (\d+)\)/,
      (_, ...rgb) =>
        `#${rgb
          .slice(0, 3)
          .map((one) => Number(one).toString(16).padStart(2, '0'))
          .join('')}`,
    )
    expect(hex, saying.name).toBe(accent?.[saying.scheme])
  }
  await page.close()
})

test('the comparison detects colours that a bundler took apart', async () => {
  const page = await hosts.open({ scenario: 'no_connection' })
  const plain = (await readFile('dist/styles.css', 'utf8')).replaceAll('var(--aps-comma)', ',')
  const { code } = transform({
    filename: 'styles.css',
    code: Buffer.from(plain),
    targets: { chrome: 111 << 16, safari: (16 << 16) | (4 << 8) },
  })
  await page.evaluate((css) => {
    const style = document.createElement('style')
    style.textContent = css
    document.querySelector('link[rel=stylesheet]')?.replaceWith(style)
  }, String(code))
  expect((await colours(page)).sunken).not.toBe(wanted.light.sunken)
  await page.close()
})
