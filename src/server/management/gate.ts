import type { Session } from '../options.js'
import type { StorageReader } from '../storage/types.js'
import { ApiError, foreignOrigin, memberNotFound, sessionExpired, tooManyRequests, unauthorized } from './apiError.js'
import type { Caller, Person } from './caller.js'
import type { ManagementContext } from './context.js'
import { basicCredentials, credentialsDigest, isSameText, sessionToken } from './credentials.js'
import { createAccessCheck, hasAccess, memberIdIn, type SessionHolder } from './sessionHolder.js'
import { holderOf, isPortalSession, isTimely, verifySession } from './sessions.js'

export interface Gate {
  /** Who calls the frontend API; the organization comes from here and from nowhere else. @throws ApiError 401, 403, 429 */
  session(request: Request, address: string | null): Promise<Person>
  /** The host's own backend, with the project's credentials. @throws ApiError 401, 429 */
  project(request: Request, address: string | null): Promise<Caller>
}

/** The host vouches for its session with each request, so nothing that happened earlier can have ended it. */
const always = Number.MAX_SAFE_INTEGER

/** Decides who a request speaks for. Nothing is allowed by default: when no credentials are configured, nobody gets in. */
export function createGate(context: ManagementContext): Gate {
  const { options, failures, storage } = context
  const hasAccessNow = createAccessCheck(storage)

  const refused = (error: ApiError, address: string | null, credential: string): ApiError => {
    if (error.error_type !== 'unauthorized_credentials') return error
    // Valid credentials are never held up by invalid ones: only refusals count, and the limit only shortens their answers.
    const seconds = failures.take(address ?? credential.slice(0, 16))
    return seconds === null ? error : tooManyRequests(seconds)
  }

  /** Checks a member's access: cached while no member changes, and checked again inside a transaction only when one has changed since. */
  function accessCheck(organization_id: string, holder: SessionHolder | null): (reader: StorageReader) => Promise<boolean> {
    let checkedAt: number | null = null
    return async (reader) => {
      if (holder === null) return true
      const changes = reader.changes('members')
      if (reader !== storage) return (changes !== null && changes === checkedAt) || hasAccess(reader, organization_id, holder)
      const isAllowed = await hasAccessNow(organization_id, holder)
      checkedAt = isAllowed ? changes : null
      return isAllowed
    }
  }

  async function portalSession(token: string): Promise<Person> {
    const claims = verifySession(options.signingKey, token, context.now())
    const { organization_id, member_id, email_address, session_id, name, setup_link_id, expires_at } = claims
    const holder = holderOf(claims)
    const isHolderIn = accessCheck(organization_id, holder)
    const isValid = async (reader: StorageReader) =>
      isTimely(claims, context.now()) && (await isLinkOpen(reader, setup_link_id)) && (await isHolderIn(reader))
    if (!(await isValid(storage))) throw sessionExpired()
    return {
      kind: 'person',
      // Somebody who signs in again is the same person and repeats requests with the same keys.
      principal: `${organization_id} ${member_id ?? email_address ?? session_id}`,
      actor: { type: 'admin', name },
      session: { organization_id, member_id, name, permissions: claims.permissions },
      setup_link_id,
      expires_at,
      holder,
      isValid,
      isSignedIn: () => isValid(storage),
    }
  }

  async function hostSession(request: Request): Promise<Person> {
    const session = await options.authenticate?.(request)
    if (!session) throw unauthorized()
    assertSameSite(request, context)
    const { organization_id } = session
    const member_id = memberIdIn(session.member_id)
    const holder = member_id === null ? null : { member_id, sequence: always }
    const isValid = accessCheck(organization_id, holder)
    if (!(await isValid(storage))) throw await refusalOf(session)
    return {
      kind: 'person',
      principal: `${session.organization_id} ${session.member_id ?? session.name ?? credentialsDigest(request)}`,
      actor: { type: 'admin', name: session.name },
      session,
      setup_link_id: null,
      expires_at: null,
      holder,
      isValid,
      isSignedIn: async () => (await options.authenticate?.(request)) != null && (await isValid(storage)),
    }
  }

  /** Why a host's session for one of our members is refused. */
  async function refusalOf({ organization_id, member_id }: Session): Promise<ApiError> {
    const member = await storage.get('members', [memberIdIn(member_id) ?? ''])
    return member?.organization_id === organization_id ? sessionExpired() : memberNotFound()
  }

  return {
    async session(request, address) {
      const token = sessionToken(request, options.publicToken)
      try {
        if (!options.authenticate) return await portalSession(token ?? '')
        // A host's own sign-in turns portal sessions off, but whoever opens a set-up link is not known to the host.
        if (token === null || !isPortalSession(token)) return await hostSession(request)
        const person = await portalSession(token)
        if (person.setup_link_id === null) throw unauthorized()
        return person
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
        isSameText(credentials.user, projectId) &&
        isSameText(credentials.password, projectSecret)
      if (!isKnown) throw refused(unauthorized(), address, credentials?.user ?? '')
      return { kind: 'host', principal: `project ${projectId}`, actor: { type: 'host', name: null } }
    },
  }
}

async function isLinkOpen(reader: StorageReader, setup_link_id: string | null): Promise<boolean> {
  if (setup_link_id === null) return true
  const link = await reader.get('setup_links', [setup_link_id])
  return link !== undefined && link.revoked_at === null
}

/** A host's session may be a cookie, which browsers send along from anywhere: a change must come from a page we know. */
function assertSameSite(request: Request, { options }: ManagementContext): void {
  if (request.method === 'GET' || request.method === 'HEAD' || request.headers.has('authorization')) return
  const origin = request.headers.get('origin')
  const known = [new URL(options.publicUrl).origin, ...(options.allowedOrigins ?? [])]
  if (origin === null || !known.includes(origin)) throw foreignOrigin(origin)
}
