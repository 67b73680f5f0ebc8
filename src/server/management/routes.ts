import { type Context, Hono } from 'hono'
import { frontendOperations, type Operation, serverOperations, stytchOperations } from '../../contract/operations.js'
import { createPathReader } from '../http/publicUrl.js'
import { isStorable } from '../storage/check.js'
import type { RequestRecord } from '../telemetry/requestRecord.js'
import { type AcceptedInput, acceptedInput } from './acceptedInput.js'
import { ApiError, forbidden, invalidField, organizationNotFound, sessionExpired } from './apiError.js'
import { actingCaller, requirePermission } from './authorize.js'
import type { ManagementCall, OperationCall } from './call.js'
import { type Caller, nobody } from './caller.js'
import { type Api, withChallenge } from './challenge.js'
import type { ManagementContext } from './context.js'
import { allowOrigin, preflight } from './cors.js'
import { createGate, type Gate } from './gate.js'
import { frontendHandlers, serverHandlers, stytchHandlers } from './handlers.js'
import { readIdempotencyKey } from './idempotency.js'
import { findOrganization } from './organizations.js'
import { parseInput, readJsonBody } from './readJsonBody.js'
import { failure, success } from './respond.js'

/** Hono treats HEAD as GET and drops the body before its length is known, so it is given a GET; `request` is what was sent. */
type Bindings = { Bindings: { request: Request; record: RequestRecord; address: string | undefined } }
type HonoContext = Context<Bindings>
/** A handler in the table below: its operation is known where the two are paired, not where the handler is called. */
type AnyHandler = (call: OperationCall<Operation>) => Promise<object>

export interface Management {
  /** Answers a request of `/v1/b2b/*` or `/sdk/v1/*` and completes its record; never rejects. */
  fetch(request: Request, record: RequestRecord, address: string | undefined): Promise<Response>
}

/** The management API: a route for each entry of the contract's tables of operations, and no other. */
export function createManagement(context: ManagementContext): Management {
  const { publicUrl, allowedOrigins = [] } = context.options
  const readPath = createPathReader(publicUrl)
  const app = new Hono<Bindings>({ getPath: (request) => readPath(request.url).path })
  const gate = createGate(context)
  const paths = new Map<string, string[]>()

  for (const entry of allRoutes) {
    const { operation } = entry
    const path = operation.path.replace(/\{(\w+)\}/g, ':$1')
    paths.set(path, [...(paths.get(path) ?? []), operation.method])
    app.on(operation.method, path, (c) => answer({ context, gate, ...entry }, c))
  }

  for (const [path, methods] of paths) {
    const allowed = (methods.includes('GET') ? ['HEAD', ...methods] : methods).join(', ')
    app.all(path, () => {
      throw new ApiError('method_not_allowed', `This path takes only ${allowed}.`, undefined, { allow: allowed })
    })
  }
  app.notFound((c) => failure(routeNotFound(), publicUrl, context.logger, c.env.record))
  app.onError((error, c) => failure(error, publicUrl, context.logger, c.env.record))

  return {
    async fetch(request, record, address) {
      const routed = request.method === 'HEAD' ? new Request(request.url, { headers: request.headers }) : request
      const isFrontend = readPath(request.url).path.startsWith('/sdk/')
      record.kind = isFrontend ? 'frontend' : 'server'
      if (!isFrontend) return app.fetch(routed, { request, record, address })
      return (
        preflight(request, allowedOrigins) ?? allowOrigin(request, await app.fetch(routed, { request, record, address }), allowedOrigins)
      )
    },
  }
}

const routeNotFound = () => new ApiError('route_not_found', 'There is no operation at this path. See /openapi.json for all of them.')

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
    return { api, name, operation, accepted: acceptedInput(operation), handler }
  })
}

interface Route {
  context: ManagementContext
  gate: Gate
  api: Api
  name: string
  operation: Operation
  accepted: AcceptedInput
  handler: AnyHandler
}

/**
 * The one way in: who is calling, whether they may, which organization, whether the input is valid; then the handler, then the envelope.
 */
