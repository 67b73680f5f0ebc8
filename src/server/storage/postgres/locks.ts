/**
 * The lock that every work takes, alone or shared, and those of what works are about, are two numbers each: PostgreSQL's advisory locks
 * know no names. Two that fall together make works wait for each other that need not, and nothing worse.
 */
const everything = 0

/** Begins a transaction that runs alone among those about the same thing, or, about nothing in particular, alone among all. */
export function beginScript(schema: string, about: string | null): string {
  const space = hash(`admin-portal-scim ${schema}`)
  const locks =
    about === null
      ? `select pg_advisory_xact_lock(${space}, ${everything})`
      : `select pg_advisory_xact_lock_shared(${space}, ${everything}); select pg_advisory_xact_lock(${space}, ${hash(about) || 1})`
  // Read committed: each statement sees what is committed when it begins, and none begins before the lock is ours. A snapshot for the
  // whole transaction would be as old as the wait for the lock.
  return `begin isolation level read committed read write; ${locks}`
}

/** Keeps two processes from changing the schema at once. */
export const migrationLock = (schema: string): string => `${hash(`admin-portal-scim migration ${schema}`)}`

/** Where processes on the same tables hear each other. */
export const newsChannel = (schema: string): string => `admin_portal_scim_${hash(schema) >>> 0}`

/** A signed 32-bit number from a text: FNV-1a, which scatters well and is no secret. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value | 0
}
