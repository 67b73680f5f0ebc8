import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// Tests about the tests. That each asserts something is held while they run, by `requireAssertions`; see vite.config.ts.

const root = new URL('../../', import.meta.url)
const files = readdirSync(new URL('test/', root), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.test\.tsx?$/.test(path) && !path.includes('node_modules'))
  .map((path) => ({ path, source: readFileSync(new URL(`test/${path}`, root), 'utf8') }))

const setAside = /\b(?:test|it|describe|suite)(?:\.\w+)*\.(?:skip|skipIf|runIf|only|todo|fails)\b/

test.each(['test.skip(', 'describe.only(', 'test.skipIf(isSlow)(', 'test.concurrent.skip(', "it.todo('", 'test.fails('])(
  'a test that is set aside is seen: %s',
  (source) => {
    expect(source).toMatch(setAside)
  },
)

test('no test is set aside, and none runs alone', () => {
  expect(files.length).toBeGreaterThan(130)
  const found = files.filter(({ path, source }) => path !== 'package/tests.test.ts' && setAside.test(source))
  expect(found.map(({ path }) => path)).toEqual([])
})

test('every project fails a test that asserts nothing', () => {
  const config = readFileSync(new URL('vite.config.ts', root), 'utf8')
  const projects = [...config.matchAll(/\bname: '(\w+)',(\s*expect,)?/g)].map(([, name, has]) => [name, has !== undefined])
  // Storybook's plugin makes the stories' tests: that a story renders is the assertion.
  expect(projects).toEqual([
    ['stories', false],
    ['node', true],
    ['browser', true],
    ['package', true],
    ['outside', true],
    ['hosts', true],
    ['e2e', true],
  ])
})
