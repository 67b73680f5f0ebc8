import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { run } from './run.mjs'

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function has(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined
}

async function find() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (isProgram(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, which is not a program. The browser tests cannot run. Correct it or unset it.`)
  }
  const system = known.find(isProgram)
  if (system) return system
  const { chromium } = await import('playwright')
  return isProgram(chromium.executablePath()) ? chromium.executablePath() : undefined
}

/** Finds or installs Chromium (by apt-get where this user may, else Playwright's own) and returns its path. */
export async function ensureChromium() {
  const found = await find()
  if (found) return found
  if (process.getuid?.() === 0 && has('apt-get')) {
    console.log('Installing Chromium from the distribution …')
    const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    await run('apt-get', ['update', '-qq'], options)
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'], options)
  } else {
    console.log('Installing Chromium by Playwright …')
    await run('npx', ['--no-install', 'playwright', 'install', 'chromium']).catch(() => undefined)
  }
  const installed = await find()
  if (installed) return installed
  throw new Error(
    'Chromium is missing and could not be installed. The browser tests need it. Install it (`npx playwright install chromium`, or your system’s package, on Debian `apt-get install chromium` as root) or name it in CHROMIUM_PATH, then run npm test again.',
  )
}
