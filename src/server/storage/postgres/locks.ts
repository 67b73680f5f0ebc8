/**
 * PostgreSQL's advisory locks are pairs of numbers rather than names. This is the one that every transaction takes, shared or alone; the
 * other number comes from what a transaction is about. When two of them coincide, transactions wait for each other needlessly, and nothing
 * worse happens.
 */
const everything = 0

/** Begins a transaction that runs alone among those about the same thing or, when it is about nothing in particular, alone among all. */
export function beginScript(schema: string, about: string | null): string {
  const space = hash(`admin-portal-scim ${schema}`)
  const locks =
    about === null
      ? `select pg_advisory_xact_lock(${space}, ${everything})`
      : `select pg_advisory_xact_lock_shared(${space}, ${everything}); select pg_advisory_xact_lock(${space}, ${hash(about) || 1})`
  // Read committed: each statement sees what is committed when it begins, and none begins before the lock is ours. A snapshot for the whole
  // transaction would be as old as the wait for the lock.
  return `begin isolation level read committed read write; ${locks}`
}

/** Keeps two processes from changing the schema at once. */
export const migrationLock = (schema: string): string => `${hash(`admin-portal-scim migration ${schema}`)}`

/** The lock in the name of a process that has the storage open. */
export const presenceLock = (schema: string, name: string): [space: number, number: number] => [
  hash(`admin-portal-scim presence ${schema}`),
  hash(name),
]

/** The channel on which processes that share these tables notify each other. */
export const newsChannel = (schema: string): string => `admin_portal_scim_${hash(schema) >>> 0}`

/** A signed 32-bit number from a text (FNV-1a, which distributes well and is not meant to be secure). */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value | 0
}
