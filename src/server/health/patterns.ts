import type { Cause, ChecklistItem, Health, HealthPattern, SeenPattern } from '../../contract/health.js'
import type { Sign, Signs } from './signs.js'

const minute = 60_000
const hour = 60 * minute

/** What a connection's traffic has shown so far. */
export interface Traffic {
  identity_provider: string
  checklist: Partial<Record<ChecklistItem, string>>
  causes: Health['causes']
  signs: Signs
  last_request_at: string | null
  users: number
  groups: number
  now: Date
}

type Finding = Omit<SeenPattern, 'pattern'>
type Rule = (traffic: Traffic) => Finding | null

/** How long a provider may take until silence after a first success means something, in milliseconds. */
const patience: Readonly<Record<string, number>> = {
  okta: 15 * minute,
  // A first cycle is longer than the forty minutes of the others.
  'microsoft-entra': 90 * minute,
  'google-workspace': 26 * hour,
}
const usualPatience = hour
/** Between looking somebody up and creating them; a person is looked up and created in one breath. */
const breath = minute
/** Entra stops by itself after failures, and then tries again after 6, 12 and 24 hours. */
const quarantineAfter = 6 * hour
/** So many refusals of one kind over so long are no accident. */
const again = { count: 3, for: 10 * minute }
/** Their apps have no groups to send. */
const withoutGroups = new Set(['google-workspace'])

const rules: Readonly<Record<Exclude<HealthPattern, 'same_failure'>, Rule>> = {
  nobody_created: ({ signs, now }) => {
    const { lookup_missed } = signs
    return lookup_missed && since(lookup_missed.last_at, now) >= breath ? ofSign(lookup_missed) : null
  },
  wrong_identifier: ({ signs }) => (signs.lookup_by_other ? ofSign(signs.lookup_by_other) : null),
  nobody_sent: ({ checklist, signs, causes, users, identity_provider, now }) => {
    const { token_accepted, first_person } = checklist
    const isKnownWhy = signs.lookup_missed !== undefined || causes.length > 0
    if (!token_accepted || first_person || users > 0 || isKnownWhy) return null
    return since(token_accepted, now) >= patienceOf(identity_provider) ? { since: token_accepted, count: null, subject: null } : null
  },
  groups_never_pushed: ({ checklist, groups, identity_provider, now }) => {
    const { first_person, group_received } = checklist
    if (!first_person || group_received || groups > 0 || withoutGroups.has(identity_provider)) return null
    return since(first_person, now) >= 4 * patienceOf(identity_provider) ? { since: first_person, count: null, subject: null } : null
  },
  import_on: ({ signs, identity_provider }) => (identity_provider === 'okta' && signs.read_everybody ? ofSign(signs.read_everybody) : null),
  quarantine: ({ last_request_at, identity_provider, now }) => {
    if (identity_provider !== 'microsoft-entra' || last_request_at === null) return null
    return since(last_request_at, now) >= quarantineAfter ? { since: last_request_at, count: null, subject: null } : null
  },
  wrong_app: ({ signs }) => (signs.other_sender ? ofSign(signs.other_sender) : null),
  old_scim: ({ signs }) => (signs.scim_1 ? ofSign(signs.scim_1) : null),
}

/** What the traffic of a connection says is set up wrongly, gravest first. Pure: the same traffic at the same time is the same answer. */
export function patternsIn(traffic: Traffic): SeenPattern[] {
  const found = (Object.entries(rules) as [HealthPattern, Rule][]).flatMap(([pattern, rule]) => {
    const finding = rule(traffic)
    return finding ? [{ pattern, ...finding }] : []
  })
  return [...found, ...traffic.causes.flatMap(recurring)]
}

function recurring({ cause, count, first_at, last_at, people = [] }: Health['causes'][number]): SeenPattern[] {
  const isRecurring = count >= again.count && count > people.length && Date.parse(last_at) - Date.parse(first_at) >= again.for
  return isRecurring
    ? [{ pattern: 'same_failure', since: first_at, count, subject: people[0]?.user_name ?? null, cause: cause satisfies Cause }]
    : []
}

function ofSign({ first_at, count, subject }: NonNullable<Signs[Sign]>): Finding {
  return { since: first_at, count, subject }
}

function patienceOf(identity_provider: string): number {
  return patience[identity_provider] ?? usualPatience
}

function since(at: string, now: Date): number {
  return now.getTime() - Date.parse(at)
}
