// `npm run bench:scim`: sets up what is missing, the peers included, then measures our SCIM server beside them.
import { writeFile } from 'node:fs/promises'
import { ensureDependencies } from './lib/ensureDependencies.mjs'
import { fingerprint, readStamp } from './lib/fingerprint.mjs'
import { run } from './lib/run.mjs'

process.chdir(new URL('..', import.meta.url).pathname)

/** The peers are heavy and only for this, so they have their own package. */
async function ensurePeers() {
  const stampPath = 'test/bench/node_modules/.installed-from'
  const wanted = await fingerprint(['test/bench/package-lock.json', 'test/bench/package.json'])
  if ((await readStamp(stampPath)) === wanted) return
  console.log('Installing the servers to measure beside ours …')
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: 'test/bench' })
  await writeFile(stampPath, wanted)
}

await ensureDependencies()
const { ensureBuild } = await import('./lib/ensureBuild.mjs')
await ensureBuild()
await ensurePeers()
await run(process.execPath, ['test/bench/main.mjs', ...process.argv.slice(2)])
