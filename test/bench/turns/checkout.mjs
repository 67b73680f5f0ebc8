import { execFile } from 'node:child_process'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { cacheFolder } from '../start.mjs'

const execute = promisify(execFile)
const project = join(import.meta.dirname, '..', '..', '..')

/**
 * Builds the SCIM server of a commit, or with "." that of the files as they are, into one module and gives its path. What it imports is
 * resolved from this checkout, so all commits run on the same packages.
 */
export async function bundleCheckout(commit) {
  const name =
    commit === '.' ? 'here' : (await execute('git', ['rev-parse', '--short', `${commit}^{commit}`], { cwd: project })).stdout.trim()
  const folder = join(cacheFolder, 'checkouts', name)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  if (commit === '.') await cp(join(project, 'src'), join(folder, 'src'), { recursive: true })
  else await unpack(name, folder)
  await writeFile(join(folder, 'entry.ts'), "export * from './src/exports/server.js'\nexport * from './src/exports/server-node.js'\n")
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'entry.ts',
      target: 'node20',
      minify: false,
      outDir: 'built',
      rolldownOptions: { external: [/^(?![./]|entry\.ts)/], output: { entryFileNames: 'server.mjs' } },
    },
  })
  return join(folder, 'built', 'server.mjs')
}

async function unpack(commit, folder) {
  const archive = join(folder, 'src.tar')
  await execute('git', ['archive', '--output', archive, commit, 'src'], { cwd: project })
  await execute('tar', ['-xf', archive, '-C', folder])
}
