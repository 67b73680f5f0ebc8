import { join } from 'node:path'
import { readIfExists, writePrivate } from '../folder.js'
import { StartError } from '../startError.js'

export interface Stored<Simulation> {
  simulation: Simulation
  /** Writes pending changes; resolves when they are on disk. */
  save(): Promise<void>
}

/** How it reaches the server, and whom it tells of changes. */
export interface SimulationOptions {
  fetch: (input: string, init: RequestInit) => Promise<Response>
  onChange?: () => void
}

/** How a simulated identity provider begins, and continues from what was stored of it. */
export interface SimulationKind<Simulation> {
  /** What people call it, and its file: `simulated-okta.json`. */
  name: string
  file: string
  begin(options: SimulationOptions): Simulation
  /** @throws when it is not a state of this version */
  restore(saved: unknown, options: SimulationOptions): Simulation
}

/** A simulated identity provider, stored in the database folder; without a folder it lasts as long as the process. */
export async function openSimulation<Simulation>(
  folder: string | null,
  kind: SimulationKind<Simulation>,
  options: SimulationOptions,
): Promise<Stored<Simulation>> {
  if (folder === null) return { simulation: kind.begin(options), save: async () => {} }
  const path = join(folder, kind.file)
  const saver = createSaver(async () => writePrivate(path, JSON.stringify(simulation)), kind.name)
  const withSaving = { ...options, onChange: saver.markDirty }
  const simulation = restored(await readIfExists(path), path, kind, withSaving)
  return { simulation, save: saver.flush }
}

function restored<Simulation>(text: string | null, path: string, kind: SimulationKind<Simulation>, options: SimulationOptions): Simulation {
  if (text === null) return kind.begin(options)
  try {
    return kind.restore(JSON.parse(text), options)
  } catch (error) {
    throw new StartError(
      `${path} is not a simulated ${kind.name} of this version. Delete it to start with a new one; the server's own data is not affected.`,
      { cause: error },
    )
  }
}

/** Writes one at a time; changes in the meantime share the next write. */
function createSaver(write: () => Promise<void>, name: string) {
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
      start().catch((error: unknown) => console.error(`The simulated ${name} could not be saved.`, error))
    },
    flush: async () => {
      if (running || isDirty) await start()
    },
  }
}
