import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')
/** Below node_modules, so that the child process finds libsql and pg as a consumer's process would. */
const outDir = join(root, 'node_modules/.cache/admin-portal-scim', String(process.pid))

let built: Promise<string> | undefined

/** `writeForever.ts` as a file that Node can run, so that a test can kill it. */
export function buildChild(): Promise<string> {
  built ??= bundle()
  return built
}

async function bundle(): Promise<string> {
  mkdirSync(outDir, { recursive: true })
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['libsql', 'pg'] },
    build: { ssr: 'test/storage/writeForever.ts', outDir, rolldownOptions: { output: { entryFileNames: 'writeForever.mjs' } } },
  })
  return join(outDir, 'writeForever.mjs')
}

/** Call this after all tests of a file that built the child. */
export function removeChild(): void {
  rmSync(outDir, { recursive: true, force: true })
}
