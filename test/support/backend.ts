import type { Connection } from '../../src/contract/connection.js'
import type { CreateOrganizationBody, Organization } from '../../src/contract/organization.js'
import type { CreatePortalSessionBody } from '../../src/contract/session.js'
import { createScimBackend, type ScimBackend } from '../../src/server/createScimBackend.js'
import type { ScimEvent } from '../../src/server/events/scimEvent.js'
import type { ScimBackendOptions } from '../../src/server/options.js'
import type { Storage } from '../../src/server/storage/types.js'
import { type Answer, bodyOf, type Json, readAnswer } from './answer.js'
import { createFakeClock, type FakeClock } from './clock.js'
import { createLog, type LogEntry, readable } from './logs.js'
import { assertDescribed } from './openapi.js'
import { type ScimConnection, scimConnection } from './scimConnection.js'
import { openTestStorage } from './storage.js'

export { type Answer, expectOk, type Json, readAnswer } from './answer.js'
export * from './resources.js'
export type { ScimConnection } from './scimConnection.js'

export const publicUrl = 'https://scim.example.test'
export const project = { projectId: 'project-test', projectSecret: 'secret-of-the-project', publicToken: 'public-token-test-1' }
export const signingKey = 'a signing key for tests that is long enough'

interface CallInit {
  method?: string
  body?: unknown
  headers?: Record<string, string>
  address?: string
}

/** The backend's own options, each with a default for tests, and two for the test itself. */
export interface TestBackendOptions extends Partial<ScimBackendOptions> {
  /** The organization that exists from the beginning. */
  organization?: Partial<CreateOrganizationBody>
  /** One that another backend uses too; a new one when left out. */
  clock?: FakeClock
}

/** What every call of a session of one person can do. */
export interface PortalSessionUnderTest {
  session_token: string
  call<T = Json>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>
}

/** Whom a portal session is for when a test does not say: an administrator whom no identity provider of any test provisions. */
export const adminAddress = 'ruth@acme.test'

export interface TestBackend {
  backend: ScimBackend
  storage: Storage
  clock: FakeClock
  /** What the backend told its logger. Anything that a test leaves here fails it (see `setup.ts`). */
  logged: LogEntry[]
  /** Takes out what was logged so far, for a test that expects it. */
  takeLogged(): LogEntry[]
  /** What the host received through `onEvent`, in order. */
  events: ScimEvent[]
  organization: Organization
  /** Any request, as `fetch` takes it. */
  send(url: string, init: RequestInit, address?: string): Promise<Answer>
  /** A request of the management API; anything but text is sent as JSON. */
  request<T = Json>(path: string, init?: CallInit): Promise<Answer<T>>
  /** A call of the server API with the project's credentials. */
  server<T = Json>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>
  createOrganization(fields?: Partial<CreateOrganizationBody>): Promise<Organization>
  /** Signs a portal session and returns the calls of its holder: all permissions and `adminAddress` unless stated otherwise. */
  openSession(fields?: Partial<CreatePortalSessionBody> & { organization_id?: string }): Promise<PortalSessionUnderTest>
  /**
   * Creates a connection, for Okta and the first organization unless stated otherwise, and returns its SCIM endpoint with the bearer token.
   */
  createConnection(fields?: { display_name?: string; identity_provider?: string; organization_id?: string }): Promise<ScimConnection>
  /** The organization's connection as the server API reads it. */
  readConnection(organization_id?: string): Promise<Connection>
  /** Speaks SCIM on any connection with any token. */
  speakScim(as: { connection_id: string; token: string }): <T = Json>(path: string, init?: CallInit) => Promise<Answer<T>>
}

/**
 * The real backend on a fresh storage with a clock that stands still and one organization. Everything a test does goes through `fetch`, and
 * every answer of the management API is checked against the OpenAPI document.
 */
