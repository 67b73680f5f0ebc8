import { parse } from 'postcss'
import { expect, test } from 'vitest'
import { hideCommas } from '../../../scripts/styles/hideCommas.js'
import { makeStyles } from '../../../scripts/styles/portalStyles.js'
import { type LayerStrength, strengthen } from '../../../scripts/styles/strengthen.js'

const theme = new URL('../../../src/ui/theme/', import.meta.url).pathname

function strengthened(css: string, layers: Record<string, LayerStrength> = { low: 'yielding', high: 2 }): string[] {
  const root = parse(css)
  strengthen(root, layers)
  const selectors: string[] = []
  root.walkRules((rule) => void selectors.push(...rule.selectors))
  return selectors
}

const names = (count: number) => `:not(${Array(count).fill('x').join(' ')})`

test('a rule weighs as much as its layer, and gives way where the page has a class', () => {
  expect(strengthened('@layer high { .aps [data-part="a"]:hover::before { color: red } }')).toEqual([
    '.aps [data-part="a"]:hover:not(#aps#aps,[data-host-class])::before',
    `:where(.aps [data-part="a"]:hover[data-host-class])${names(9)}::before`,
  ])
})

test('a rule that gives way weighs more than names of elements and less than any class', () => {
  expect(strengthened('@layer low { .aps { all: initial } }')).toEqual([`:where(.aps)${names(9)}`])
})

test('rules that give way keep their order among each other: by layer, then by specificity', () => {
  const [weak, strong, later] = strengthened('@layer low { p.a { margin: 0 } p { margin: 0 } } @layer high { p { margin: 0 } }').filter(
    (one) => one.startsWith(':where'),
  )
  expect([weak, strong, later]).toEqual([`:where(p.a)${names(10)}`, `:where(p)${names(9)}`, `:where(p[data-host-class])${names(11)}`])
})

test('an element that never has a class of the page needs no second selector', () => {
  expect(strengthened('@layer high { .aps td { margin: 0 } }')).toEqual(['.aps td:not(#aps#aps,[data-host-class])'])
})

test('conditions are kept, steps of an animation are left alone, and no layer is left', () => {
  const root = parse('@layer low, high; @layer high { @media print { p { color: red } } @keyframes turn { to { rotate: 1turn } } }')
  strengthen(root, { low: 'yielding', high: 2 })
  const css = root.toString()
  expect(css).not.toContain('@layer')
  expect(css).toMatch(/@media print \{ p:not/)
  expect(css).toContain('{ to { rotate: 1turn } }')
})

test('a layer nobody gave a strength is an error', () => {
  expect(() => strengthened('@layer other { p { color: red } }')).toThrow('the layer other')
})

test('the comma between two colours is hidden, and commas inside of a colour are not', () => {
  expect(hideCommas('a { color: light-dark(#fff, rgb(0, 0, 0)); outline-color: light-dark(color-mix(in oklab, red, blue), red) }')).toBe(
    'a { color: light-dark(#fff var(--aps-comma) rgb(0, 0, 0)); outline-color: light-dark(color-mix(in oklab, red, blue) var(--aps-comma) red) }',
  )
  expect(() => hideCommas('a { color: light-dark(red) }')).toThrow('needs two colours')
})

test('both stylesheets have the same declarations; only one has layers, and no light-dark() can be taken apart', () => {
  const [guest, layered] = ['styles.css', 'styles.layered.css'].map((file) => makeStyles(`${theme}${file}`))
  const declarations = (css = '') => {
    const all: string[] = []
    parse(css).walkDecls((declaration) => void all.push(String(declaration)))
    return all
  }
  expect(declarations(guest?.css).length).toBeGreaterThan(1_000)
  expect(declarations(guest?.css)).toEqual(declarations(layered?.css))
  expect(guest?.css).not.toContain('@layer')
  expect(layered?.css).toContain('@layer aps.parts')
  for (const css of [guest?.css, layered?.css]) {
    expect(css?.match(/light-dark\(/g)?.length).toBeGreaterThan(25)
    expect(css?.match(/light-dark\(/g)?.length).toBe(css?.match(/var\(--aps-comma\)/g)?.length)
  }
  expect(guest?.files.map((file) => file.replace(theme, ''))).toContain('tokens.css')
})
