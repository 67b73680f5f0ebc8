/** How often a call that may be repeated is sent in all, and how long to wait between. */
export interface RetryPolicy {
  /** 3 when left out; 1 sends once. */
  attempts: number
  /** Milliseconds before the second attempt; each further wait is twice as long. */
  firstDelay: number
  /** Milliseconds no wait exceeds, a server's `Retry-After` included: a longer one is given to the caller, who can tell people. */
  longestDelay: number
}

export const defaultRetryPolicy: RetryPolicy = { attempts: 3, firstDelay: 300, longestDelay: 5_000 }

/** Status codes that another try may cure. */
export function isTransient(status: number): boolean {
  return status === 429 || status === 502 || status === 503 || status === 504
}

/** Full jitter between half and all of the doubled delay, so that a thousand tabs do not return together. */
export function delayBefore(attempt: number, policy: RetryPolicy, random: () => number = Math.random): number {
  const longest = Math.min(policy.longestDelay, policy.firstDelay * 2 ** (attempt - 1))
  return longest / 2 + (random() * longest) / 2
}

/** Resolves after the delay, or rejects with the signal's reason. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const handleAbort = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', handleAbort)
      resolve()
    }, milliseconds)
    signal?.addEventListener('abort', handleAbort, { once: true })
  })
}
