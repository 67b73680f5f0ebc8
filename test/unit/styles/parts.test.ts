import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { makeStyles } from '../../../scripts/styles/portalStyles.js'
import type { Appearance, PartClassNames, PartName } from '../../../src/exports/index.js'
import { usePart } from '../../../src/ui/elements/part.js'
import { rendersPart } from '../../support/parts.js'
import { typeTest } from '../../support/typeTest.js'

const root = new URL('../../..', import.meta.url).pathname

/** The list as it is written, because a type has no names when the tests run. */
const list = [...readFileSync(join(root, 'src/ui/parts.ts'), 'utf8').matchAll(/ {2}\/\*\* (.+) \*\/\n {2}readonly '?([\w-]+)'?\?:/g)].map(
  ([, description = '', name = '']) => ({ name, description }),
)
const names = list.map(({ name }) => name).filter((name) => name !== 'root')

const components = readdirSync(join(root, 'src/ui'), { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.tsx'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))

test('every part that has a style is in the list', () => {
  const { css } = makeStyles(join(root, 'src/ui/theme/styles.layered.css'))
  const styled = new Set(Array.from(css.matchAll(/\[data-part="?([\w-]+)"?\]/g), ([, name = '']) => name))
  expect(styled.size).toBeGreaterThan(80)
  expect([...styled].filter((name) => !names.includes(name))).toEqual([])
})

test('every part in the list is rendered', () => {
  expect(names.length).toBeGreaterThan(80)
  expect(names.filter((name) => !components.some((component) => rendersPart(component, name)))).toEqual([])
})

test('the documentation has the same list', () => {
  const rows = Array.from(readFileSync(join(root, 'docs/parts.md'), 'utf8').matchAll(/^\| `([\w-]+)` \| (.+) \|$/gm))
  expect(rows.map(([, name, description]) => ({ name, description }))).toEqual(list)
})

/** Calls that only the compiler sees: a wrong one that compiles makes its `@ts-expect-error` an error. */
function compiled(_calls: () => unknown): void {}

describe('names are types', () => {
  typeTest('a class for a part that is not there does not compile', () => {
    expectTypeOf<NonNullable<Appearance['classNames']>>().toEqualTypeOf<PartClassNames>()
    compiled(() => {
      const right: Appearance = { classNames: { root: 'mine', 'card-head': 'mine', button: undefined } }
      // @ts-expect-error there is no such part
      const wrong: Appearance = { classNames: { crad: 'mine' } }
      // @ts-expect-error a class is text
      const noText: Appearance = { classNames: { card: 1 } }
      return [right, wrong, noText]
    })
  })

  typeTest('an element takes the name of a part, and the root is none', () => {
    expectTypeOf<Parameters<typeof usePart>>().toEqualTypeOf<[name: PartName]>()
    expectTypeOf<'root'>().not.toExtend<PartName>()
    // @ts-expect-error there is no such part
    compiled(() => usePart('crad'))
  })
})
