import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { main } from '../../src/cli/main.js'
import { createMetrics } from '../../src/server/node/metrics.js'
import { createLogger } from '../../src/server/telemetry/createLogger.js'

const page = await readFile(new URL('../../docs/operating.md', import.meta.url), 'utf8')
const compose = await readFile(new URL('../../compose.yaml', import.meta.url), 'utf8')
const codeIn = (language: string) => [...page.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(([, code]) => code ?? '')

async function help(): Promise<string> {
  const out: string[] = []
  const io = {
    out: (line: string) => out.push(line),
    err: () => {},
    isTerminal: false,
    stopped: Promise.resolve(),
    demoFolder: '',
    setupFolder: '',
  }
  await main(['--help'], {}, io)
  return out.join('\n')
}

test('docs/operating.md names every metric of ours, and no other', async () => {
  const text = await (await createMetrics()).scrape().then((response) => response.text())
  const defined = [...text.matchAll(/^# TYPE (scim_\w+) (\w+)$/gm)].map(([, name, type]) => (type === 'counter' ? `${name}_total` : name))
  const rows = page.split('\n').filter((line) => line.startsWith('| `scim_'))
  const listed = rows.flatMap((row) => row.split('|')[1]?.match(/scim_\w+/g) ?? [])
  expect([...listed].sort()).toEqual([...defined].sort())
  const used = page.match(/\bscim_\w+/g) ?? []
  const known = new Set(defined.flatMap((name) => [name, `${name}_count`, `${name}_bucket`, `${name}_sum`]))
  expect(used.filter((name) => name !== 'scim_' && !known.has(name))).toEqual([])
})

test('the lag of the event loop, which an alert asks for, has that name', async () => {
  const text = await (await createMetrics()).scrape().then((response) => response.text())
  expect(page).toContain('nodejs_eventloop_lag_p99_seconds')
  expect(text).toContain('nodejs_eventloop_lag_p99_seconds')
})

test('the line of the log it shows is one that the logger writes', () => {
  const [line = ''] = codeIn('json')
  const { time, level, message, ...detail } = JSON.parse(line)
  const written: string[] = []
  createLogger({ write: (text) => written.push(text), now: () => new Date(time) }).info(message, detail)
  expect(level).toBe('info')
  expect(JSON.parse(written[0] ?? '')).toEqual(JSON.parse(line))
})

test('every flag and variable it names, and compose.yaml sets, is one that the server knows', async () => {
  const known = await help()
  const flags = [...page.matchAll(/`(--(?!build|read-only)[a-z-]+)/g)].map(([, flag]) => flag ?? '')
  const variables = [...`${page}\n${compose}`.matchAll(/\b(SCIM_[A-Z_]+)\b/g)].map(([, variable]) => variable ?? '')
  expect(flags.length).toBeGreaterThan(4)
  expect(variables.length).toBeGreaterThan(10)
  expect([...new Set([...flags, ...variables])].filter((name) => !known.includes(name))).toEqual([])
})

test('the unit starts what the package installs, and gives a stop more time than the server takes', async () => {
  const [unit = ''] = codeIn('ini')
  const manifest = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))
  expect(unit).toContain(`node_modules/admin-portal-scim/${manifest.bin['admin-portal-scim'].slice(2)} serve`)
  expect(Number(/TimeoutStopSec=(\d+)/.exec(unit)?.[1])).toBeGreaterThan(15)
  expect(Number(/stop_grace_period: (\d+)s/.exec(compose)?.[1])).toBeGreaterThan(15 + 5)
})