export async function createTestBackend(options: TestBackendOptions = {}): Promise<TestBackend> {
  const { organization: organizationFields, clock = createFakeClock(), ...given } = options
  const logged = createLog()
  const events: ScimEvent[] = []
  const backend = describedBackend({
    storage: given.storage ?? (await openTestStorage()),
    publicUrl,
    ...project,
    signingKey,
    now: clock.now,
    // The clock stands still, so a connection's allowance would never grow again.
    rateLimit: 0,
    logger: { error: (message, detail) => void logged.push({ message, detail: readable(detail) }) },
    onEvent: (event) => void events.push(event),
    ...given,
  })

  const send: TestBackend['send'] = async (url, init, address) => {
    // Node requires `duplex` for a body that is a stream; TypeScript's DOM types do not know it.
    const sent = new Request(url, { ...init, duplex: 'half' } as RequestInit)
    return readAnswer(await backend.fetch(sent, address === undefined ? {} : { address }))
  }

  const request: TestBackend['request'] = (path, { method = 'GET', body, headers = {}, address } = {}) => {
    const init: RequestInit = { method, headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers } }
    if (body !== undefined) init.body = typeof body === 'string' ? body : JSON.stringify(body)
    return send(`${publicUrl}${path}`, init, address)
  }

  const server: TestBackend['server'] = (method, path, body, headers) => {
    const authorization = `Basic ${btoa(`${project.projectId}:${project.projectSecret}`)}`
    return request(path, { method, body, headers: { authorization, ...headers } })
  }

  const createOrganization: TestBackend['createOrganization'] = async (fields) => {
    const answer = await server('POST', '/v1/b2b/organizations', { organization_name: 'Acme', ...fields })
    return bodyOf(answer).organization
  }

  const organization = await createOrganization(organizationFields)

  const test: TestBackend = {
    backend,
    storage: backend.storage,
    clock,
    logged,
    takeLogged: () => logged.splice(0),
    events,
    organization,
    send,
    request,
    server,
    createOrganization,

    async openSession({ organization_id = organization.organization_id, ...fields } = {}) {
      const rights = fields.permissions || fields.roles ? {} : { roles: ['stytch_admin'] }
      const who = fields.member_id ? {} : { email_address: adminAddress }
      const answer = await server('POST', `/v1/b2b/scim/${organization_id}/portal_session`, { ...who, ...rights, ...fields })
      const { session_token } = bodyOf(answer)
      return {
        session_token,
        call: (method, path, body, headers) =>
          request(path, { method, body, headers: { authorization: `Bearer ${session_token}`, ...headers } }),
      }
    },

    async createConnection({ organization_id = organization.organization_id, ...fields } = {}) {
      const body = { identity_provider: 'okta', ...fields }
      const answer = await server('POST', `/v1/b2b/scim/${organization_id}/connection`, body)
      return scimConnection(test, organization_id, bodyOf(answer).connection)
    },

    readConnection: async (organization_id = organization.organization_id) =>
      bodyOf(await server('GET', `/v1/b2b/scim/${organization_id}/connection`)).connection,

    speakScim:
      ({ connection_id, token }) =>
      (path, init = {}) =>
        request(`/scim/v2/${connection_id}${path}`, {
          ...init,
          headers: {
            authorization: `Bearer ${token}`,
            ...(init.body !== undefined && { 'content-type': 'application/scim+json' }),
            'user-agent': 'Okta SCIM Client 1.0.0',
            ...init.headers,
          },
        }),
  }
  return test
}

/** The backend, with every answer of the management API checked against the OpenAPI document, whoever asked for it. */
function describedBackend(options: ScimBackendOptions): ScimBackend {
  const backend = createScimBackend(options)
  return {
    ...backend,
    async fetch(request, info) {
      const { method } = request
      const { pathname } = new URL(request.url)
      const response = await backend.fetch(request, info)
      const type = response.headers.get('content-type') ?? ''
      const isDescribed =
        /^\/(v1|sdk)\//.test(pathname) && method !== 'OPTIONS' && method !== 'HEAD' && !type.startsWith('text/event-stream')
      if (isDescribed) assertDescribed(method, pathname, response.status, await response.clone().text(), type)
      return response
    },
  }
}
