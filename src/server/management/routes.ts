import { type Context, Hono } from 'hono'
import { frontendOperations, type Operation, serverOperations, stytchOperations } from '../../contract/operations.js'
import { newRequestId } from '../ids.js'
import { createPathReader } from '../publicUrl.js'
import { ApiError, forbidden, invalidField, organizationNotFound, sessionExpired } from './apiError.js'
import { actingCaller, createGate, type Gate, requirePermission } from './authorize.js'
import type { Call, Caller, ManagementContext, Work } from './call.js'
import { allowOrigin, preflight } from './cors.js'
import { frontendHandlers, serverHandlers, stytchHandlers } from './handlers.js'
import { readIdempotencyKey } from './idempotency.js'
import { findOrganization } from './organizations.js'
import { parseInput, readBody } from './readBody.js'
import { failure, success } from './respond.js'
import { isStorable } from './text.js'

type Bindings = { Bindings: { address?: string } }
type HonoContext = Context<Bindings>
/** A handler as the table below stores it: which operation it belongs to is known where it is paired, not where it is called. */
type AnyHandler = (call: Call<Operation>) => Promise<object>

export interface Management {
  /** Answers a request of `/v1/b2b/*` or `/sdk/v1/*`; never rejects. */
  fetch(request: Request, address?: string): Promise<Response>
}

/** The management API: a route for each entry of the contract's tables of operations, and no other. */
export function createManagement(context: ManagementContext): Management {
  const { publicUrl, allowedOrigins = [] } = context.options
  const readPath = createPathReader(publicUrl)
  const app = new Hono<Bindings>({ getPath: (request) => readPath(request.url).path })
  const gate = createGate(context)
  const paths = new Map<string, string[]>()

  for (const { api, name, operation, handler } of allRoutes) {
    const path = operation.path.replace(/\{(\w+)\}/g, ':$1')
    paths.set(path, [...(paths.get(path) ?? []), operation.method])
    app.on(operation.method, path, (c) => answer({ context, gate, api, name, operation, handler }, c))
  }

  for (const [path, methods] of paths) {
    app.all(path, () => {
      throw new ApiError('method_not_allowed', `This path takes ${methods.join(', ')} only.`, undefined, { allow: methods.join(', ') })
    })
  }
  app.notFound(() => failure(routeNotFound(), publicUrl, context.logger))
  app.onError((error) => failure(error, publicUrl, context.logger))

  return {
    async fetch(request, address) {
      const isFrontend = readPath(request.url).path.startsWith('/sdk/')
      if (!isFrontend) return app.fetch(request, { address })
      return preflight(request, allowedOrigins) ?? allowOrigin(request, await app.fetch(request, { address }), allowedOrigins)
    },
  }
}

const routeNotFound = () => new ApiError('route_not_found', 'There is no operation at this path. See /openapi.json for all of them.')

type Api = 'frontend' | 'server'

// Each handler is typed by its own operation in handlers.ts; a table of them all has no common parameter, hence the casts.
const allRoutes = [
  ...entries('frontend', frontendOperations, frontendHandlers as unknown as Record<string, AnyHandler>),
  ...entries('frontend', stytchOperations, stytchHandlers as unknown as Record<string, AnyHandler>),
  ...entries('server', serverOperations, serverHandlers as unknown as Record<string, AnyHandler>),
  // A fixed path comes before one with a parameter that would match it too.
].sort((a, b) => Number(a.operation.path.includes('{')) - Number(b.operation.path.includes('{')))

function entries(api: Api, operations: Record<string, Operation>, handlers: Record<string, AnyHandler>) {
  return Object.entries(operations).map(([name, operation]) => {
    const handler = handlers[name]
    if (!handler) throw new Error(`routes: "${name}" has no handler. Give it one in management/handlers.ts.`)
    return { api, name, operation, handler }
  })
}

interface Route {
  context: ManagementContext
  gate: Gate
  api: Api
  name: string
  operation: Operation
  handler: AnyHandler
}

/** The one way in: who is it, may they, whose organization, is the input right; then the handler, then the envelope. */
async function answer(route: Route, c: HonoContext): Promise<Response> {
  const { context, gate, api, name, operation, handler } = route
  const request = c.req.raw
  const request_id = newRequestId()
  try {
    const address = c.env?.address ?? null
    const caller = await identify(route, request, address)
    const work: Work = { context, caller, request, request_id, address }
    if (operation.permission !== null) await requirePermission(work, operation.permission)
    const params = Object.fromEntries(Object.entries(c.req.param()).map(([key, value]) => [key, isStorable(value) ? value : '']))
    if (api === 'server') work.caller = await actingCaller(work, name, gate)
    work.context = whileStanding(context, work.caller)
    const organization = await organizationOf(route, work, params)
    const body = operation.body ? await readBody(request, operation.body) : undefined
    assertSameConnection(params, body)
    const call = {
      ...work,
      organization,
      params,
      query: operation.query ? parseInput(operation.query, c.req.query()) : {},
      body,
      // Checked on every POST that changes something; what needs no memory of it (a new portal session harms nobody) does not use it.
      idempotencyKey: operation.method === 'POST' && !operation.safe ? readIdempotencyKey(request) : null,
    }
    // Parsed by the operation's own schemas just above, which is all its handler's type asks for.
    const fields = await handler(call as unknown as Call<Operation>)
    return fields instanceof Response ? fields : success(fields, request_id, api === 'frontend')
  } catch (error) {
    return failure(error, context.options.publicUrl, context.logger, request_id)
  }
}

/**
 * Changes are made only while the session stands: the look is part of each change's own transaction, so that none commits after the end
 * of somebody's access, however long the request was on its way.
 */
function whileStanding(context: ManagementContext, caller: Caller): ManagementContext {
  if (!caller.session) return context
  const write: ManagementContext['write'] = (work) =>
    context.write(async (writer, record) => {
      if (!(await caller.stands(writer))) throw sessionExpired()
      return work(writer, record)
    })
  return { ...context, write }
}

async function identify({ gate, api, operation }: Route, request: Request, address: string | null): Promise<Caller> {
  if (operation.public) return nobody
  return api === 'frontend' ? gate.session(request, address) : gate.project(request, address)
}

/** Whose organization this is about: a session speaks for its own and finds no other, the host for the one in the path. */
async function organizationOf({ operation, api, context }: Route, { caller }: Work, params: Record<string, string>) {
  if (operation.public) return undefined
  const named = api === 'server' ? params.organization_id : null
  if (!caller.session) return named == null ? undefined : findOrganization(context.storage, named)
  // A person has no business with a call that is about no organization, or about several.
  if (named === undefined) throw forbidden('access to all organizations')
  // By id only: a session that named a slug could come to speak for whoever takes that slug later.
  const row = await context.storage.get('organizations', [caller.session.organization_id])
  const isOwn = row && (named === null || named === row.organization_id || named === row.organization_slug)
  if (!isOwn) throw organizationNotFound()
  return row
}

/** Stytch's clients repeat the path's `connection_id` in the body; a body that means another connection must not change this one. */
function assertSameConnection({ connection_id }: Record<string, string>, body: unknown): void {
  if (connection_id === undefined || typeof body !== 'object' || body === null || !('connection_id' in body)) return
  if (body.connection_id !== connection_id) throw invalidField('connection_id', 'it differs from the id in the path.')
}

/** Who opens a set-up link: nobody we know, and nobody who may do anything else. */
const nobody: Caller = {
  principal: 'nobody',
  actor: { type: 'admin', name: null },
  session: null,
  setup_link_id: null,
  expires_at: null,
  holder: null,
  stands: async () => false,
  isLive: async () => false,
}
