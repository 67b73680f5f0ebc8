import { bytesToHex } from '@noble/hashes/utils.js'

/** Random bytes for the next 256 ids: asking the platform for each id is the dearest part of a small request. */
const pool = new Uint8Array(4096)
let used = pool.length

/** A random UUID, version 4; `crypto.randomUUID` is missing in browsers on insecure origins, where the mocks run too. */
export function uuid(): string {
  if (used === pool.length) {
    crypto.getRandomValues(pool)
    used = 0
  }
  const bytes = pool.subarray(used, used + 16)
  used += 16
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
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
