import { existsSync, rmSync } from 'node:fs'
import { makeDurably } from './privateFiles.js'

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
