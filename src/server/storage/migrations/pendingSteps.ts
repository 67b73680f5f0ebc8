import { StorageStartError } from '../types.js'
import type { Dialect, Step } from './step.js'

/** A step as a database has recorded it. */
export interface AppliedStep {
  version: number
  name: string
  checksum: string
}

/**
 * The steps that a database has yet to take.
 * @throws StorageStartError when the database is newer than this code, or was made by a step that has changed since
 */
export function pendingSteps(steps: readonly Step[], applied: readonly AppliedStep[], dialect: Dialect): Step[] {
  for (const step of applied) assertKnown(steps, step, dialect)
  return steps.filter(({ version }) => !applied.some((step) => step.version === version))
}

function assertKnown(steps: readonly Step[], { version, name, checksum }: AppliedStep, dialect: Dialect): void {
  const step = steps.find((candidate) => candidate.version === version)
  if (!step) {
    throw new StorageStartError(
      `The database has schema version ${version} ("${name}"); this version of admin-portal-scim knows up to ${steps.length}. ` +
        'A newer version has used the database, and an older one could damage it. Install the newer version again, or restore a backup from before the upgrade.',
    )
  }
  if (step[dialect].checksum === checksum) return
  throw new StorageStartError(
    `Step ${version} of the schema ("${step.name}") is not the one that made this database, so its tables may not be what the code expects. ` +
      'An unreleased build made it: go back to that build, or move the database away and start with an empty one.',
  )
}
