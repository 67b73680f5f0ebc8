export interface PostgresLimits {
  /** The maximum number of connections of this process. */
  maxConnections: number
  /** How long a request waits for a connection, in milliseconds. */
  connectionTimeout: number
  /** How long one statement may take, in milliseconds. */
  statementTimeout: number
}
