import type { Reader } from '../storage/types.js'

/** The state of the tables that say who a request speaks for; null where nobody can know that it stayed as it was. */
export type Standing = number | null

/** Equal numbers mean that no token and no connection has changed between: both counts only rise, so their sum tells. */
export function standingOf(reader: Pick<Reader, 'changes'>): Standing {
  const tokens = reader.changes('tokens')
  const connections = reader.changes('connections')
  return tokens === null || connections === null ? null : tokens + connections
}
