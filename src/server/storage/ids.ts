/** Random bytes for the next few hundred ids, because asking the platform for each id is the most expensive part of a small request. */
const pool = new Uint8Array(4000)
let used = pool.length
/** An id takes one more than this when it begins a new count. */
const bytesPerId = 8

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** When the last id was made, and how many were made since within the same millisecond, from a random start. */
let lastTime = 0
let count = 0
const maxCount = 0xfff

/**
 * A UUID, version 7: the time in milliseconds, then a count, then 62 random bits. Each is higher than the one before it in this process, so ids
 * of one millisecond sort as they were made, and consecutive ids are neighbours in every index, which makes inserts cheap.
 * `crypto.randomUUID` is missing in browsers on insecure origins, where the mocks run too.
 * @see RFC 9562 §5.7, §6.2
 */
export function uuid(): string {
  if (used + bytesPerId + 1 > pool.length) {
    crypto.getRandomValues(pool)
    used = 0
  }
  nextCount(Date.now())
  const time = lastTime.toString(16).padStart(12, '0')
  const version = hex[(count >> 8) | 0x70]
  const variant = hex[(nextByte() & 0x3f) | 0x80]
  const random = () => hex[nextByte()]
  const tail = `${random()}${random()}${random()}${random()}${random()}${random()}`
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}${hex[count & 0xff]}-${variant}${random()}-${tail}`
}

/** A clock that is set back, or more ids than a millisecond has, borrow from the time to come. */
function nextCount(now: number): void {
  if (now <= lastTime && count < maxCount) {
    count++
    return
  }
  lastTime = Math.max(now, lastTime + 1)
  count = nextByte()
}

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
