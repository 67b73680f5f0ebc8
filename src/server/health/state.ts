import { type ChecklistItem, checklistItems, type Health, type HealthState } from '../../contract/health.js'
import { type IdentityProvider, isIdentityProvider } from '../../contract/identityProviders.js'
import { liveTokens } from '../access/liveTokens.js'
import type { ConnectionRow, ConnectionStatsRow, TokenRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'
import { causesInOrder, parseCauses } from './causes.js'
import { patternsIn } from './patterns.js'
import { mergedSigns, parseSigns, type Sign, type Signs, withoutSigns } from './signs.js'

const minute = 60_000
const day = 24 * 60 * minute

/** Silence in milliseconds after which a provider that calls on a schedule is `quiet`; the others call only when something happens, so their silence means nothing. */
const quietAfter: Partial<Record<IdentityProvider, number>> = {
  // A cycle starts every 40 minutes: two hours are three missed ones.
  'microsoft-entra': 120 * minute,
  'google-workspace': day,
}

/** How long before a token expires it is worth a warning, in milliseconds. */
const expiringFrom = 30 * day

export type Checklist = Partial<Record<ChecklistItem, string>>

/** What was observed about a connection and is not written yet. */
export interface Pending {
  last_request_at: string | null
  checklist: Checklist
  signs: Signs
  /** Signs that mean nothing any more, whatever is written of them. */
  endedSigns: ReadonlySet<Sign>
}

export const nothingPending: Pending = { last_request_at: null, checklist: {}, signs: {}, endedSigns: new Set() }

export interface HealthInput {
  connection: ConnectionRow
  stats: ConnectionStatsRow
  /** Those that are `current` or `next`. */
  tokens: readonly TokenRow[]
  pending: Pending
  now: Date
}

export const noConnectionHealth: Health = {
  state: 'not_set_up',
  since: null,
  causes: [],
  checklist: checklistItems.map((item) => ({ item, done_at: null })),
  last_request_at: null,
}

/** How provisioning is doing. Observations that are not written yet count as if they were. */
export function healthOf({ connection, stats, tokens, pending, now }: HealthInput): Health {
  const unwritten = pendingSince(stats.checks_since, pending)
  const checklist: Checklist = { ...unwritten.checklist, ...(JSON.parse(stats.checklist) as Checklist) }
  const last_request_at = latest(stats.last_request_at, unwritten.last_request_at)
  const causes = causesInOrder(parseCauses(stats.causes), now)
  const signs = signsOf(stats, unwritten)
  const { identity_provider } = connection
  const { users, groups } = stats
  const { state, since } = stateOf({ connection, stats, tokens, last_request_at, causes, now })
  return {
    state,
    // A state that has been written began at the time in its row, whatever is computed today.
    since: state === stats.health_state ? stats.health_since : since,
    causes,
    patterns: patternsIn({ identity_provider, checklist, causes, signs, last_request_at, users, groups, now }),
    checklist: checklistItems.map((item) => ({ item, done_at: checklist[item] ?? null })),
    last_request_at,
    checks_since: stats.checks_since,
  }
}

/** What was observed since checks began: requests of the identity provider before prove nothing about this one. */
export function pendingSince<P extends Pending>(checks_since: string | null, pending: P): P {
  if (checks_since === null) return pending
  const { last_request_at } = pending
  const checklist = Object.entries(pending.checklist).filter(([, at]) => at > checks_since)
  return {
    ...pending,
    last_request_at: last_request_at !== null && last_request_at > checks_since ? last_request_at : null,
    checklist: Object.fromEntries(checklist),
    signs: Object.fromEntries(Object.entries(pending.signs).filter(([, sign]) => sign.first_at > checks_since)),
  }
}

/** Signs as they are once what was observed is written. */
export function signsOf(stats: Pick<ConnectionStatsRow, 'signs'>, { signs, endedSigns }: Pending): Signs {
  return mergedSigns(withoutSigns(parseSigns(stats.signs), endedSigns), signs)
}

/** Reads a connection's health; undefined once its counters are deleted. */
export async function readHealth(reader: StorageReader, connection: ConnectionRow, pending: (connection_id: string) => Pending, now: Date) {
  const stats = await reader.get('connection_stats', [connection.connection_id])
  if (!stats) return undefined
  const tokens = await liveTokens(reader, connection.connection_id)
  return { health: healthOf({ connection, stats, tokens, pending: pending(connection.connection_id), now }), stats, tokens }
}

interface StateInput {
  connection: ConnectionRow
  stats: ConnectionStatsRow
  tokens: readonly TokenRow[]
  last_request_at: string | null
  causes: Health['causes']
  now: Date
}

function stateOf({ connection, stats, tokens, last_request_at, causes, now }: StateInput): { state: HealthState; since: string } {
  const at = now.toISOString()
  const valid = tokens.filter((token) => token.expires_at === null || token.expires_at > at)
  if (valid.length === 0)
    return { state: 'token_expired', since: tokens.reduce<string>((end, token) => maximum(end, token.expires_at), '') || at }
  if (connection.paused === 1) return { state: 'paused', since: at }
  if (causes.length > 0)
    return { state: 'needs_attention', since: causes.reduce((first, cause) => (cause.first_at < first ? cause.first_at : first), at) }
  if (last_request_at === null) return { state: 'waiting', since: stats.checks_since ?? connection.created_at }

  const ending = tokens.find((token) => token.state === 'current')?.expires_at ?? null
  const warnFrom = ending === null ? null : shifted(ending, -expiringFrom)
  if (warnFrom !== null && warnFrom <= at) return { state: 'token_expiring', since: warnFrom }

  const silence = isIdentityProvider(connection.identity_provider) ? quietAfter[connection.identity_provider] : undefined
  const quietFrom = silence === undefined ? null : shifted(last_request_at, silence)
  if (quietFrom !== null && quietFrom <= at) return { state: 'quiet', since: quietFrom }
  return { state: 'connected', since: at }
}

export function latest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return maximum(a, b)
}

function maximum(a: string, b: string | null): string {
  return b !== null && b > a ? b : a
}

function shifted(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) + milliseconds).toISOString()
}
