import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

/** A file beside the database that says it is in use; if it is still there at the next start, the last stop was unclean. */
export interface RunningMarker {
  /** Whether the database was not closed properly after its last use. */
  wasUnclean: boolean
  clear(): void
}

export function markRunning(path: string): RunningMarker {
  const marker = `${path}-running`
  const wasUnclean = existsSync(marker)
  makeDurably(marker)
  return { wasUnclean, clear: () => rmSync(marker, { force: true }) }
}

/** Creates a file for this user alone, if it does not exist, and makes sure that it survives a power cut. */
export function makeDurably(path: string): void {
  if (existsSync(path)) return
  closeSync(openSync(path, 'a', 0o600))
  // Windows cannot flush a folder and does not need to.
  if (process.platform === 'win32') return
  const folder = openSync(dirname(path), 'r')
  fsyncSync(folder)
  closeSync(folder)
}
