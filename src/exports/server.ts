/** The reference backend as one function from Request to Response, and the memory it may keep everything in. */
export type { ExtensionAttribute, ScimExtension } from '../scim/schemas/declare.js'
export type {
  LinkCandidate,
  Logger,
  ScimBackendOptions,
  ScimEvent,
  Session,
} from '../server/context.js'
export { createScimBackend, type ScimBackend } from '../server/createScimBackend.js'
export { createMemoryStorage } from '../server/storage/memory.js'
export type { Reader, Scan, Storage, Writer } from '../server/storage/types.js'
export { UniqueViolation } from '../server/storage/types.js'
