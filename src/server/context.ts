import type { Activity, ActivityKind, AttributeChange } from '../contract/activity.js'
import type { Cause, ChecklistItem } from '../contract/health.js'
import type { ScimExtension, ServedTypes } from '../scim/schemas/declare.js'
import type { Standing } from './standing.js'
import type { ConnectionRow, ConnectionStatsRow, MemberRow, TokenRow } from './storage/tables.js'
import type { Reader, Storage, Writer } from './storage/types.js'

/** Who a request of the frontend API speaks for. */
export interface Session {
  organization_id: string
  member_id: string | null
  name: string | null
  permissions: readonly string[]
}

/** What the host hands over; see `createScimBackend`. */
export interface ScimBackendOptions {
  /** Where everything is kept: `createMemoryStorage()`, or one of `admin-portal-scim/server/node`. */
  storage: Storage
  /** Prefix of every `base_url`, `Location` and link, without a trailing slash. Never taken from the `Host` header. */
  publicUrl: string
  /** Credentials of the server API. Both or neither; without them the server API answers 401 to everything. */
  projectId?: string
  projectSecret?: string
  /** Stytch's public token, as its browser client sends it. */
  publicToken?: string
  /** 32 bytes or more; signs portal sessions. */
  signingKey: string
  /** Origins that may call the frontend API from a browser on another origin. None when left out. */
  allowedOrigins?: readonly string[]
  /** SCIM requests a second and connection; burst is twice that. 1000 when left out, 0 turns it off, else at least 50. */
  rateLimit?: number
  /** Days until a bearer token expires; tokens never expire when left out. */
  tokenLifetimeDays?: number
  /** Extensions of User and Group with attributes of the host's own: validated, listed in `/Schemas`, kept with the person. None when left out. */
  extensions?: readonly ScimExtension[]
  /** Reads the host's own session from a request of the frontend API; portal sessions are then off. Null means nobody is signed in. */
  authenticate?: (request: Request) => Promise<Session | null>
  /** A last word on each permitted call; false is answered 403. */
  authorize?: (session: Session, permission: string) => Promise<boolean> | boolean
  /** Asked when a new userName arrives: the id of an existing member to link, or null to make a new one. E-mail alone never links. */
  linkMember?: (candidate: LinkCandidate) => Promise<string | null> | string | null
  /** Asked before a member is deactivated: a sentence for the identity provider's log to refuse it, or null. */
  protectMember?: (member: { organization_id: string; member_id: string; email_address: string }) => Promise<string | null> | string | null
  /** Asked before a token is issued or a connection deleted: false is answered 403 `recent_authentication_required`. */
  requireRecentAuth?: (session: Session, request: Request) => Promise<boolean> | boolean
  /** Each event, at least once and in order per resource; a rejected promise is tried again. */
  onEvent?: (event: ScimEvent) => Promise<void> | void
  /** SHA-256 of a text (UTF-8) in lower-case hex, by the platform's own code: `server/node` has Node's. In JavaScript when left out. */
  sha256?: (text: string) => string
  /** Where failures that are not the caller's go; `console.error` when left out. */
  logger?: Logger
  /** The clock; tests bring their own. */
  now?: () => Date
}

export interface LinkCandidate {
  organization_id: string
  connection_id: string
  user_name: string
  email_address: string
  external_id: string | null
}

export interface Logger {
  error(message: string, detail?: Record<string, unknown>): void
}

/** The envelope of contract §5. */
export interface ScimEvent {
  project_id: string
  event_id: string
  action: 'CREATE' | 'UPDATE' | 'DELETE'
  object_type: string
  source: 'SCIM' | 'DIRECT'
  id: string
  timestamp: string
  vertical: 'B2B'
  /** Rises within an organization; never repeats. */
  sequence: number
  /** `scim.member.create` and so on. */
  event_type: string
  organization_id: string
  connection_id: string
  [object: string]: unknown
}

/** The request behind a change, as the activity shows it; credentials and personal data already removed. */
export type RequestTrace = NonNullable<Activity['request']>

/** What all changes of one request have in common. */
export interface Scope {
  organization_id: string
  connection_id: string
  source: 'SCIM' | 'DIRECT'
  actor: Activity['actor']
  token_last_four: string | null
  request: RequestTrace | null
}

/** One thing that happened: a row of activity, an event for the outbox, or both under one sequence number. */
export interface Change {
  activity?: {
    kind: ActivityKind
    member_id?: string | null
    group_id?: string | null
    subject?: string | null
    changes?: AttributeChange[]
    dropped?: Activity['dropped']
    /** The row is the only one of the connection with this text; whoever writes it has looked. */
    bucket?: string
    members?: Activity['members']
  }
  event?: {
    /** `scim.member.create` and so on: contract §5. */
    type: string
    action: ScimEvent['action']
    object_type: string
    /** The id of what changed. */
    id: string
    /** The whole object on CREATE and UPDATE. */
    object?: unknown
    member_id?: string
    group_id?: string
  }
  /** The person's folded userName whose trouble this success ends. */
  settles?: string
}

/** Writes changes in the transaction of the change itself; with `stats`, the connection's counters after it, they are not counted again. */
export type RecordChanges = (scope: Scope, changes: readonly Change[], stats?: ConnectionStatsRow) => Promise<void>

/** A request that was not done, and why. */
export interface Refusal {
  organization_id: string
  connection_id: string
  cause: Cause
  /** False for requests without a valid token: they share one row per cause and minute. */
  authenticated: boolean
  token_last_four: string | null
  /** The person as the identity provider named them, if it is about one. */
  user_name?: string | null
  member_id?: string | null
  request: RequestTrace
}

/** What every room of the server gets: made once by `createScimBackend`. */
export interface ServerContext {
  readonly options: ScimBackendOptions
  /** The resource types with the host's extensions. */
  readonly types: ServedTypes
  readonly storage: Storage
  readonly logger: Logger
  now(): Date
  /** Like `storage.write`, and after the commit wakes live streams and the outbox for what was recorded. */
  write<T>(work: (writer: Writer, record: RecordChanges) => Promise<T>): Promise<T>
  /** Records a refused request; never throws into the request (a failure goes to the logger). */
  refuse(refusal: Refusal): Promise<void>
  readonly traffic: Traffic
}

/** What requests leave behind without a row of their own; kept in memory and flushed at most once a second. */
export interface Traffic {
  /** A request with a valid token. */
  seen(token: TokenRow, at: Date): void
  /** A kind of request was seen for the first time, perhaps. */
  tick(connection_id: string, item: ChecklistItem, at: Date): void
  /** A SCIM request was answered with success. */
  worked(connection_id: string): void
  /** The instant of the last authenticated request that is not flushed yet. */
  pending(connection_id: string): { last_request_at: string | null; ticks: Partial<Record<ChecklistItem, string>> }
  /** Writes what is waiting; resolves when it is durable. */
  flush(): Promise<void>
}

/** A valid SCIM request's standing: everything derives from the token's row, nothing from the caller. */
export interface ScimPrincipal {
  connection: ConnectionRow
  token: TokenRow
  /** The state of both tables before they were read. */
  standing: Standing
}

/** Reads a member for the wire, with roles and their sources. */
export type MemberView = (reader: Reader, member: MemberRow) => Promise<import('../contract/member.js').Member>
