import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { readmeBlocks } from '../outside/support/readme.js'

const root = new URL('../..', import.meta.url).pathname
const folder = join(root, '.cache/readme')
const execute = promisify(execFile)

test('every piece of code in the README compiles against the built package', async () => {
  const pieces = (await readmeBlocks()).filter(({ language }) => language === 'ts' || language === 'tsx')
  expect(pieces.length).toBeGreaterThan(5)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const [index, { language, code }] of pieces.entries()) {
    // A piece that others import says its name in its first line.
    const name = /^\/\/ (\w+)\.ts\n/.exec(code)?.[1] ?? `piece-${index}`
    await writeFile(join(folder, `${name}.${language}`), `${code}\nexport {}\n`)
  }
  // What a test runner makes global.
  await writeFile(join(folder, 'globals.d.ts'), 'declare function test(title: string, run: () => Promise<void>): void\n')
  const options = {
    extends: '../../tsconfig.json',
    compilerOptions: { module: 'NodeNext', moduleResolution: 'NodeNext', noUnusedLocals: false, types: ['node'] },
    include: ['*.ts', '*.tsx'],
  }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(options))
  const { stdout } = await execute('npx', ['--no-install', 'tsc', '-p', folder], { cwd: root }).catch((error: { stdout: string }) => error)
  expect(stdout).toBe('')
})

test('every command the README names is a script of the package', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const named = new Set(Array.from(readme.matchAll(/npm run ([\w:]+)/g), ([, name]) => name ?? ''))
  expect(named.size).toBeGreaterThan(3)
  for (const name of named) expect(scripts, name).toHaveProperty(name)
})
