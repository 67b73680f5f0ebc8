import { writeFile } from 'node:fs/promises'
import { build } from './build.mjs'
import { fingerprint, readStamp } from './fingerprint.mjs'

const stampPath = 'dist/.built-from'
const sources = [
  'src',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'vite.config.ts',
  'package-lock.json',
  'scripts/lib/build.mjs',
  'scripts/styles',
]

/** Builds once per state of the sources. */
export async function ensureBuild() {
  const wanted = await fingerprint(sources)
  if ((await readStamp(stampPath)) === wanted) return
  console.log('Building …')
  await build()
  await writeFile(stampPath, wanted)
}
