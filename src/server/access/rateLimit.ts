interface Bucket {
  tokens: number
  filled_at: number
}

export interface RateLimit {
  /** Takes one permit; gives null, or after how many whole seconds another one is there. */
  take(key: string): number | null
}

export interface RateLimitOptions {
  perSecond: number
  burst: number
  now(): Date
}

/** Keys beyond this are forgotten, the longest unused first: a stranger who invents keys must not fill the memory. */
const maxKeys = 10_000

/** A token bucket for each key, in this process. */
export function createRateLimit({ perSecond, burst, now }: RateLimitOptions): RateLimit {
  const buckets = new Map<string, Bucket>()

  const filled = (key: string): Bucket => {
    const at = now().getTime()
    const bucket = buckets.get(key)
    if (!bucket) return { tokens: burst, filled_at: at }
    const gained = (Math.max(0, at - bucket.filled_at) / 1000) * perSecond
    return { tokens: Math.min(burst, bucket.tokens + gained), filled_at: at }
  }
  const secondsUntilNext = (bucket: Bucket) => (bucket.tokens >= 1 ? null : Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond)))

  return {
    take(key) {
      const bucket = filled(key)
      const wait = secondsUntilNext(bucket)
      if (wait === null) bucket.tokens -= 1
      // Deleting first moves the key to the young end of the map.
      buckets.delete(key)
      buckets.set(key, bucket)
      if (buckets.size > maxKeys) {
        const oldest = buckets.keys().next()
        if (!oldest.done) buckets.delete(oldest.value)
      }
      return wait
    },
  }
}

/** For requests that worked: SCIM requests a second and connection, burst twice that; null when it is turned off. */
export function createRequestLimit(rateLimit: number | undefined, now: () => Date): RateLimit | null {
  const perSecond = rateLimit ?? 1000
  return perSecond === 0 ? null : createRateLimit({ perSecond, burst: perSecond * 2, now })
}

/**
 * For refused credentials, which are limited on their own: ten at once and one a second for each address (or, without one, each credential's
 * beginning), so that guessing is slow and nobody can lock a customer's identity provider out.
 */
export function createFailureLimit(now: () => Date): RateLimit {
  return createRateLimit({ perSecond: 1, burst: 10, now })
}
