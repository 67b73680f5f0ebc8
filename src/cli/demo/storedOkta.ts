import { join } from 'node:path'
import { SimulatedOkta, type SimulatedOktaOptions } from '../../mocks/idp/okta.js'
import { readIfExists, writePrivate } from '../folder.js'
import { StartError } from '../startError.js'

export interface StoredOkta {
  okta: SimulatedOkta
  /** Writes pending changes; resolves when they are on disk. */
  save(): Promise<void>
}

/** The simulated Okta, stored in the database folder; without a folder it lasts as long as the process. */
export async function openOkta(folder: string | null, options: Omit<SimulatedOktaOptions, 'onChange'>): Promise<StoredOkta> {
  if (folder === null) return { okta: new SimulatedOkta(options), save: async () => {} }
  const path = join(folder, 'simulated-okta.json')
  const saver = createSaver(async () => writePrivate(path, JSON.stringify(okta)))
  const withSaving = { ...options, onChange: saver.markDirty }
  const okta = restore(await readIfExists(path), path, withSaving)
  return { okta, save: saver.flush }
}

function restore(text: string | null, path: string, options: SimulatedOktaOptions): SimulatedOkta {
  if (text === null) return new SimulatedOkta(options)
  try {
    return SimulatedOkta.from(JSON.parse(text), options)
  } catch (error) {
    throw new StartError(
      `${path} is not a simulated Okta of this version. Delete it to start with a new one; the server's own data is not affected.`,
      {
        cause: error,
      },
    )
  }
}

/** Writes one at a time; changes in the meantime share the next write. */
function createSaver(write: () => Promise<void>) {
  let isDirty = false
  let running: Promise<void> | null = null
  const loop = async () => {
    while (isDirty) {
      isDirty = false
      await write()
    }
  }
  const start = () => {
    running ??= loop().finally(() => {
      running = null
    })
    return running
  }
  return {
    markDirty() {
      isDirty = true
      start().catch((error: unknown) => console.error('The simulated Okta could not be saved.', error))
    },
    flush: async () => {
      if (running || isDirty) await start()
    },
  }
}
