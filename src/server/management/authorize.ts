import { frontendOperations, type Operation } from '../../contract/operations.js'
import { isPermitted, type Permission, permissions } from '../../contract/permissions.js'
import { digestOf, sameDigest } from '../access/tokens.js'
import type { Session } from '../options.js'
import type { Reader } from '../storage/types.js'
import { ApiError, forbidden, memberNotFound, sessionExpired, tooManyRequests, unauthorized } from './apiError.js'
import type { Caller, ManagementContext, Work } from './call.js'
import { createAccess, type Holder, hasAccess, memberIdIn } from './holders.js'
import { holderOf, isPortalSession, verifySession } from './sessions.js'

export interface Gate {
  /** Who calls the frontend API; the organization comes from here and from nowhere else. @throws ApiError 401, 403, 429 */
  session(request: Request, address: string | null): Promise<Caller>
  /** The host's own backend, with the project's credentials. @throws ApiError 401, 429 */
  project(request: Request, address: string | null): Promise<Caller>
}

/** A host says at each request that its session is good, so no earlier end counts against it. */
const always = Number.MAX_SAFE_INTEGER

/** Decides who a request speaks for. Nothing is allowed by default: no credentials configured means nobody gets in. */
export function createGate(context: ManagementContext): Gate {
  const { options, failures, storage } = context
  const access = createAccess(storage)

  const refused = (error: ApiError, address: string | null, credential: string): ApiError => {
    if (error.error_type !== 'unauthorized_credentials') return error
    // Good credentials never wait for bad ones: only what was refused counts, and it only makes refusals shorter.
    const seconds = failures.take(address ?? credential.slice(0, 16))
    return seconds === null ? error : tooManyRequests(seconds)
  }

  /** The look at a member's access: kept while no member changes, and in a transaction repeated only when one did since the last look. */
  function watchAccess(organization_id: string, holder: Holder | null): (reader: Reader) => Promise<boolean> {
    let seenAt: number | null = null
    return async (reader) => {
      if (holder === null) return true
      const changes = reader.changes('members')
      if (reader !== storage) return (changes !== null && changes === seenAt) || hasAccess(reader, organization_id, holder)
      const isIn = await access(organization_id, holder)
      seenAt = isIn ? changes : null
      return isIn
    }
  }

  async function portalSession(token: string): Promise<Caller> {
    const claims = verifySession(options.signingKey, token, context.now())
    const { organization_id, member_id, email_address, session_id, name, setup_link_id, expires_at } = claims
    const holder = holderOf(claims)
    const isIn = watchAccess(organization_id, holder)
    const stands = async (reader: Reader) =>
      expires_at > context.now().toISOString() && (await isLinkOpen(reader, setup_link_id)) && (await isIn(reader))
    if (!(await stands(storage))) throw sessionExpired()
    return {
      // Whoever signs in again is the same person, and repeats with the same keys.
      principal: `${organization_id} ${member_id ?? email_address ?? session_id}`,
      actor: { type: 'admin', name },
      session: { organization_id, member_id, name, permissions: claims.permissions },
      setup_link_id,
      expires_at,
      holder,
      stands,
      isLive: () => stands(storage),
    }
  }

  async function hostSession(request: Request): Promise<Caller> {
    const session = await options.authenticate?.(request)
    if (!session) throw unauthorized()
    assertSameSite(request, context)
    const { organization_id } = session
    const member_id = memberIdIn(session.member_id)
    const holder = member_id === null ? null : { member_id, sequence: always }
    const stands = watchAccess(organization_id, holder)
    if (!(await stands(storage))) throw await endOf(session)
    return {
      principal: `${session.organization_id} ${session.member_id ?? session.name ?? credentialsDigest(request)}`,
      actor: { type: 'admin', name: session.name },
      session,
      setup_link_id: null,
      expires_at: null,
      holder,
      stands,
      isLive: async () => (await options.authenticate?.(request)) != null && (await stands(storage)),
    }
  }

  /** Why a host's session of one of our members is refused. */
  async function endOf({ organization_id, member_id }: Session): Promise<ApiError> {
    const member = await storage.get('members', [memberIdIn(member_id) ?? ''])
    return member?.organization_id === organization_id ? sessionExpired() : memberNotFound()
  }

  return {
    async session(request, address) {
      const token = sessionToken(request, options.publicToken)
      try {
        if (!options.authenticate) return await portalSession(token ?? '')
        // A host's own sign-in turns portal sessions off, but a set-up link is opened by somebody the host does not know.
        if (token === null || !isPortalSession(token)) return await hostSession(request)
        const caller = await portalSession(token)
        if (caller.setup_link_id === null) throw unauthorized()
        return caller
      } catch (error) {
        throw error instanceof ApiError ? refused(error, address, token ?? '') : error
      }
    },
    async project(request, address) {
      const credentials = basicCredentials(request)
      const { projectId, projectSecret } = options
      const isKnown =
        !!projectId &&
        !!projectSecret &&
        credentials !== null &&
        isSame(credentials.user, projectId) &&
        isSame(credentials.password, projectSecret)
      if (!isKnown) throw refused(unauthorized(), address, credentials?.user ?? '')
      return {
        principal: `project ${projectId}`,
        actor: { type: 'host', name: null },
        session: null,
        setup_link_id: null,
        expires_at: null,
        holder: null,
        stands: async () => true,
        isLive: async () => true,
      }
    },
  }
}

