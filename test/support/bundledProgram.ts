import { mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')
/** Below node_modules, so that the program finds libsql and pg as a consumer's process would. */
const outDir = join(root, 'node_modules/.cache/admin-portal-scim', String(process.pid))

process.once('exit', () => rmSync(outDir, { recursive: true, force: true }))

/** A TypeScript file below `test`, with what it imports, as a file that Node runs by itself; it is gone when this process ends. */
export async function bundleProgram(source: string): Promise<string> {
  mkdirSync(outDir, { recursive: true })
  const name = basename(source).replace(/\.ts$/, '.mjs')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['libsql', 'pg'] },
    build: { ssr: source, outDir, emptyOutDir: false, rolldownOptions: { output: { entryFileNames: name } } },
  })
  return join(outDir, name)
}
