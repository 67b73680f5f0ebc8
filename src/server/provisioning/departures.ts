const minute = 60_000
/** Minutes that count as the last hour: the current one and the 59 before it. */
const minutesCounted = 60
const hour = minutesCounted * minute

/** More people deactivated within an hour than the limit. */
export interface MassDeactivation {
  /** When the first of them was deactivated, to the minute. */
  since: string
  noticed_at: string
  /** When the latest one was deactivated, held or refused. */
  last_at: string
  deactivated: number
  /** How many people the connection had active before. */
  people: number
  refused: number
  /** Decisions of admins that are being carried out. */
  deciding: number
  identity_provider: string
  token_last_four: string | null
}

/** What `connection_stats.deactivations` holds as JSON. */
export interface Departures {
  /** People deactivated in each minute since 1970 that has any, without those of more than an hour ago. */
  minutes?: Record<string, number>
  /** Nobody has closed it yet. */
  mass?: MassDeactivation
  /** Until then an admin lets everything through. */
  let_through_until?: string
}

export interface MassLimit {
  /** Up to so many people in an hour are none. 50 when left out. */
  people?: number
  /** Neither is up to this share of the people who were active. 0.2 when left out. */
  share?: number
}

export function parseDepartures(json: string): Departures {
  // Written by this file alone.
  return JSON.parse(json) as Departures
}

/** Whether so many deactivations in an hour, of so many people who were active before, are a mass deactivation. */
export function isMass(deactivated: number, people: number, { people: atLeast = 50, share = 0.2 }: MassLimit = {}): boolean {
  return deactivated > Math.max(atLeast, share * people)
}

/** Counts somebody's deactivation. */
export function withDeparture(departures: Departures, at: string): Departures {
  const minutes = lastHour(departures, at)
  const now = minuteOf(at)
  return { ...departures, minutes: { ...minutes, [now]: (minutes[now] ?? 0) + 1 } }
}

/** Takes back the deactivation of somebody who was reactivated; the same object when it no longer counts. */
export function withReturn(departures: Departures, deactivated_at: string, at: string): Departures {
  const minutes = lastHour(departures, at)
  const then = minuteOf(deactivated_at)
  const counted = minutes[then] ?? 0
  return counted === 0 ? departures : { ...departures, minutes: { ...minutes, [then]: counted - 1 } }
}

/** People deactivated in the last hour, counted by the minute. */
export function deactivatedInLastHour(departures: Departures, at: string): number {
  return Object.values(lastHour(departures, at)).reduce((sum, count) => sum + count, 0)
}

/** The first minute of the last hour in which anybody was deactivated, as a time. */
export function firstDeparture(departures: Departures, at: string): string {
  const counted = Object.entries(lastHour(departures, at)).filter(([, count]) => count > 0)
  const first = Math.min(minuteOf(at), ...counted.map(([key]) => Number(key)))
  return new Date(first * minute).toISOString()
}

export function isLetThrough({ let_through_until }: Departures, at: string): boolean {
  return let_through_until !== undefined && at < let_through_until
}

/**
 * The mass deactivation that is still going on: until an hour without another one, or for as long as deactivations wait for a decision.
 */
export function ongoing({ mass }: Departures, held: number, at: string): MassDeactivation | undefined {
  if (!mass) return undefined
  return held > 0 || Date.parse(at) - Date.parse(mass.last_at) < hour ? mass : undefined
}

/** An admin has seen it: what was counted counts no more, and for an hour nothing is counted anew. */
export function letThrough({ mass }: Departures, at: string): Departures {
  return { ...(mass && { mass }), let_through_until: new Date(Date.parse(at) + hour).toISOString() }
}

function lastHour({ minutes = {} }: Departures, at: string): Record<string, number> {
  const now = minuteOf(at)
  // A clock that was set back leaves minutes of the future, which are not the last hour either.
  return Object.fromEntries(Object.entries(minutes).filter(([key]) => Number(key) > now - minutesCounted && Number(key) <= now))
}

function minuteOf(at: string): number {
  return Math.floor(Date.parse(at) / minute)
}
