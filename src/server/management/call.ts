import type { Activity } from '../../contract/activity.js'
import type { BodyOf, Operation } from '../../contract/operations.js'
import type { ServedTypes } from '../../scim/schemas/declare.js'
import type { RateLimit } from '../access/rateLimit.js'
import type { Worker } from '../background/worker.js'
import type { Scope, WriteAndRecord } from '../events/change.js'
import type { Live } from '../events/live.js'
import type { HealthMonitor } from '../health/healthMonitor.js'
import type { Logger, ScimBackendOptions, Session } from '../options.js'
import type { OrganizationRow } from '../storage/tables.js'
import type { Reader, Storage } from '../storage/types.js'
import type { Holder } from './holders.js'
import type { LiveStreams } from './liveStreams.js'

/** What the management API works with. */
export interface ManagementContext {
  readonly options: ScimBackendOptions
  /** The resource types with the host's extensions. */
  readonly types: ServedTypes
  readonly storage: Storage
  readonly logger: Logger
  now(): Date
  readonly write: WriteAndRecord
  readonly health: HealthMonitor
  readonly live: Live
  readonly jobs: Worker
  readonly streams: LiveStreams
  /** Counts refused credentials and secrets. */
  readonly failures: RateLimit
}

/** Who asks: the host with its project credentials, or a person through a session. */
export interface Caller {
  /** Whose Idempotency-Keys and live streams these are. */
  principal: string
  actor: Activity['actor']
  /** Null for the host, which may do everything. */
  session: Session | null
  /** The set-up link that opened the session. */
  setup_link_id: string | null
  /** When the session ends, RFC 3339; null when only its host knows. */
  expires_at: string | null
  /** Whose access the session ends with; null for the host, and for people only the host knows. */
  holder: Holder | null
  /** Tells whether the session still stands as far as our own storage knows; cheap, and inside a transaction by what that one sees. */
  stands(reader: Reader): Promise<boolean>
  /** Tells whether the session still stands for the host too; a live stream asks now and then. */
  isLive(): Promise<boolean>
}

/** One request on its way through the management API. */
export interface Work {
  context: ManagementContext
  caller: Caller
  request: Request
  request_id: string
  address: string | null
}

/** Work inside one organization: from the session, or from the path of the server API. */
export interface OrganizationWork extends Work {
  organization: OrganizationRow
}

type ParamsOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | ParamsOf<Rest> : never

/** The frontend API speaks for the session's organization, the server API for the one in the path. */
type WorkOf<O extends Operation> = O extends { public: true }
  ? Work
  : O['path'] extends `/sdk/${string}` | `${string}{organization_id}${string}`
    ? OrganizationWork
    : Work

/** A call as its handler gets it: authorized and parsed. */
export type Call<O extends Operation> = WorkOf<O> & {
  params: Record<ParamsOf<O['path']>, string>
  body: BodyOf<O>
  query: Record<string, string>
  /** As sent; operations the contract calls idempotent go by it. */
  idempotencyKey: string | null
}

/** What changes of this call have in common. */
export function scopeOf(work: OrganizationWork, connection_id: string): Scope {
  return {
    organization_id: work.organization.organization_id,
    connection_id,
    source: 'DIRECT',
    actor: work.caller.actor,
    token_last_four: null,
    request: null,
  }
}
