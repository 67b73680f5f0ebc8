import { frontendOperations, type Operation } from '../../contract/operations.js'
import { isPermitted, type Permission, permissions } from '../../contract/permissions.js'
import type { Session } from '../options.js'
import { ApiError, forbidden } from './apiError.js'
import type { ManagementCall } from './call.js'
import { type Caller, isGuest } from './caller.js'
import type { Gate } from './gate.js'

/** Checks one permission, then asks the host, which has the last word. @throws ApiError 403 */
export async function requirePermission(
  { caller, context }: Pick<ManagementCall, 'context' | 'caller'>,
  permission: Permission,
): Promise<void> {
  if (caller.kind === 'host') return
  if (caller.kind === 'nobody' || !isPermitted(caller.session.permissions, permission)) throw forbidden(permission)
  const { authorize } = context.options
  if (authorize && !(await authorize(caller.session, permission))) throw forbidden(permission)
}

/**
 * Stytch's server clients may name a person in `X-Stytch-Member-Session`. The call is then made as that person, so that whatever its
 * handler asks for beyond the operation's own permission is asked of them too, and only their organization is found.
 * The Idempotency-Keys remain the project's.
 * @throws ApiError 401, 403, 429
 */
export async function actingCaller(call: ManagementCall, name: string, gate: Gate): Promise<Caller> {
  const token = call.request.headers.get('x-stytch-member-session') ?? call.request.headers.get('x-stytch-member-sessionjwt')
  if (token === null) return call.caller
  const person = await gate.session(new Request(call.request.url, { headers: { authorization: `Bearer ${token}` } }), call.address)
  const operation: Operation | undefined = Object.entries(frontendOperations).find(([key]) => key === name)?.[1]
  if (!operation?.permission) throw forbidden('this call')
  await requirePermission({ context: call.context, caller: person }, operation.permission)
  return { ...person, principal: call.caller.principal }
}

/** Before a token is issued or a connection deleted, the host may want the person to sign in again. @throws ApiError 403 */
export async function requireRecentAuth({ context, caller, request }: ManagementCall): Promise<void> {
  const { requireRecentAuth: isRecent } = context.options
  // Whoever came through a set-up link has not signed in to the host, so there is nothing to repeat.
  if (!isRecent || caller.kind !== 'person' || isGuest(caller)) return
  if (await isRecent(caller.session, request)) return
  throw new ApiError('recent_authentication_required', 'This needs a recent sign-in. Sign in again, then repeat it.')
}

/** The session's permissions spelled out: `resource:*` becomes every action we know. */
export function grantedPermissions(session: Session): Permission[] {
  return permissions.filter((permission) => isPermitted(session.permissions, permission))
}
