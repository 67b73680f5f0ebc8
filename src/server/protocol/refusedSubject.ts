import type { ScimError } from '../../scim/error.js'
import type { RefusedRequest } from '../health/refusedRequest.js'
import { RefusedError } from '../provisioning/refusedError.js'
import type { Subject } from './refusal.js'
import { isRead, type ScimRequest } from './scimRequest.js'

type Named = Pick<RefusedRequest, 'user_name' | 'member_id' | 'group_id' | 'group_name'>

/** Names longer than this are cut, in characters. */
const maxName = 320

/** Whom a refused request was about: the person or group in its path, else the one its body names. */
export async function subjectOf(request: ScimRequest, known: Subject | null): Promise<Named> {
  if (known) return { user_name: known.userName, member_id: known.memberId }
  const { segments, method, body, context, principal } = request
  const [endpoint, id] = segments
  const { connection_id } = principal.connection
  if (endpoint === 'Users' && id !== undefined) {
    const user = await context.storage.get('users', [connection_id, id])
    if (user) return { user_name: user.user_name, member_id: user.member_id }
  }
  if (endpoint === 'Groups' && id !== undefined) {
    const group = await context.storage.get('groups', [connection_id, id])
    if (group) return { group_id: group.group_id, group_name: group.display_name }
  }
  if (method !== 'POST' && method !== 'PUT') return {}
  if (endpoint === 'Users' && typeof body?.userName === 'string') return { user_name: body.userName.slice(0, maxName), member_id: null }
  if (endpoint === 'Groups' && typeof body?.displayName === 'string') return { group_name: body.displayName.slice(0, maxName) }
  return {}
}

/** How the details of `scim/` begin that are about an attribute: with its name, as SCIM writes it. */
const beginsWithAttribute = /^([a-z$][\w$]*(?:\.[\w$]+)*)(?:: | must be | is required | is longer | would have | has \d)/

/** The attribute a change was refused for and what is refused of it; a read has parameters and no attribute. */
export function refusedValue(error: ScimError, request: ScimRequest, userName: string | null | undefined): RefusedRequest['refusal'] {
  if (isRead(request.method)) return undefined
  const refused = error instanceof RefusedError ? error : undefined
  const attribute = refused?.attribute ?? beginsWithAttribute.exec(error.detail)?.[1]
  if (attribute === undefined) return undefined
  return { attribute, value: refused?.value ?? (refused?.reason === 'duplicate' ? (userName ?? null) : null) }
}
