// `npm run bench:scim`: installs and builds what is missing, including the other servers, then measures our SCIM server beside them.
import { ensureDependencies } from './lib/ensureDependencies.mjs'
import { ensurePackages } from './lib/ensurePackages.mjs'
import { run } from './lib/run.mjs'

process.chdir(new URL('..', import.meta.url).pathname)

await ensureDependencies()
const { ensureBuild } = await import('./lib/ensureBuild.mjs')
await ensureBuild()
await ensurePackages('test/bench', 'the servers to measure beside ours')
await run(process.execPath, ['test/bench/main.mjs', ...process.argv.slice(2)])
