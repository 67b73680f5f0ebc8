export interface PostgresLimits {
  /** Connections of this process at most. */
  maxConnections: number
  /** How long a request waits for a connection, milliseconds. */
  connectionTimeout: number
  /** How long one statement may take, milliseconds. */
  statementTimeout: number
}
