import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { callerOf } from '../rpc.mjs'
import { cacheFolder, stop } from '../start.mjs'

const probe = pathToFileURL(join(import.meta.dirname, '..', 'servers', 'probe.mjs')).href

/** Starts the SCIM server of a bundle in a process of its own and stores people there. */
export async function startVariant({ commit, file, storage, people }) {
  const folder = await mkdtemp(join(cacheFolder, 'turns-'))
  const child = spawn(process.execPath, ['--expose-gc', '--import', probe, join(import.meta.dirname, 'variant.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const call = callerOf(child, commit)
  // It says one line once it can be called.
  await once(child.stdout, 'data')
  child.stdout.resume()
  await call('open', { file, storage, folder, people })
  return { commit, call, folder, close: () => stop(child) }
}
