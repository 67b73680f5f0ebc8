import { StorageUnavailable } from '../types.js'

/** The transaction conflicted with another one. When it is run again, it sees what the other one did. */
export class MustRepeat extends Error {
  constructor(options: ErrorOptions) {
    super('The transaction conflicted with another one and has to be run again.', options)
    this.name = 'MustRepeat'
  }
}

/**
 * Serialization failure, deadlock, and a unique value that another transaction took between our check and our write.
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const repeatable = new Set(['40001', '40P01', '23505'])

/** Conditions, or whole classes of them, under which the server cannot go on, whatever the statement was. */
const unavailable: Record<string, string> = {
  '08': 'The connection to the database broke.',
  '25006': 'The database is read-only. After a failover, connect to the new primary.',
  '53100': 'The disk is full. Free some space.',
  '53300': 'The database has no connections left. Raise max_connections, or let each instance use fewer.',
  '53': 'The database has run out of a resource.',
  '57014': 'The database took too long and was interrupted.',
  '57': 'The database is starting or stopping, or an administrator ended the connection.',
  '58': 'The operating system of the database server failed. Read its log.',
  '26000': 'A pooler in between changes connections between transactions. Give it pool_mode = session, or connect directly.',
  '42P05': 'A pooler in between changes connections between transactions. Give it pool_mode = session, or connect directly.',
  '55P03': 'The database took too long to grant a lock.',
  '28': 'The database refuses these credentials.',
  '3D000': 'There is no database of this name.',
  XX: 'The database reported an internal error. Read its log.',
}

/** Turns what the driver threw into an error of the port where it is one, or into MustRepeat. */
export function postgresError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = sqlState(error)
  // The server gave no answer: the network failed, a name did not resolve, or time ran out.
  if (code === undefined) return isMistake(error) ? error : lost(error)
  if (repeatable.has(code)) return new MustRepeat({ cause: error })
  const known = unavailable[code] ?? unavailable[code.slice(0, 2)]
  return known ? new StorageUnavailable(`${known} Nothing of this transaction was kept (${code}).`, { cause: error }) : error
}

/** Whether the connection is unusable after this error. */
export function breaksConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return true
  const code = sqlState(error)
  return code === undefined ? !isMistake(error) : code.startsWith('08') || code.startsWith('57P')
}

/** The server's own code. Errors of the driver and of the system have none. */
function sqlState(error: Error): string | undefined {
  const { severity, code } = error as { severity?: unknown; code?: unknown }
  return typeof severity === 'string' && typeof code === 'string' ? code : undefined
}

/** Mistakes in our own code are not the database's fault. */
const isMistake = (error: Error): boolean => error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError

function lost(error: Error): StorageUnavailable {
  return new StorageUnavailable('The database does not answer.', { cause: error })
}
