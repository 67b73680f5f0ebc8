/** How long ago something happened, in the unit a person would use. `date`: long enough ago to show the date instead. */
export type RelativeTime = { unit: 'now' | 'yesterday' | 'date' } | { unit: 'seconds' | 'minutes' | 'hours'; count: number }

const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/**
 * Compares a moment with now, both in milliseconds since 1970. A moment in the future counts as `now`: clocks differ by seconds.
 * @param isYesterday decides in the reader's time zone, which this function does not know
 */
export function relativeTime(moment: number, now: number, isYesterday: (moment: number, now: number) => boolean): RelativeTime {
  const age = now - moment
  if (age < 5 * second) return { unit: 'now' }
  if (age < minute) return { unit: 'seconds', count: Math.floor(age / second) }
  if (age < hour) return { unit: 'minutes', count: Math.floor(age / minute) }
  if (age < 12 * hour) return { unit: 'hours', count: Math.floor(age / hour) }
  if (isYesterday(moment, now)) return { unit: 'yesterday' }
  return age < 24 * hour ? { unit: 'hours', count: Math.floor(age / hour) } : { unit: 'date' }
}
