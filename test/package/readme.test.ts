import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const root = new URL('../..', import.meta.url).pathname
const folder = join(root, '.cache/readme')
const execute = promisify(execFile)

test('every piece of code in the README compiles against the built package', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  const pieces = Array.from(readme.matchAll(/```(tsx?)\n([\s\S]*?)```/g), ([, kind, code]) => ({ kind, code: code ?? '' }))
  expect(pieces.length).toBeGreaterThan(5)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const [index, { kind, code }] of pieces.entries()) await writeFile(join(folder, `piece-${index}.${kind}`), `${code}\nexport {}\n`)
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
