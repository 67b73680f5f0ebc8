import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { expect, test } from 'vitest'

const root = new URL('../..', import.meta.url).pathname
const execute = promisify(execFile)

test('publint has nothing to say', async () => {
  const { messages, pkg } = await publint({ pkgDir: root, strict: true })
  expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([])
})

test('the types are right for every way to resolve them', async () => {
  const { stdout } = await execute(
    'npx',
    [
      '--no-install',
      'attw',
      '--pack',
      '.',
      '--profile',
      'esm-only',
      '--format',
      'json',
      '--exclude-entrypoints',
      'styles.css',
      'styles.layered.css',
    ],
    {
      cwd: root,
      maxBuffer: 64 * 1024 * 1024,
    },
  ).catch((error: { stdout: string }) => error)
  const report = JSON.parse(stdout)
  expect(report.analysis.packageName).toBe('admin-portal-scim')
  const problems = (report.analysis.problems ?? []) as { kind: string; resolutionKind?: string; entrypoint?: string }[]
  // Old CommonJS resolution is not supported, and says so by `"type": "module"` alone.
  expect(problems.filter(({ kind, resolutionKind }) => kind !== 'CJSResolvesToESM' && resolutionKind !== 'node10')).toEqual([])
})
