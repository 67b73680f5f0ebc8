/** How often a repeatable call is sent in total, and how long to wait in between. */
export interface RetryPolicy {
  /** 3 by default; 1 disables retries. */
  attempts: number
  /** Milliseconds before the second attempt; each further wait is twice as long. */
  firstDelay: number
  /** The longest wait in milliseconds, including a server's `Retry-After`: a longer one is reported to the caller, who can tell people. */
  longestDelay: number
}

export const defaultRetryPolicy: RetryPolicy = { attempts: 3, firstDelay: 300, longestDelay: 5_000 }

/** Whether a retry may succeed after this status code. */
export function isTransient(status: number): boolean {
  return status === 429 || status === 502 || status === 503 || status === 504
}

/** Full jitter between half and all of the doubled delay, so that a thousand tabs do not retry at the same moment. */
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
