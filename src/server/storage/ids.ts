/** Random bytes for the next 400 ids, because asking the platform for each id is the most expensive part of a small request. */
const pool = new Uint8Array(4000)
let used = pool.length

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/**
 * A UUID, version 7: the time in milliseconds, then 74 random bits. Consecutive ids are neighbours in every index, which makes inserts
 * cheap. `crypto.randomUUID` is missing in browsers on insecure origins, where the mocks run too.
 * @see RFC 9562 §5.7
 */
export function uuid(now: number = Date.now()): string {
  if (used === pool.length) {
    crypto.getRandomValues(pool)
    used = 0
  }
  const time = now.toString(16).padStart(12, '0')
  const version = hex[(nextByte() & 0x0f) | 0x70]
  const variant = hex[(nextByte() & 0x3f) | 0x80]
  const random = () => hex[nextByte()]
  const tail = `${random()}${random()}${random()}${random()}${random()}${random()}`
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}${random()}-${variant}${random()}-${tail}`
}

/** An id takes ten of them. */
function nextByte(): number {
  return pool[used++] as number
}

export const newOrganizationId = () => `organization-${uuid()}`
export const newConnectionId = () => `scim-connection-${uuid()}`
export const newMemberId = () => `member-${uuid()}`
export const newTokenId = () => `scim-token-${uuid()}`
export const newEventId = () => `event-${uuid()}`
export const newActivityId = () => `activity-${uuid()}`
export const newSetupLinkId = () => `setup-link-${uuid()}`
export const newWebhookEndpointId = () => `webhook-endpoint-${uuid()}`
export const newAuditId = () => `audit-${uuid()}`
export const newJobId = () => `job-${uuid()}`
export const newRequestId = () => `request-id-${uuid()}`
