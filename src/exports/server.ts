/** The reference backend as one function from Request to Response, and the memory it may keep everything in. */

export { createScimBackend, type ScimBackend } from '../server/createScimBackend.js'
export type { ScimEvent } from '../server/events/scimEvent.js'
export type {
  LinkCandidate,
  Logger,
  ScimBackendOptions,
  Session,
} from '../server/options.js'
export { createMemoryStorage } from '../server/storage/memory.js'
export type { Reader, Scan, Storage, WriteOptions, Writer } from '../server/storage/types.js'
export { UniqueViolation } from '../server/storage/types.js'
