import type { Cause, HealthCause } from '../../contract/health.js'
import { fold } from '../../scim/fold.js'
import type { RefusedRequest } from './refusedRequest.js'

/**
 * What closes a cause: the next request that succeeds, the next success for the same person, or nothing, because it never was a problem of
 * the connection (a lost race, a pause an admin chose).
 */
const endedBy: Record<Cause, 'request' | 'person' | null> = {
  no_credentials: 'request',
  missing_scheme: 'request',
  wrong_scheme: 'request',
  double_bearer: 'request',
  unknown_token: 'request',
  expired_token: 'request',
  replaced_token: 'request',
  cancelled_token: 'request',
  wrong_path: 'request',
  wrong_media_type: 'request',
  too_large: 'request',
  invalid_json: 'request',
  invalid_request: 'request',
  duplicate: 'person',
  domain_not_allowed: 'person',
  missing_email: 'person',
  protected_member: 'person',
  unknown_member: 'request',
  stale_version: null,
  connection_paused: null,
}

/** Beyond this many, people are counted but not listed by name; those left out reappear with their next attempt. */
const maxPeople = 100
/** A cause that has not recurred for so many days is no longer shown. */
const forgottenAfterDays = 30

interface OpenCause {
  count: number
  first_at: string
  last_at: string
  token_last_four: string | null
  /** By folded userName. */
  people: Record<string, { user_name: string; member_id: string | null }>
}

/** Open causes of `needs_attention`, as `connection_stats.causes` holds them. */
export type Causes = Partial<Record<Cause, OpenCause>>

export function parseCauses(json: string): Causes {
  return JSON.parse(json) as Causes
}

/** Adds refused requests to the open causes. */
export function openCause(causes: Causes, refused: RefusedRequest, at: string, count: number): Causes {
  if (endedBy[refused.cause] === null) return causes
  const open = causes[refused.cause] ?? { count: 0, first_at: at, last_at: at, token_last_four: null, people: {} }
  return {
    ...causes,
    [refused.cause]: {
      count: open.count + count,
      first_at: open.first_at,
      last_at: at,
      token_last_four: refused.token_last_four,
      people: withPerson(open.people, refused),
    },
  }
}

/** Closes the causes that one person's success ends; returns the same object when there are none. */
export function settlePerson(causes: Causes, userName: string): Causes {
  const key = fold(userName)
  let next = causes
  for (const [cause, open] of entries(causes)) {
    if (!Object.hasOwn(open.people, key)) continue
    const { [key]: _settled, ...people } = open.people
    next = { ...next, [cause]: { ...open, people } }
    if (Object.keys(people).length === 0) delete next[cause]
  }
  return next
}

/** Closes the causes that any successful request ends; returns the same object when there are none. */
export function settleRequests(causes: Causes): Causes {
  // A refusal about nobody (the name of a group is taken) has no person whose success could close it.
  const left = entries(causes).filter(([cause, open]) => endedBy[cause] === 'person' && Object.keys(open.people).length > 0)
  return left.length === entries(causes).length ? causes : Object.fromEntries(left)
}

/** The open causes as the API shows them, latest first. */
export function causesInOrder(causes: Causes, now: Date): HealthCause[] {
  const oldest = new Date(now.getTime() - forgottenAfterDays * 86_400_000).toISOString()
  return entries(causes)
    .filter(([, open]) => open.last_at > oldest)
    .sort(([, a], [, b]) => (a.last_at < b.last_at ? 1 : -1))
    .map(([cause, open]) => ({
      cause,
      count: open.count,
      first_at: open.first_at,
      last_at: open.last_at,
      token_last_four: open.token_last_four,
      people: Object.values(open.people).slice(0, 10),
    }))
}

function entries(causes: Causes): [Cause, OpenCause][] {
  // Object.entries loses the fact that the keys are causes; the rows are written only by this file.
  return Object.entries(causes) as [Cause, OpenCause][]
}

function withPerson(people: OpenCause['people'], refused: RefusedRequest): OpenCause['people'] {
  if (!refused.user_name || endedBy[refused.cause] !== 'person') return people
  const key = fold(refused.user_name)
  if (!Object.hasOwn(people, key) && Object.keys(people).length >= maxPeople) return people
  return { ...people, [key]: { user_name: refused.user_name, member_id: refused.member_id ?? null } }
}
