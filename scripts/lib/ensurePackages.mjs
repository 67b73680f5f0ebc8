import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fingerprint, readStamp } from './fingerprint.mjs'
import { run } from './run.mjs'

/** Installs a folder's own packages, once per lock file: heavy, special-purpose packages are not dependencies of the project. */
export async function ensurePackages(folder, purpose) {
  const stampPath = join(folder, 'node_modules/.installed-from')
  const wanted = await fingerprint([join(folder, 'package-lock.json'), join(folder, 'package.json')])
  if ((await readStamp(stampPath)) === wanted) return
  console.log(`Installing ${purpose} …`)
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder })
  await writeFile(stampPath, wanted)
}
