// Measures the portal's long lists in Chromium; `scripts/benchLists.mjs` sets up what it needs and runs it.
import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { build } from 'vite'
import { compareScrolling, measureBurst, measureHeap, measureStart } from './measure.mjs'
import { judge, print } from './report.mjs'

const isQuick = process.argv.includes('--quick')
const rounds = isQuick ? 2 : 6
/** `people` or `groups`; both by default. */
const only = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
/** Both lists are measured in both organizations: the small one says what a list costs, the large one what its length costs. */
const sizes = { small: { people: 1_000, groups: 1_000 }, large: { people: 100_000, groups: 10_000 } }
const lists = { people: { rows: sizes.large.people }, groups: { rows: sizes.large.groups } }

const folder = await mkdtemp(join(tmpdir(), 'admin-portal-scim-lists-'))
let server
let browser
try {
  await bundlePages(folder)
  console.log(`Storing ${sizes.large.people.toLocaleString('en')} people and ${sizes.large.groups.toLocaleString('en')} groups …`)
  server = await startServer(folder)
  browser = await launch()
  const results = {}
  for (const name of Object.keys(lists).filter((list) => only.length === 0 || only.includes(list))) {
    results[name] = await measureList(name)
    print(name, results[name])
  }
  const missed = judge(results)
  process.exitCode = missed.length > 0 ? 1 : 0
} finally {
  await browser?.close()
  server?.stop()
  await rm(folder, { recursive: true, force: true })
}

async function measureList(screen) {
  const { url, sessions, change } = server
  const portal = (name) => `${url}/portal?session=${encodeURIComponent(sessions[name])}&screen=${screen}`
  const alone = `${url}/alone?count=${lists[screen].rows}`
  return {
    small: await measureStart(browser, portal('small')),
    large: await measureStart(browser, portal('large')),
    scrolling: await compareScrolling(browser, { portal: portal('large'), alone }, rounds),
    heap: await measureHeap(browser, portal('large')),
    burst: await measureBurst(
      browser,
      portal('large'),
      (perSecond) => change(perSecond && { name: 'large', perSecond }),
      isQuick ? 4_000 : 10_000,
    ),
  }
}

/** What a host's own bundler makes of the built files. */
async function bundlePages(outDir) {
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'pages'),
    logLevel: 'error',
    resolve: { dedupe: ['react', 'react-dom'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: { portal: join(import.meta.dirname, 'pages/portal.mjs'), alone: join(import.meta.dirname, 'pages/alone.mjs') },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  })
}

async function startServer(pages) {
  const child = fork(join(import.meta.dirname, 'server.mjs'), [pages, JSON.stringify(sizes)])
  const exited = new Promise((_, reject) => child.once('exit', (code) => reject(new Error(`The server ended with exit code ${code}.`))))
  exited.catch(() => {})
  const next = () => Promise.race([new Promise((resolve) => child.once('message', resolve)), exited])
  const started = await next()
  return {
    ...started,
    /** Begins or ends a burst of changes, and says how many the last one made. */
    async change(burst) {
      const answer = next()
      child.send({ change: burst })
      return (await answer).changed
    },
    stop: () => child.kill(),
  }
}

function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update'],
  })
}
