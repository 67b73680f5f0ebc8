// `npm test`: sets up what is missing, then checks, builds and runs every suite that fits into fifteen minutes.
import { mkdir, readFile, rm } from 'node:fs/promises'
import { ensureDependencies } from './lib/ensureDependencies.mjs'
import { bin, run } from './lib/run.mjs'

process.chdir(new URL('..', import.meta.url).pathname)

/** One after the other: two browsers at once on two cores make each other late. */
const suites = [
  { name: 'node', needsBrowser: false },
  { name: 'browser', needsBrowser: true },
  { name: 'stories', needsBrowser: true },
  { name: 'package', needsBrowser: false },
  { name: 'e2e', needsBrowser: true },
]

const only = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
const unknown = only.filter((name) => !suites.some((suite) => suite.name === name))
if (unknown.length) {
  console.error(`There is no suite ${unknown.join(', ')}. The suites are ${suites.map((suite) => suite.name).join(', ')}.`)
  process.exit(2)
}

await ensureDependencies()
const { ensureBuild } = await import('./lib/ensureBuild.mjs')
const { ensureChromium } = await import('./lib/ensureChromium.mjs')

const chosen = only.length ? suites.filter((suite) => only.includes(suite.name)) : suites
const env = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1', NO_COLOR: '1' }
if (chosen.some((suite) => suite.needsBrowser)) env.CHROMIUM_PATH = await ensureChromium()

const results = '.cache/test-results'
await rm(results, { recursive: true, force: true })
await mkdir(results, { recursive: true })

let failure
const attempt = async (work) => {
  try {
    await work()
  } catch (error) {
    failure ??= error
    console.error(error.message)
  }
}

if (!only.length) await attempt(() => run('npm', ['run', '--silent', 'check']))
await attempt(ensureBuild)
for (const { name } of chosen) {
  const started = Date.now()
  const file = `${results}/${name}.json`
  await attempt(() =>
    bin('vitest', ['run', '--project', name, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], { env }),
  )
  console.log(`${name}: ${Math.round((Date.now() - started) / 1000)} s`)
}

let passed = 0
let failed = 0
for (const { name } of chosen) {
  const report = await readFile(`${results}/${name}.json`, 'utf8').then(JSON.parse, () => undefined)
  passed += report?.numPassedTests ?? 0
  failed += report?.numFailedTests ?? 0
  if (!report?.numPassedTests) failure ??= new Error(`The suite ${name} ran no test.`)
}
if (failure) console.error(`\n${failure.message}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failure || failed ? 1 : 0)
