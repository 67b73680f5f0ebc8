const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** How long after each failed attempt the next one follows; after the tenth attempt, three days later, none does. */
const delays = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour] as const
/** By which part a delay may be shorter or longer, so that what failed together does not come back together. */
const jitter = 0.2
/** What a receiver's `Retry-After` can ask for at most: of one delivery, and of all to that endpoint. */
const longestRetryAfter = day
/** No pause ends later than this from now; one that would was written by a clock that has been put right since. In milliseconds. */
export const longestPause = hour

/** No attempt is due later than this from now; one that would be was written by such a clock. In milliseconds. */
export const longestDelay = Math.round(day * (1 + jitter))

/** An endpoint that fails so often in a row is left alone for a while, then probed with one delivery at a time. */
export const failuresUntilPause = 20
const firstPause = 30 * second
const lastPause = 10 * minute

/** An endpoint of which every attempt failed for so long is turned off. */
export const failingUntilDisabled = 5 * day

/** Milliseconds until the attempt after this many, or null when there is none. `retryAfter` is what the receiver asked for, in milliseconds. */
export function delayAfter(attempts: number, retryAfter: number | null, random: () => number = Math.random): number | null {
  const delay = delays[attempts - 1]
  if (delay === undefined) return null
  const varied = delay * (1 - jitter + 2 * jitter * random())
  return Math.round(Math.max(varied, Math.min(retryAfter ?? 0, longestRetryAfter)))
}

/** Milliseconds for which an endpoint gets nothing after so many failures in a row and, of a receiver that is overloaded, its `Retry-After`; 0 for no pause. */
export function pauseAfter(failures: number, retryAfter: number | null): number {
  const beyond = failures - failuresUntilPause
  const pause = beyond < 0 ? 0 : Math.min(lastPause, firstPause * 2 ** beyond)
  return Math.max(pause, Math.min(retryAfter ?? 0, longestPause))
}

/** A `Retry-After` header in milliseconds from now; null when there is none that can be read. @see RFC 9110 §10.2.3 */
export function retryAfterOf(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * second
  const date = Date.parse(header)
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime())
}
