import { bytesToHex } from '@noble/hashes/utils.js'

/** Random bytes for the next 256 ids: asking the platform for each id is the dearest part of a small request. */
const pool = new Uint8Array(4096)
let used = pool.length

/**
 * A UUID, version 7: the time in milliseconds, then 74 random bits. Ids made one after the other lie side by side in every index, which
 * is what makes an insert cheap. `crypto.randomUUID` is missing in browsers on insecure origins, where the mocks run too.
 * @see RFC 9562 §5.7
 */
export function uuid(now: number = Date.now()): string {
  if (used === pool.length) {
    crypto.getRandomValues(pool)
    used = 0
  }
  const bytes = pool.subarray(used, used + 16)
  used += 16
  for (let index = 5, rest = now; index >= 0; index--, rest = Math.floor(rest / 256)) bytes[index] = rest % 256
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytesToHex(bytes)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

export const newOrganizationId = () => `organization-${uuid()}`
export const newConnectionId = () => `scim-connection-${uuid()}`
export const newMemberId = () => `member-${uuid()}`
export const newTokenId = () => `scim-token-${uuid()}`
export const newEventId = () => `event-${uuid()}`
export const newActivityId = () => `activity-${uuid()}`
export const newSetupLinkId = () => `setup-link-${uuid()}`
export const newAuditId = () => `audit-${uuid()}`
export const newJobId = () => `job-${uuid()}`
export const newRequestId = () => `request-id-${uuid()}`
