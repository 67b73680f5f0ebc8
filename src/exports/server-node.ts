/** What requires Node: a listener and the databases. */
export { ListenError, type Listener, type ListenerLimits, type ListenOptions, listen } from '../server/node/listener.js'
export { createOutbound, type OutboundOptions } from '../server/node/outbound.js'
export { createPostgresStorage, type PostgresOptions } from '../server/node/postgres.js'
export type { ResolveName } from '../server/node/resolveName.js'
export { sha256 } from '../server/node/sha256.js'
export { createSqliteStorage } from '../server/node/sqlite.js'
export type { SqliteLocation } from '../server/node/sqliteLocation.js'
