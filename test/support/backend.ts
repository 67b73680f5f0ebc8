import type { Connection, CreatedConnection } from '../../src/contract/connection.js'
import type { CreateOrganizationBody, Organization } from '../../src/contract/organization.js'
import type { CreatePortalSessionBody } from '../../src/contract/session.js'
import { createScimBackend, type ScimBackend } from '../../src/server/createScimBackend.js'
import type { ScimEvent } from '../../src/server/events/scimEvent.js'
import type { ScimBackendOptions } from '../../src/server/options.js'
import { createFakeClock } from './clock.js'
import { assertDescribed } from './openapi.js'
import { openTestStorage } from './storage.js'

export const publicUrl = 'https://scim.example.test'
export const project = { projectId: 'project-test', projectSecret: 'secret-of-the-project', publicToken: 'public-token-test-1' }
export const signingKey = 'a signing key for tests that is long enough'

// biome-ignore lint/suspicious/noExplicitAny: tests read bodies as they came over the wire; a field that is not there fails the assertion
export type WireBody = any

/** An answer with its body already read; `text` is what came over the wire. */
export interface Answer<T = WireBody> {
  status: number
  headers: Headers
  text: string
  /** The parsed body; undefined when there is none. */
  body: T
}

interface CallInit {
  method?: string
  body?: unknown
  headers?: Record<string, string>
  address?: string
}

/** What every call of a session of one person can do. */
export interface PortalSessionUnderTest {
  session_token: string
  call<T = WireBody>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>
}

/**
 * The real backend on a fresh storage with a clock that stands still and one organization. Everything a test does goes through `fetch`,
 * and every answer of the management API is held against the OpenAPI document; errors the backend logs are collected in `logged`, events it hands to the host in `events`.
 */
export async function createTestBackend(options: Partial<ScimBackendOptions> & { organization?: CreateOrganizationBody } = {}) {
  const { organization: organizationFields, ...given } = options
  const clock = createFakeClock()
  const logged: { message: string; detail: Record<string, unknown> | undefined }[] = []
  const events: ScimEvent[] = []
  const backend = describedBackend({
    storage: given.storage ?? (await openTestStorage()),
    publicUrl,
    ...project,
    signingKey,
    now: clock.now,
    logger: { error: (message, detail) => void logged.push({ message, detail }) },
    onEvent: (event) => void events.push(event),
    ...given,
  })

  async function request<T = WireBody>(path: string, { method = 'GET', body, headers = {}, address }: CallInit = {}): Promise<Answer<T>> {
    const init: RequestInit = { method, headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers } }
    if (body !== undefined) init.body = typeof body === 'string' ? body : JSON.stringify(body)
    const response = await backend.fetch(new Request(`${publicUrl}${path}`, init), address === undefined ? {} : { address })
    return readAnswer<T>(response)
  }

  /** A call of the server API with the project's credentials. */
  function server<T = WireBody>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>> {
    const authorization = `Basic ${btoa(`${project.projectId}:${project.projectSecret}`)}`
    return request<T>(path, { method, body, headers: { authorization, ...headers } })
  }

  async function createOrganization(fields: Partial<CreateOrganizationBody> = {}): Promise<Organization> {
    const answer = await server('POST', '/v1/b2b/organizations', { organization_name: 'Acme', ...fields })
    return expectOk(answer).organization
  }

  const organization = await createOrganization(organizationFields)

  /** Signs a portal session and gives the calls of its holder; all rights unless told otherwise. */
  async function openSession(
    fields: Partial<CreatePortalSessionBody> & { organization_id?: string } = {},
  ): Promise<PortalSessionUnderTest> {
    const { organization_id = organization.organization_id, ...rest } = fields
    const rights = rest.permissions || rest.roles ? {} : { roles: ['stytch_admin'] }
    const who = rest.member_id ? {} : { email_address: 'ada@acme.test' }
    const answer = await server('POST', `/v1/b2b/scim/${organization_id}/portal_session`, { ...who, ...rights, ...rest })
    const { session_token } = expectOk(answer)
    return {
      session_token,
      call: (method, path, body, headers) =>
        request(path, { method, body, headers: { authorization: `Bearer ${session_token}`, ...headers } }),
    }
  }

  /** Creates the organization's connection and gives it with its whole bearer token. */
  async function createConnection(
    fields: { display_name?: string; identity_provider?: string; organization_id?: string } = {},
  ): Promise<{ connection: CreatedConnection; connection_id: string; token: string }> {
    const { organization_id = organization.organization_id, ...body } = fields
    const answer = await server('POST', `/v1/b2b/scim/${organization_id}/connection`, { identity_provider: 'okta', ...body })
    const { connection } = expectOk(answer) as { connection: CreatedConnection }
    return { connection, connection_id: connection.connection_id, token: connection.bearer_token ?? '' }
  }

  /** Speaks SCIM on a connection with a token, as an identity provider does. */
  function speakScim({ connection_id, token }: { connection_id: string; token: string }) {
    return <T = WireBody>(path: string, init: CallInit = {}): Promise<Answer<T>> =>
      request<T>(`/scim/v2/${connection_id}${path}`, {
        ...init,
        headers: {
          authorization: `Bearer ${token}`,
          ...(init.body !== undefined && { 'content-type': 'application/scim+json' }),
          'user-agent': 'Okta SCIM Client 1.0.0',
          ...init.headers,
        },
      })
  }

  /** One page of the organization's connection as the server API reads it. */
  async function readConnection(organization_id = organization.organization_id): Promise<Connection> {
    return expectOk(await server('GET', `/v1/b2b/scim/${organization_id}/connection`)).connection
  }

  return {
    backend,
    storage: backend.storage,
    clock,
    logged,
    events,
    organization,
    request,
    server,
    createOrganization,
    openSession,
    createConnection,
    readConnection,
    speakScim,
  }
}

/** The backend, with every answer of the management API held against the OpenAPI document, whoever asked for it. */
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

export type TestBackend = Awaited<ReturnType<typeof createTestBackend>>

/** A User as Okta posts one. */
export function oktaUser(userName: string, fields: Record<string, unknown> = {}) {
  const [given = 'Dana', family = 'Reyes'] = (userName.split('@')[0] ?? '').split('.')
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    userName,
    name: { givenName: given, familyName: family },
    emails: [{ primary: true, value: userName, type: 'work' }],
    displayName: `${given} ${family}`,
    locale: 'en-US',
    externalId: `00u-${userName}`,
    active: true,
    groups: [],
    ...fields,
  }
}

/** A Group as Okta pushes one. */
export function oktaGroup(displayName: string, memberIds: readonly string[] = []) {
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
    displayName,
    members: memberIds.map((value) => ({ value })),
  }
}

export async function readAnswer<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text()
  // An answer that is not JSON shows as its text in `text`; a test that wants the body then fails on undefined.
  const isJson = (response.headers.get('content-type') ?? '').includes('json')
  return { status: response.status, headers: response.headers, text, body: (isJson && text !== '' ? JSON.parse(text) : undefined) as T }
}

/** The body of a success, or a failure that shows what came instead. */
export function expectOk<T>(answer: Answer<T>): T {
  if (answer.status >= 300) throw new Error(`expected a success, got ${answer.status}: ${answer.text}`)
  return answer.body
}
