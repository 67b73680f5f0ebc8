import type { Activity } from '../../contract/activity.js'
import type { Session } from '../options.js'
import type { StorageReader } from '../storage/types.js'
import type { SessionHolder } from './sessionHolder.js'

/** Who makes a call: the host with its project's credentials, a person through a session, or nobody we know. */
export type Caller = Host | Person | Nobody

interface AnyCaller {
  /** Whose Idempotency-Keys and live streams these are. */
  principal: string
  actor: Activity['actor']
}

/** The host may do everything. */
interface Host extends AnyCaller {
  kind: 'host'
}

export interface Person extends AnyCaller {
  kind: 'person'
  session: Session
  /** The set-up link that opened the session. */
  setup_link_id: string | null
  /** When the session ends, RFC 3339; null when only the host knows. */
  expires_at: string | null
  /** Whose access the session ends with; null for people only the host knows. */
  holder: SessionHolder | null
  /** Whether the session is valid according to the given reader. Cheap; inside a transaction, as that transaction sees it. */
  isValid(reader: StorageReader): Promise<boolean>
  /** Whether the session is valid for the host too; live streams check this from time to time. */
  isSignedIn(): Promise<boolean>
}

/** Whoever opens a set-up link: the secret in the body is all they have. */
export interface Nobody extends AnyCaller {
  kind: 'nobody'
}

export const nobody: Nobody = { kind: 'nobody', principal: 'nobody', actor: { type: 'admin', name: null } }

/** The session of a person; null for the host and for nobody. */
export function sessionOf(caller: Caller): Session | null {
  return caller.kind === 'person' ? caller.session : null
}

/** Whether the caller came through a set-up link. */
export function isGuest(caller: Caller): boolean {
  return caller.kind === 'person' && caller.setup_link_id !== null
}
