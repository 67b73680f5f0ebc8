interface Bucket {
  tokens: number
  filled_at: number
}

export interface RateLimit {
  /** Takes one permit: null, or the whole seconds until the next one when none is left. */
  take(key: string): number | null
}

export interface RateLimitOptions {
  perSecond: number
  burst: number
  now(): Date
}

/** At most so many keys are remembered, the most recently used ones: a stranger who makes up keys must not fill the memory. */
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
      // Deleting first moves the key to the end of the map.
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

/** For SCIM requests with a valid token: so many per second and connection, with bursts of twice that; null when it is turned off. */
export function createRequestLimit(rateLimit: number | undefined, now: () => Date): RateLimit | null {
  const perSecond = rateLimit ?? 1000
  return perSecond === 0 ? null : createRateLimit({ perSecond, burst: perSecond * 2, now })
}

/**
 * For refused credentials, which are limited separately: ten at once and one per second for each address (or for each beginning of a
 * credential, when no address is known), so that guessing is slow and nobody can lock out a customer's identity provider.
 */
export function createFailureLimit(now: () => Date): RateLimit {
  return createRateLimit({ perSecond: 1, burst: 10, now })
}
