import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Declaration, parse } from 'postcss'
import { expect, test } from 'vitest'
import { appearanceVariables } from '../../../src/ui/appearance.js'

const ui = new URL('../../../src/ui', import.meta.url).pathname

const declarations = readdirSync(ui, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.css'))
  .flatMap((entry) => {
    const path = join(entry.parentPath, entry.name)
    const found: (Declaration & { file: string })[] = []
    parse(readFileSync(path, 'utf8')).walkDecls((one) => void found.push(Object.assign(one, { file: relative(ui, path) })))
    return found
  })

/** Where a number would be a second source of what a token says. */
const ofTokens = /^(line-height|font-weight|z-index|border(-\w+)*-radius)$/

test('line heights, weights, corners and stacking come from tokens', () => {
  const chosen = declarations.filter(({ prop }) => ofTokens.test(prop))
  expect(chosen.length).toBeGreaterThan(80)
  const raw = chosen.filter(({ value }) => !/^(0|inherit|(calc\()?var\(--aps-.+)$/.test(value))
  expect(raw.map(({ file, prop, value }) => `${file}: ${prop}: ${value}`)).toEqual([])
})

test('every custom property that is used has a value, and every one that has a value is used', () => {
  const set = new Set(declarations.filter(({ prop }) => prop.startsWith('--aps-')).map(({ prop }) => prop))
  const used = new Set(declarations.flatMap(({ value }) => Array.from(value.matchAll(/var\((--aps-[\w-]+)/g), ([, name = '']) => name)))
  const ofHosts = appearanceVariables.map((name) => `--aps-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
  expect([...used].filter((name) => !set.has(name) && !ofHosts.includes(name))).toEqual([])
  // The build writes this one: scripts/styles/hideCommas.ts.
  expect([...set].filter((name) => !used.has(name) && name !== '--aps-comma')).toEqual([])
})
