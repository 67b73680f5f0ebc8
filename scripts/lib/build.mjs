import { chmod, writeFile } from 'node:fs/promises'
import { bin } from './run.mjs'

/** Builds `dist`: the library, the self-contained browser files, the command line with its demo and set-up page, and the declarations. */
export async function build() {
  for (const mode of ['library', 'standalone', 'cli', 'demo', 'setup']) await bin('vite', ['build', '--mode', mode, '--logLevel', 'warn'])
  await bin('tsc', ['-p', 'tsconfig.build.json'])
  // TypeScript needs types even for a stylesheet that is imported only for its side effect.
  for (const name of ['styles', 'styles-layered']) await writeFile(`dist/${name}.css.d.ts`, 'export {}\n')
  await chmod('dist/cli.js', 0o755)
}