/** Asks for one permission, and the host for its last word. @throws ApiError 403 */
export async function requirePermission(work: Pick<Work, 'context' | 'caller'>, permission: Permission): Promise<void> {
  const { session } = work.caller
  if (!session) return
  if (!isPermitted(session.permissions, permission)) throw forbidden(permission)
  const { authorize } = work.context.options
  if (authorize && !(await authorize(session, permission))) throw forbidden(permission)
}

/**
 * Stytch's server clients may name a person in `X-Stytch-Member-Session`; the call is then made as that person, so that whatever its
 * handler asks for beyond the operation's own permission is asked of them too, and no organization but theirs is found.
 * The project keeps its Idempotency-Keys.
 * @throws ApiError 401, 403, 429
 */
export async function actingCaller(work: Work, name: string, gate: Gate): Promise<Caller> {
  const token = work.request.headers.get('x-stytch-member-session') ?? work.request.headers.get('x-stytch-member-sessionjwt')
  if (token === null) return work.caller
  const caller = await gate.session(new Request(work.request.url, { headers: { authorization: `Bearer ${token}` } }), work.address)
  const operation: Operation | undefined = Object.entries(frontendOperations).find(([key]) => key === name)?.[1]
  if (!operation?.permission) throw forbidden('this call')
  await requirePermission({ context: work.context, caller }, operation.permission)
  return { ...caller, principal: work.caller.principal }
}

/** Before a token is issued or a connection deleted the host may want to see the person sign in again. @throws ApiError 403 */
export async function requireRecentAuth({ context, caller, request }: Work): Promise<void> {
  const { requireRecentAuth: ask } = context.options
  // Whoever came by a set-up link has no sign-in at the host that could be repeated.
  if (!ask || !caller.session || caller.setup_link_id !== null) return
  if (await ask(caller.session, request)) return
  throw new ApiError('recent_authentication_required', 'This needs a recent sign-in. Sign in again, then repeat it.')
}

/** The session's rights spelled out: `resource:*` becomes every action we know of. */
export function grantedPermissions(session: Session): Permission[] {
  return permissions.filter((permission) => isPermitted(session.permissions, permission))
}

async function isLinkOpen(reader: Reader, setup_link_id: string | null): Promise<boolean> {
  if (setup_link_id === null) return true
  const link = await reader.get('setup_links', [setup_link_id])
  return link !== undefined && link.revoked_at === null
}

/** A host's session may be a cookie, which browsers send along from anywhere: a change must come from a page we know. */
function assertSameSite(request: Request, { options }: ManagementContext): void {
  if (request.method === 'GET' || request.method === 'HEAD' || request.headers.has('authorization')) return
  const origin = request.headers.get('origin')
  const known = [new URL(options.publicUrl).origin, ...(options.allowedOrigins ?? [])]
  if (origin === null || !known.includes(origin)) throw forbidden('changes from this origin')
}

/** The session token of `Bearer <token>`, or of `Basic base64(public_token:token)` as Stytch's browser client sends it. */
export function sessionToken(request: Request, publicToken: string | undefined): string | null {
  const bearer = /^bearer +(\S+)$/i.exec(request.headers.get('authorization')?.trim() ?? '')
  if (bearer) return bearer[1] ?? null
  const credentials = basicCredentials(request)
  if (!credentials || !publicToken || !isSame(credentials.user, publicToken)) return null
  return credentials.password
}

function basicCredentials(request: Request): { user: string; password: string } | null {
  const match = /^basic +([A-Za-z0-9+/=]+)$/i.exec(request.headers.get('authorization')?.trim() ?? '')
  if (!match?.[1]) return null
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(atob(match[1]), (character) => character.charCodeAt(0)))
    const colon = text.indexOf(':')
    return colon < 0 ? null : { user: text.slice(0, colon), password: text.slice(colon + 1) }
  } catch {
    // Neither base64 nor UTF-8: credentials nobody has.
    return null
  }
}

/** Tells a host's people apart when the host says nothing about them. */
function credentialsDigest({ headers }: Request): string {
  return digestOf(JSON.stringify([headers.get('authorization'), headers.get('cookie')]))
}

/** Compares by digest, so that neither the length nor the first difference shows in the time it takes. */
function isSame(a: string, b: string): boolean {
  return sameDigest(digestOf(a), digestOf(b))
}
