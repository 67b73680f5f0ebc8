import type { BodyOf, Operation } from '../../contract/operations.js'
import type { RecordingScope } from '../events/recordedChange.js'
import type { OrganizationRow } from '../storage/tables.js'
import type { Caller } from './caller.js'
import type { ManagementContext } from './context.js'

/** One call of the management API. */
export interface ManagementCall {
  context: ManagementContext
  caller: Caller
  request: Request
  request_id: string
  address: string | null
}

/** A call about one organization: the session's, or the one in the path of the server API. */
export interface OrganizationCall extends ManagementCall {
  organization: OrganizationRow
}

type ParamsOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | ParamsOf<Rest> : never

/** Which operations are about one organization: all of the frontend API that need a session, and those of the server API with one in their path. */
type CallOf<O extends Operation> = O extends { public: true }
  ? ManagementCall
  : O['path'] extends `/sdk/${string}` | `${string}{organization_id}${string}`
    ? OrganizationCall
    : ManagementCall

/** A call as the handler of its operation gets it: authorized and parsed. */
export type OperationCall<O extends Operation> = CallOf<O> & {
  params: Record<ParamsOf<O['path']>, string>
  body: BodyOf<O>
  query: Record<string, string>
  /** As sent; used by the operations that the contract calls idempotent. */
  idempotencyKey: string | null
}

/** What the changes made by this call have in common. */
export function scopeOf(call: OrganizationCall, connection_id: string): RecordingScope {
  return {
    organization_id: call.organization.organization_id,
    connection_id,
    source: 'DIRECT',
    actor: call.caller.actor,
    token_last_four: null,
    request: null,
  }
}
