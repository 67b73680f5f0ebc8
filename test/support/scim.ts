import { issueToken } from '../../src/server/access/tokens.js'
import { createScimBackend, type ScimBackend } from '../../src/server/createScimBackend.js'
import type { ScimBackendOptions } from '../../src/server/options.js'
import { newConnectionId, newOrganizationId } from '../../src/server/storage/ids.js'
import type { ConnectionRow, OrganizationRow, TokenRow } from '../../src/server/storage/tables.js'
import type { Storage } from '../../src/server/storage/types.js'
import { createFakeClock, type FakeClock } from './clock.js'
import { openTestStorage } from './storage.js'

export const publicUrl = 'https://scim.example.test'
export const signingKey = 'a signing key of thirty-two bytes'

/** An answer with its body read. */
export interface Answered<T = Json> {
  status: number
  headers: Headers
  text: string
  /** The body as JSON; null when there is none. */
  body: T
}

/** What `JSON.parse` gives: tests look into answers of every shape, and a wrong one fails the assertion that looks. */
export type Json = ReturnType<typeof JSON.parse>

export interface RequestOptions {
  headers?: Record<string, string>
  /** Instead of the connection's own; null sends none. */
  authorization?: string | null
  address?: string
}

/** A connection whose SCIM endpoint is spoken to over `backend.fetch`. */
export interface TestConnection {
  backend: ScimBackend
  storage: Storage
  clock: FakeClock
  organization_id: string
  connection_id: string
  token: string
  base: string
  get(path: string, options?: RequestOptions): Promise<Answered>
  post(path: string, body: unknown, options?: RequestOptions): Promise<Answered>
  put(path: string, body: unknown, options?: RequestOptions): Promise<Answered>
  patch(path: string, body: unknown, options?: RequestOptions): Promise<Answered>
  delete(path: string, options?: RequestOptions): Promise<Answered>
  /** PATCH with these operations. */
  operate(path: string, operations: unknown[], options?: RequestOptions): Promise<Answered>
  request(method: string, path: string, init?: { body?: BodyInit | null } & RequestOptions): Promise<Answered>
  changeConnection(changes: Partial<ConnectionRow>): Promise<void>
  changeToken(changes: Partial<TokenRow>): Promise<void>
  /** Another token of this connection. */
  addToken(state: TokenRow['state'], changes?: Partial<TokenRow>): Promise<string>
}

export interface TestConnectionOptions {
  storage?: Storage
  clock?: FakeClock
  options?: Partial<ScimBackendOptions>
  organization?: Partial<OrganizationRow>
  connection?: Partial<ConnectionRow>
  /** A backend that is there already, to add another connection to it. */
  beside?: TestConnection
}

/** Makes a backend with one organization and its connection, written to storage directly. */
export async function createTestConnection(setup: TestConnectionOptions = {}): Promise<TestConnection> {
  const { beside } = setup
  const storage = beside?.storage ?? setup.storage ?? (await openTestStorage())
  const clock = beside?.clock ?? setup.clock ?? createFakeClock()
  const backend =
    beside?.backend ??
    createScimBackend({
      storage,
      publicUrl,
      signingKey,
      now: clock.now,
      rateLimit: 0,
      logger: { error: (message, detail) => failures.push(`${message} ${JSON.stringify(detail ?? {})}`) },
      ...setup.options,
    })
  const at = clock.now().toISOString()
  const organization_id = setup.organization?.organization_id ?? newOrganizationId()
  const connection_id = newConnectionId()
  const base = `${publicUrl}/scim/v2/${connection_id}`

  const tokenRow = (state: TokenRow['state'], changes: Partial<TokenRow> = {}) => {
    const { token, token_id, digest, last_four } = issueToken('bearer')
    const row: TokenRow = {
      token_id,
      connection_id,
      organization_id,
      digest,
      state,
      last_four,
      created_by: null,
      created_at: at,
      expires_at: null,
      last_used_at: null,
      requests: 0,
      retired_at: null,
      ...changes,
    }
    return { token, row }
  }
  const current = tokenRow('current')
  await storage.write(async (writer) => {
    if (!(await writer.get('organizations', [organization_id]))) {
      await writer.insert('organizations', {
        organization_id,
        organization_slug: organization_id,
        organization_name: 'Acme',
        email_allowed_domains: '[]',
        roles: '[]',
        sequence: 0,
        created_at: at,
        updated_at: at,
        ...setup.organization,
      })
    }
    await writer.insert('connections', {
      connection_id,
      organization_id,
      status: 'active',
      display_name: 'Okta',
      identity_provider: 'okta',
      version: 1,
      paused: 0,
      paused_by: null,
      created_by: null,
      created_at: at,
      updated_at: at,
      ...setup.connection,
    })
    await writer.insert('connection_stats', {
      connection_id,
      organization_id,
      users: 0,
      active_users: 0,
      groups: 0,
      memberships: 0,
      user_position: 0,
      group_position: 0,
      checklist: '{}',
      last_request_at: null,
      causes: '{}',
      changes: 0,
      changes_day: at.slice(0, 10),
      health_state: 'waiting',
      health_since: at,
    })
    await writer.insert('tokens', current.row)
  })

  const request: TestConnection['request'] = async (method, path, init = {}) => {
    const { headers: extra, authorization = `Bearer ${current.token}`, address, body } = init
    const headers = new Headers(extra)
    if (authorization !== null) headers.set('authorization', authorization)
    const url = path.startsWith('http') ? path : base + path
    // Node wants `duplex` for a body that is a stream; TypeScript's DOM types do not know it.
    const sent = new Request(url, { method, headers, body: body ?? null, duplex: 'half' } as RequestInit)
    const response = await backend.fetch(sent, address === undefined ? undefined : { address })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, body: text === '' ? null : JSON.parse(text) }
  }
  const send = (method: string, path: string, body: unknown, options: RequestOptions = {}) =>
    request(method, path, {
      ...options,
      headers: { 'content-type': 'application/scim+json', ...options.headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })

  return {
    backend,
    storage,
    clock,
    organization_id,
    connection_id,
    token: current.token,
    base,
    request,
    get: (path, options) => request('GET', path, options),
    delete: (path, options) => request('DELETE', path, options),
    post: (path, body, options) => send('POST', path, body, options),
    put: (path, body, options) => send('PUT', path, body, options),
    patch: (path, body, options) => send('PATCH', path, body, options),
    operate: (path, Operations, options) => send('PATCH', path, { schemas: [patchSchema], Operations }, options),
    changeConnection: (changes) => storage.write(async (writer) => void (await writer.update('connections', [connection_id], changes))),
    changeToken: (changes) => storage.write(async (writer) => void (await writer.update('tokens', [current.row.token_id], changes))),
    addToken: async (state, changes) => {
      const { token, row } = tokenRow(state, changes)
      await storage.write((writer) => writer.insert('tokens', row))
      return token
    },
  }
}

/** What backends made here told their logger: failures that are ours. */
const failures: string[] = []

/** What was logged since the last call. Every suite asserts after each test that it is nothing. */
export function takeFailures(): string[] {
  return failures.splice(0)
}

export const patchSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'
export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User'
export const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group'
export const enterpriseSchema = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
export const errorSchema = 'urn:ietf:params:scim:api:messages:2.0:Error'
export const listSchema = 'urn:ietf:params:scim:api:messages:2.0:ListResponse'

/** A person as an identity provider sends one. */
export function person(userName: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    schemas: [userSchema],
    userName,
    name: { givenName: 'Ada', familyName: 'Lovelace' },
    emails: [{ value: userName, type: 'work', primary: true }],
    active: true,
    ...changes,
  }
}
