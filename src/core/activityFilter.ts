import { type ActivityKind, type ActivityOutcome, activityKinds, type SearchActivityBody } from '../contract/activity.js'

/** Kinds of events by what they are about, as people look for them. */
export const kindGroups = {
  all: undefined,
  people: activityKinds.filter((kind) => /^(member|deactivation)\./.test(kind)),
  groups: activityKinds.filter((kind) => kind.startsWith('group.')),
  connection: activityKinds.filter((kind) => /^(connection|setup_link|webhook|attribute)\./.test(kind)),
  refused: ['request.refused'],
} as const satisfies Record<string, readonly ActivityKind[] | undefined>

export type KindGroup = keyof typeof kindGroups

const hour = 3_600_000

/** Periods that end now, in milliseconds; `days` are two days that somebody chooses. */
export const periods = { any: undefined, hour, day: 24 * hour, week: 7 * 24 * hour, month: 30 * 24 * hour, days: undefined } as const

export type Period = keyof typeof periods

export interface ActivityFilter {
  outcome?: ActivityOutcome | undefined
  kind: KindGroup
  search: string
  /** Only what happened to this person. */
  person?: { memberId: string; name: string } | undefined
  period: Period
  /** When the period was chosen, in milliseconds since 1970: it is not moved on with each look at it. */
  chosenAt: number
  /** Of the period `days`: the first and the last, as `2026-11-30`; empty for no bound. */
  firstDay: string
  lastDay: string
}

export const everything: ActivityFilter = { kind: 'all', search: '', period: 'any', chosenAt: 0, firstDay: '', lastDay: '' }

export type ActivityQuery = NonNullable<SearchActivityBody['query']>

/** What the server is asked for; `timeZone` is where the days begin, the reader's own when left out. */
export function activityQuery(filter: ActivityFilter, timeZone?: string): ActivityQuery {
  const { outcome, kind, search, person, period, chosenAt, firstDay, lastDay } = filter
  const kinds = kindGroups[kind]
  const length = periods[period]
  const isDays = period === 'days'
  return {
    ...(outcome && { outcome: [outcome] }),
    ...(kinds && { kind: [...kinds] }),
    ...(search.trim() && { search: search.trim() }),
    ...(person && { member_id: person.memberId }),
    ...(length !== undefined && { from: new Date(chosenAt - length).toISOString() }),
    ...(isDays && firstDay && { from: new Date(dayBegins(firstDay, timeZone)).toISOString() }),
    ...(isDays && lastDay && { to: new Date(dayBegins(dayAfter(lastDay), timeZone) - 1).toISOString() }),
  }
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * hour).toISOString().slice(0, 10)
}

/** When a day begins in a time zone, in milliseconds since 1970. */
export function dayBegins(day: string, timeZone: string | undefined): number {
  if (timeZone === undefined) return new Date(`${day}T00:00:00`).getTime()
  const asUtc = Date.parse(`${day}T00:00:00Z`)
  // Twice, because the offset at the first guess may be that of before a change of the clocks.
  const guess = asUtc - offsetAt(asUtc, timeZone)
  return asUtc - offsetAt(guess, timeZone)
}

/** By how many milliseconds the clocks of a time zone are ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant)
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value)
  const shown = Date.UTC(number('year'), number('month') - 1, number('day'), number('hour'), number('minute'), number('second'))
  return shown - Math.floor(instant / 1000) * 1000
}
