/** What requires Node: a listener and the databases. */
export { ListenError, type Listener, type ListenerLimits, type ListenOptions, listen } from '../server/node/listener.js'
export { createMetrics, type Metrics } from '../server/node/metrics.js'
export { createPostgresStorage, type PostgresOptions } from '../server/node/postgres.js'
export { sha256 } from '../server/node/sha256.js'
export { createSqliteStorage } from '../server/node/sqlite.js'
export { backupSqlite, type DatabaseCopy, restoreSqlite } from '../server/node/sqliteCopy.js'
export type { SqliteLocation } from '../server/node/sqliteLocation.js'
export { createTracing } from '../server/node/tracing.js'
