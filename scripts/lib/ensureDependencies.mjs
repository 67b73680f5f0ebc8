import { writeFile } from 'node:fs/promises'
import { fingerprint, readStamp } from './fingerprint.mjs'
import { run } from './run.mjs'

const stampPath = 'node_modules/.installed-from'

/** Installs exactly what the lock file lists, once per lock file. */
export async function ensureDependencies() {
  const wanted = await fingerprint(['package-lock.json'])
  if ((await readStamp(stampPath)) === wanted) return
  console.log('Installing dependencies …')
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  await writeFile(stampPath, wanted)
}
