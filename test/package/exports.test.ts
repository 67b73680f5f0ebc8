import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

const root = new URL('../..', import.meta.url).pathname
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

type Target = string | { types: string; default: string; browser?: null }
const languages = readdirSync(join(root, 'src/locales/languages')).map((file) => file.replace(/\.ts$/, ''))

/** A pattern stands for one subpath per language. */
function expand([name, target]: [string, Target]): [string, Target][] {
  if (!name.includes('*') || typeof target === 'string') return [[name, target]]
  const at = (text: string, language: string) => text.replace('*', language)
  return languages.map((each) => [at(name, each), { types: at(target.types, each), default: at(target.default, each) }])
}

const subpaths = Object.entries(manifest.exports as Record<string, Target>)
  .filter(([name]) => name !== './package.json')
  .flatMap(expand)
const modules = subpaths.filter(([name]) => !name.endsWith('.css'))

test('every subpath leads to a built file and its declarations', () => {
  expect(subpaths.length).toBeGreaterThanOrEqual(10)
  for (const [name, target] of subpaths) {
    if (typeof target === 'string') throw new Error(`${name} has no types`)
    expect(existsSync(join(root, target.default)), `${name}: ${target.default}`).toBe(true)
    expect(existsSync(join(root, target.types)), `${name}: ${target.types}`).toBe(true)
  }
})

test('a bundler for browsers refuses the Node half of the server', () => {
  expect(manifest.exports['./server/node'].browser).toBeNull()
})

test.each(modules.map(([name, target]) => [name, typeof target === 'string' ? target : target.default]))(
  'importing %s in Node has no effect and needs no page',
  async (_name, file) => {
    // Zod keeps one registry for all its copies on a page.
    const globals = () => Object.keys(globalThis).filter((name) => !name.startsWith('__zod_'))
    const names = globals()
    const module = await import(pathToFileURL(join(root, file)).href)
    expect(globals()).toEqual(names)
    if (_name !== './element') expect(Object.keys(module).length).toBeGreaterThan(0)
  },
)

test('only the stylesheet and the element have side effects', () => {
  expect(manifest.sideEffects).toEqual(['**/*.css', './dist/element.js'])
})

test('nothing runs when the package is installed', () => {
  for (const script of ['preinstall', 'install', 'postinstall', 'prepare']) expect(manifest.scripts[script]).toBeUndefined()
})

test('what the browser loads evaluates no text as code and needs no build-time global', () => {
  const folders = ['dist', 'dist/chunks', 'dist/standalone']
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.js') && !/^(cli|server|mocks)/.test(name))
      .map((name) => join(root, folder, name)),
  )
  expect(files.length).toBeGreaterThan(6)
  for (const file of files) {
    const text = readFileSync(file, 'utf8')
    expect(text, file).not.toMatch(/\bnew Function\(|\beval\(/)
    if (file.includes('standalone') || /\/(vanilla|element)\.js$/.test(file)) expect(text, file).not.toContain('process.env')
  }
})
