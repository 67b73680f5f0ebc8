import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parse } from 'postcss'
import parser from 'postcss-selector-parser'
import { describe, expect, test } from 'vitest'
import { makeStyles } from '../../../scripts/styles/portalStyles.js'
import { rendersPart } from '../../support/parts.js'

const ui = new URL('../../../src/ui', import.meta.url).pathname
const read = (path: string) => readFileSync(join(ui, path), 'utf8')

/** Paths below `src/ui`, in every folder. */
function filesIn(folder: string, ending: string): string[] {
  return readdirSync(join(ui, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(ui, join(entry.parentPath, entry.name)))
}

/** By path, files of several small components first. */
function inOrder(paths: string[]): string[] {
  const key = (path: string) => `${/\/[a-z]\w*\.css$/.test(path) ? 0 : 1}${path}`
  return paths.sort((one, other) => (key(one) < key(other) ? -1 : 1))
}

/** Parts that several components render and none of them owns. */
const sharedFile = 'elements/shared.css'
const rooms = ['elements', 'sections', 'screens']
const stylesheets = rooms.flatMap((room) => inOrder(filesIn(room, '.css')))
const components = rooms.flatMap((room) => filesIn(room, '.tsx'))

/** The selectors of a stylesheet, nesting resolved, each as the names of the parts in it, in their order. */
function partsOfSelectors(css: string): string[][] {
  const found: string[][] = []
  parse(css).walkRules((rule) => {
    for (const selector of parser().astSync(rule.selector).nodes) {
      const parts: string[] = []
      selector.walkAttributes((node) => void (node.attribute === 'data-part' && node.value && parts.push(node.value)))
      if (parts.length > 0) found.push(parts)
    }
  })
  return found
}

/** The parts that a stylesheet is about: a selector is about the first part it names, and what stands inside of that. */
const subjectsOf = (path: string) => new Set(partsOfSelectors(makeStyles(join(ui, path)).css).map(([first = '']) => first))

const renders = (component: string, part: string) => rendersPart(read(component), part)

test('the entry imports every stylesheet once: the theme, then elements, sections and screens in their order', () => {
  const imports = [...read('theme/styles.css').matchAll(/@import "(.+)";/g)].map(([, path = '']) => path)
  expect(stylesheets.length).toBeGreaterThan(30)
  expect(imports).toEqual(['./tokens.css', './reset.css', './base.css', ...stylesheets.map((path) => `../${path}`)])
})

test('a part is styled in one file', () => {
  const files = new Map<string, string[]>()
  for (const path of stylesheets) for (const part of subjectsOf(path)) files.set(part, [...(files.get(part) ?? []), path])
  expect(files.size).toBeGreaterThan(80)
  expect([...files].filter(([, paths]) => paths.length > 1)).toEqual([])
})

describe('a part is styled beside the component that renders it', () => {
  test.each(stylesheets.filter((path) => path !== sharedFile))('%s', (path) => {
    const component = path.replace(/css$/, 'tsx')
    expect(components).toContain(component)
    expect([...subjectsOf(path)].filter((part) => !renders(component, part))).toEqual([])
  })

  test.each([...subjectsOf(sharedFile)])('except %s, which several components render', (part) => {
    expect(components.filter((component) => renders(component, part)).length).toBeGreaterThan(1)
  })
})
