import { StorageUnavailable } from '../types.js'

/** The server could not do this beside what others do; run again, the work will see what they did. */
export class MustRepeat extends Error {
  constructor(options: ErrorOptions) {
    super('The transaction met another one and has to be run again.', options)
    this.name = 'MustRepeat'
  }
}

/**
 * Serialization failure, deadlock, and a unique value that another work took between our look and our write.
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const repeatable = new Set(['40001', '40P01', '23505'])

/** Conditions, or whole classes of them, under which the server cannot go on, whatever the statement was. */
const unavailable: Record<string, string> = {
  '08': 'The connection to the database broke.',
  '25006': 'The database is read-only; after a failover, name the new primary.',
  '53100': 'The disk of the database is full. Free some space.',
  '53300': 'The database has no connection left. Raise max_connections, or let each instance keep fewer.',
  '53': 'The database has run out of a resource.',
  '57014': 'The database took too long and was interrupted.',
  '57': 'The database is stopping, starting or was told to end the connection.',
  '58': 'The system below the database failed. Look into its log.',
  '55P03': 'The database took too long to give a lock.',
  '28': 'The database refuses these credentials.',
  '3D000': 'There is no database of this name.',
  XX: 'The database has an internal error. Look into its log.',
}

/** Turns what the driver threw into an error of the port where it is one, or into MustRepeat. */
export function postgresError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = sqlState(error)
  // No answer of the server: the network, a name that does not resolve, a time-out.
  if (code === undefined) return isMistake(error) ? error : lost(error)
  if (repeatable.has(code)) return new MustRepeat({ cause: error })
  const known = unavailable[code] ?? unavailable[code.slice(0, 2)]
  return known ? new StorageUnavailable(`${known} Nothing of this work was kept (${code}).`, { cause: error }) : error
}

/** Whether the connection is of no more use after this error. */
export function breaksConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return true
  const code = sqlState(error)
  return code === undefined ? !isMistake(error) : code.startsWith('08') || code.startsWith('57P')
}

/** The server's own code; the driver's errors and the system's have none. */
function sqlState(error: Error): string | undefined {
  const { severity, code } = error as { severity?: unknown; code?: unknown }
  return typeof severity === 'string' && typeof code === 'string' ? code : undefined
}

/** Mistakes in our own code are not the database's fault. */
const isMistake = (error: Error): boolean => error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError

function lost(error: Error): StorageUnavailable {
  return new StorageUnavailable(`The database does not answer (${error.message}).`, { cause: error })
}
