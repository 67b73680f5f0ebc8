import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const root = new URL('../../..', import.meta.url).pathname
const execute = promisify(execFile)

/** What was downloaded once is kept here, so that a later run installs without the network. */
const cache = join(root, '.cache/npm')

/** Somebody's project that has the packed package installed: a folder outside the checkout, where nothing of ours is found by chance. */
export interface Project {
  folder: string
  write(path: string, text: string): Promise<void>
  /** Runs a program with this Node in the project's folder. @throws with all it printed when it fails */
  node(...args: string[]): Promise<string>
  /** Compiles what was written, declarations of all packages included; gives what the compiler says, nothing when all is well. */
  compile(version: TypeScriptVersion, options: CompilerOptions): Promise<string>
  remove(): Promise<void>
}

export type TypeScriptVersion = '5.6' | '7'

export interface CompilerOptions {
  files: readonly string[]
  resolution: 'bundler' | 'node16'
  jsx?: 'react' | 'react-jsx'
  jsxImportSource?: string
  types?: readonly string[]
}

/** Packs the package as npm would publish it. Gives the file. */
async function pack(folder: string): Promise<string> {
  const { stdout } = await execute('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: root })
  return join(folder, stdout.trim().split('\n').at(-1) ?? '')
}

/** Makes a project of `test/outside/projects`, with exactly the versions its lock file names and with our package as packed. */
export async function createProject(name: string): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), `admin-portal-scim-${name}-`))
  for (const file of ['package.json', 'package-lock.json']) {
    await copyFile(join(root, 'test/outside/projects', name, file), join(folder, file))
  }
  const run = async (command: string, args: readonly string[]) => {
    const running = execute(command, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, NO_COLOR: '1' } })
    const { stdout } = await running.catch((error: { message: string; stdout: string; stderr: string }) => {
      throw new Error(`${error.message}\n${error.stdout}\n${error.stderr}`)
    })
    return stdout
  }
  await run('npm', [
    'install',
    await pack(folder),
    '--ignore-scripts',
    // One of the newest packages may ask for a newer Node; it is compiled and bundled here, not run.
    '--no-engine-strict',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--prefer-offline',
    `--cache=${cache}`,
  ])
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return {
    folder,
    write,
    node: (...args) => run(process.execPath, args),
    async compile(version, { files, resolution, types = [], ...options }) {
      const compilerOptions = {
        target: 'ES2022',
        lib: ['ES2022', 'DOM', 'DOM.Iterable'],
        module: resolution === 'bundler' ? 'ESNext' : 'Node16',
        moduleResolution: resolution,
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        allowUmdGlobalAccess: true,
        noEmit: true,
        types,
        ...options,
      }
      await write('tsconfig.json', JSON.stringify({ compilerOptions, files }))
      const compiler = execute(process.execPath, [`node_modules/typescript-${version}/bin/tsc`, '-p', '.'], { cwd: folder })
      return (await compiler.catch((error: { stdout: string; stderr: string }) => ({ stdout: error.stdout + error.stderr }))).stdout
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
