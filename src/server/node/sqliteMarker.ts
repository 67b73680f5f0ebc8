import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

/** Says beside a database that it is in use; still there at a start, the last stop was unclean. */
export interface RunningMarker {
  /** Whether the last user of the database went without closing it. */
  wasUnclean: boolean
  clear(): void
}

export function markRunning(path: string): RunningMarker {
  const marker = `${path}-running`
  const wasUnclean = existsSync(marker)
  makeDurably(marker)
  return { wasUnclean, clear: () => rmSync(marker, { force: true }) }
}

/** Makes a file for this user alone, if it is not there, and sees to it that a power cut does not take it away again. */
export function makeDurably(path: string): void {
  if (existsSync(path)) return
  closeSync(openSync(path, 'a', 0o600))
  // Windows has no way to flush a folder, and needs none.
  if (process.platform === 'win32') return
  const folder = openSync(dirname(path), 'r')
  fsyncSync(folder)
  closeSync(folder)
}
