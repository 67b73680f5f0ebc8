import type { TokenRow } from '../storage/tables.js'
import type { RefusedRequest } from './refusedRequest.js'
import { mergedSigns, type Sign, type Signs, withoutSigns, withSign } from './signs.js'
import { type Checklist, latest } from './state.js'

/** What was observed about one connection and is not written yet. */
export interface ConnectionObservations {
  last_request_at: string | null
  checklist: Checklist
  signs: Signs
  endedSigns: Set<Sign>
  /** A request succeeded, which closes stored causes that concern requests only. */
  hasSucceeded: boolean
}

export interface TokenUse {
  connection_id: string
  requests: number
  last_used_at: string
}

/** Requests without a valid token that share one row of activity. */
export interface RefusalCount {
  refused: RefusedRequest
  /** When the last of them came, RFC 3339. */
  at: string
  count: number
  /** How many came since a request last succeeded: only those are still a problem. */
  open: number
}

/** What requests leave behind in memory until it is written. */
export interface Observations {
  tokens: Map<string, TokenUse>
  connections: Map<string, ConnectionObservations>
  /** By connection, cause, identity provider and minute. */
  refusals: Map<string, RefusalCount>
}

export function noObservations(): Observations {
  return { tokens: new Map(), connections: new Map(), refusals: new Map() }
}

export function isEmpty({ tokens, connections, refusals }: Observations): boolean {
  return tokens.size + connections.size + refusals.size === 0
}

/** A request with a valid token. */
export function addRequest(observations: Observations, token: TokenRow, at: string): void {
  const requests = observations.tokens.get(token.token_id)?.requests ?? 0
  observations.tokens.set(token.token_id, { connection_id: token.connection_id, requests: requests + 1, last_used_at: at })
  const connection = connectionOf(observations, token.connection_id)
  connection.last_request_at = latest(connection.last_request_at, at)
  connection.checklist.reached_us ??= at
  connection.checklist.token_accepted ??= at
}

/** A kind of request was observed, perhaps for the first time. */
export function addStep(observations: Observations, connection_id: string, item: keyof Checklist, at: string): void {
  connectionOf(observations, connection_id).checklist[item] ??= at
}

/** Something about requests that matters over time. */
export function addSign(observations: Observations, connection_id: string, sign: Sign, at: string, subject: string | null): void {
  const connection = connectionOf(observations, connection_id)
  connection.signs = withSign(connection.signs, sign, at, subject)
}

/** A sign means nothing any more. */
export function endSign(observations: Observations, connection_id: string, sign: Sign): void {
  const connection = connectionOf(observations, connection_id)
  connection.signs = withoutSigns(connection.signs, [sign])
  connection.endedSigns.add(sign)
}

/** A SCIM request succeeded: earlier refusals are no longer a problem. */
export function addSuccess(observations: Observations, connection_id: string): void {
  connectionOf(observations, connection_id).hasSucceeded = true
  endRefusals(observations, connection_id)
}

/** Marks all refusals so far as no longer a problem; they still count. */
export function endRefusals({ refusals }: Observations, connection_id: string): void {
  for (const entry of refusals.values()) if (entry.refused.connection_id === connection_id) entry.open = 0
}

/** A request without a valid token. */
export function addRefusal(observations: Observations, refused: RefusedRequest, at: string): void {
  const key = `${refused.connection_id} ${bucketOf(refused, at)}`
  observations.refusals.set(key, summed(observations.refusals.get(key), { refused, at, count: 1, open: 1 }))
}

/** Takes out the note of a success because its effect is being written now. */
export function takeSuccess(observations: Observations, connection_id: string): boolean {
  const connection = observations.connections.get(connection_id)
  const hasSucceeded = connection?.hasSucceeded ?? false
  if (connection) connection.hasSucceeded = false
  return hasSucceeded
}

/** Puts that note back because its effect could not be written. */
export function putSuccessBack(observations: Observations, connection_id: string): void {
  connectionOf(observations, connection_id).hasSucceeded = true
}

/** One row of activity for each cause, identity provider and minute. */
export function bucketOf({ cause, identity_provider }: RefusedRequest, at: string): string {
  return `${cause} ${identity_provider} ${at.slice(0, 16)}`
}

/** Combines observations that could not be written with newer ones. */
export function merged(older: Observations, newer: Observations): Observations {
  const tokens = new Map(older.tokens)
  for (const [id, use] of newer.tokens) {
    tokens.set(id, { ...use, requests: use.requests + (older.tokens.get(id)?.requests ?? 0) })
  }
  const connections = new Map(older.connections)
  for (const [id, seen] of newer.connections) {
    const before = older.connections.get(id)
    connections.set(id, {
      last_request_at: latest(before?.last_request_at ?? null, seen.last_request_at),
      checklist: { ...seen.checklist, ...before?.checklist },
      signs: mergedSigns(withoutSigns(before?.signs ?? {}, seen.endedSigns), seen.signs),
      endedSigns: new Set([...(before?.endedSigns ?? []), ...seen.endedSigns]),
      hasSucceeded: seen.hasSucceeded || (before?.hasSucceeded ?? false),
    })
  }
  const refusals = new Map(older.refusals)
  for (const [key, entry] of newer.refusals) refusals.set(key, summed(refusals.get(key), entry))
  return { tokens, connections, refusals }
}

function connectionOf(observations: Observations, connection_id: string): ConnectionObservations {
  const known = observations.connections.get(connection_id)
  if (known) return known
  const fresh: ConnectionObservations = { last_request_at: null, checklist: {}, signs: {}, endedSigns: new Set(), hasSucceeded: false }
  observations.connections.set(connection_id, fresh)
  return fresh
}

/** The later of two counts for the same row, with both added up. */
function summed(earlier: RefusalCount | undefined, later: RefusalCount): RefusalCount {
  return earlier ? { ...later, count: earlier.count + later.count, open: earlier.open + later.open } : later
}
