// `npm run bench:lists`: installs and builds what is missing, then measures the portal's long lists in Chromium beside @tanstack/react-virtual alone.
import { ensureDependencies } from './lib/ensureDependencies.mjs'
import { ensurePackages } from './lib/ensurePackages.mjs'
import { run } from './lib/run.mjs'

process.chdir(new URL('..', import.meta.url).pathname)

await ensureDependencies()
const { ensureBuild } = await import('./lib/ensureBuild.mjs')
await ensureBuild()
await ensurePackages('test/bench/lists', 'the virtual list to measure beside ours')
await run(process.execPath, ['test/bench/lists/main.mjs', ...process.argv.slice(2)])