async function answer(route: Route, c: HonoContext): Promise<Response> {
  const { context, gate, api, name, operation, accepted, handler } = route
  const { request, record } = c.env
  const { request_id } = record
  record.route = operation.path
  try {
    const address = c.env.address ?? null
    const call: ManagementCall = { context, caller: await identify(route, request, address), request, request_id, address }
    if (operation.permission !== null) await requirePermission(call, operation.permission)
    const params = Object.fromEntries(Object.entries(c.req.param()).map(([key, value]) => [key, isStorable(value) ? value : '']))
    const caller = api === 'server' ? await actingCaller(call, name, gate) : call.caller
    const organization = await organizationOf(route, caller, params)
    record.organization_id = organization?.organization_id ?? null
    const query = readQuery(route, c, params)
    const body = accepted.body ? withoutRepeated(accepted, params, await readJsonBody(request, accepted.body)) : undefined
    const complete = {
      ...call,
      caller,
      context: whileSessionIsValid(organization ? aboutOrganization(context, organization) : context, caller),
      organization,
      params,
      query,
      body,
      // Checked on every POST that changes something, although an operation that is harmless to repeat (a new portal session) ignores it.
      idempotencyKey: operation.method === 'POST' && !operation.safe ? readIdempotencyKey(request) : null,
    }
    // Parsed by the operation's own schemas just above, which is all its handler's type asks for.
    const fields = await handler(complete as unknown as OperationCall<Operation>)
    return fields instanceof Response ? fields : success(fields, record, api === 'frontend')
  } catch (error) {
    return failure(withChallenge(error, api, request), context.options.publicUrl, context.logger, record)
  }
}

/**
 * Changes are made only while the session is valid. It is checked in each change's own transaction, so that nothing is committed after
 * somebody's access has ended, however long the request took to arrive.
 */
function whileSessionIsValid(context: ManagementContext, caller: Caller): ManagementContext {
  if (caller.kind !== 'person') return context
  const write: ManagementContext['write'] = (work, options) =>
    context.write(async (writer, record) => {
      if (!(await caller.isValid(writer))) throw sessionExpired()
      return work(writer, record)
    }, options)
  return { ...context, write }
}

/** A call about one organization changes nothing of any other. */
function aboutOrganization(context: ManagementContext, { organization_id }: { organization_id: string }): ManagementContext {
  const write: ManagementContext['write'] = (work) =>
    context.write(
      async (writer, record) => {
        // It may have been deleted since the call began, and then nothing of it may come to be again.
        if (!(await writer.get('organizations', [organization_id]))) throw organizationNotFound()
        return work(writer, record)
      },
      { about: organization_id },
    )
  return { ...context, write }
}

async function identify({ gate, api, operation }: Route, request: Request, address: string | null): Promise<Caller> {
  if (operation.public) return nobody
  return api === 'frontend' ? gate.session(request, address) : gate.project(request, address)
}

/** The organization a call is about: for a session its own and no other, for the host the one in the path. */
async function organizationOf({ operation, api, context }: Route, caller: Caller, params: Record<string, string>) {
  if (operation.public) return undefined
  const named = api === 'server' ? params.organization_id : null
  if (caller.kind !== 'person') return named == null ? undefined : findOrganization(context.storage, named)
  // A person has no business with a call that is about no organization, or about several.
  if (named === undefined) throw forbidden('access to all organizations')
  // By id only: a session that named a slug could end up speaking for whoever takes that slug later.
  const row = await context.storage.get('organizations', [caller.session.organization_id])
  const isOwn = row && (named === null || named === row.organization_id || named === row.organization_slug)
  if (!isOwn) throw organizationNotFound()
  return row
}

type Params = Record<string, string>

/** The query without the ids that repeat the path's. @throws ApiError 400, also for a parameter that appears twice, because only one of them could count */
function readQuery({ accepted, operation }: Route, c: HonoContext, params: Params): Record<string, unknown> {
  for (const [name, values] of Object.entries(c.req.queries())) {
    for (const value of values) assertSameId(params, name, value)
    if (operation.query && values.length > 1) throw invalidField(name, 'it appears more than once. Send it once.')
  }
  // Parsed as an object of strings here, which the table of schemas does not say.
  return operation.query ? without(parseInput(accepted.query, c.req.query()) as object, Object.keys(params)) : {}
}

/** The body without the ids that repeat the path's and without what is ignored. @throws ApiError 400 */
function withoutRepeated({ withheld }: AcceptedInput, params: Params, body: unknown): unknown {
  if (typeof body !== 'object' || body === null || withheld.size === 0) return body
  for (const [name, value] of Object.entries(body)) assertSameId(params, name, value)
  return without(body, [...withheld])
}

/** Stytch's clients repeat the ids of the path; a request whose ids differ must not change anything. */
function assertSameId(params: Params, name: string, value: unknown): void {
  if (!Object.hasOwn(params, name) || value === undefined || value === params[name]) return
  throw invalidField(name, 'it differs from the id in the path.')
}

function without(fields: object, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)))
}
