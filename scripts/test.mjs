// `npm test`: installs what is missing, then checks, builds and runs every suite that fits into fifteen minutes.
import { mkdir, readFile, rm } from 'node:fs/promises'
import { ensureDependencies } from './lib/ensureDependencies.mjs'
import { bin, run } from './lib/run.mjs'

process.chdir(new URL('..', import.meta.url).pathname)

/** Suites run one after the other: two browsers at once on two cores would time out. Long ones run only by name or with --all. */
const suites = [
  { name: 'node', project: 'node', needsPostgres: true },
  { name: 'browser', project: 'browser', needsBrowser: true },
  { name: 'stories', project: 'stories', needsBrowser: true },
  { name: 'package', project: 'package' },
  {
    name: 'hosts',
    project: 'hosts',
    partOf: 'hosts-all',
    needsBrowser: true,
    packages: [['test/hosts', 'the stylesheets of other pages']],
  },
  { name: 'e2e', project: 'e2e', needsBrowser: true },
  { name: 'readme', project: 'outside', needsBrowser: true, files: ['test/outside/pages', 'test/outside/servers'] },
  {
    name: 'outside',
    project: 'outside',
    isLong: true,
    files: ['test/outside/jest', 'test/outside/types', 'test/outside/next', 'test/outside/docker'],
    needsBrowser: true,
  },
  {
    name: 'hosts-all',
    project: 'hosts',
    isLong: true,
    needsBrowser: true,
    packages: [
      ['test/hosts', 'the stylesheets of other pages'],
      ['test/hosts/bundlers', 'the bundlers of other pages'],
    ],
    env: { HOSTS: 'all' },
  },
  {
    name: 'tokens',
    project: 'e2e',
    needsBrowser: true,
    isLong: true,
    files: ['test/ui/token.built'],
    env: { RENDERERS: 'all' },
  },
  {
    name: 'mounts',
    project: 'e2e',
    needsBrowser: true,
    isLong: true,
    files: ['test/ui/mounts'],
    env: { MOUNT_ROUNDS: '1000' },
  },
  {
    name: 'sqlite',
    project: 'node',
    isLong: true,
    files: ['test/protocol', 'test/idp', 'test/management'],
    env: { TEST_STORAGE: 'sqlite' },
  },
  {
    name: 'postgres',
    project: 'node',
    isLong: true,
    needsPostgres: true,
    files: ['test/protocol', 'test/idp', 'test/management'],
    env: { TEST_STORAGE: 'postgres' },
  },
  {
    name: 'faults',
    project: 'node',
    isLong: true,
    needsPostgres: true,
    files: ['test/faults'],
    env: { FAULT_KILLS: process.env.FAULT_KILLS ?? '300' },
  },
  {
    name: 'fuzz',
    project: 'node',
    isLong: true,
    files: ['test/unit/scim', 'test/protocol/hostile-input', 'test/protocol/raw-http'],
    env: { FUZZ_RUNS: process.env.FUZZ_RUNS ?? '50000' },
    arguments: ['--testTimeout=3600000'],
  },
]

const all = process.argv.includes('--all')
const only = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
const unknown = only.filter((name) => !suites.some((suite) => suite.name === name))
if (unknown.length) {
  console.error(`There is no suite ${unknown.join(', ')}. The suites are ${suites.map((suite) => suite.name).join(', ')}.`)
  process.exit(2)
}
const chosen = suites.filter((suite) => (only.length ? only.includes(suite.name) : all ? !suite.partOf : !suite.isLong))

await ensureDependencies()
const { ensureBuild } = await import('./lib/ensureBuild.mjs')
const { ensureChromium } = await import('./lib/ensureChromium.mjs')
const { ensurePackages } = await import('./lib/ensurePackages.mjs')
const { startPostgres } = await import('./lib/startPostgres.mjs')

const env = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1', NO_COLOR: '1' }
if (chosen.some((suite) => suite.needsBrowser)) env.CHROMIUM_PATH = await ensureChromium()
const postgres = chosen.some((suite) => suite.needsPostgres) ? await startPostgres() : undefined
if (postgres) env.TEST_POSTGRES_URL = postgres.url

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
for (const { name, project, files = [], arguments: more = [], packages = [], env: extra } of chosen) {
  const started = Date.now()
  for (const [folder, purpose] of packages) await attempt(() => ensurePackages(folder, purpose))
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}/${name}.json`]
  await attempt(() => bin('vitest', ['run', '--project', project, ...reports, ...more, ...files], { env: { ...env, ...extra } }))
  console.log(`${name}: ${Math.round((Date.now() - started) / 1000)} s`)
}
await postgres?.close()

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
