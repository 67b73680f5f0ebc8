import type { Activity } from '../../contract/activity.js'
import type { Cause } from '../../contract/health.js'
import type { RequestTrace } from '../events/recordedChange.js'

/** A request that was refused, and why. */
export interface RefusedRequest {
  organization_id: string
  connection_id: string
  /** Whose request it was, as far as the connection says. */
  identity_provider: string
  cause: Cause
  /** False for requests without a valid token: they share one row per cause and minute. */
  authenticated: boolean
  token_last_four: string | null
  /** The person as the identity provider named them, if the request is about one. */
  user_name?: string | null
  member_id?: string | null
  /** The group, if it is about one. */
  group_id?: string | null
  group_name?: string | null
  /** The attribute it was refused for, and what is refused of its value. */
  refusal?: Activity['refusal']
  request: RequestTrace
}
