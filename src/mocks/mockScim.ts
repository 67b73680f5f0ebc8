import type { OperationInput } from '../contract/operation.js'
import { type FrontendOperationName, frontendOperations, type ResponseOf, serverOperations } from '../contract/operations.js'
import { createScimBackend, type ScimBackend } from '../server/createScimBackend.js'
import { publicUrlProblem } from '../server/http/publicUrl.js'
import { createMemoryStorage } from '../server/storage/memory.js'
import { faultsAfter, type MockOkta, oktaAfter } from './afterScenario.js'
import { callOperation } from './calls.js'
import { type Clock, createClock } from './clock.js'
import { createFaults, type Faults } from './faults.js'
import { type OktaApp, SimulatedOkta } from './idp/okta.js'
import { productRoles } from './productRoles.js'
import { createWebhookReceiver, type WebhookReceiver } from './receiver.js'
import { type Scenario, type ScenarioName, scenarios } from './scenarios.js'
import { type Visitor, visitors } from './visitors.js'

export interface MockScimOptions {
  /**
   * The URL of the mocked backend, with or without a path; a path alone is relative to the page's own origin. `https://api.acme.test` by
   * default; nothing is ever sent there.
   */
  baseUrl?: string | undefined
  /** What happened before: a scenario's name or a scenario of your own; `no_connection` by default. */
  scenario?: ScenarioName | Scenario | undefined
  /** Who looks at the portal; the scenario's own visitor by default. */
  visitor?: Visitor | undefined
  /** Ids of more identity providers that a connection may have. */
  identityProviders?: readonly string[] | undefined
  /** The app in the simulated Okta. */
  oktaApp?: OktaApp | undefined
  /** The present; scenarios take place before it. */
  now?: (() => Date) | undefined
}

/** The real backend in memory, with a scenario's history and a simulated identity provider. */
export interface MockScim {
  baseUrl: string
  backend: ScimBackend
  /** Continues where the scenario ended; earlier calls wait for it. */
  okta: MockOkta
  /** They also affect the simulated Okta's requests, but not the scenario itself. */
  faults: Faults
  /** Resolves when the scenario is complete. Everything here waits for it, except `okta.state`, `backend` and `close`. */
  ready: Promise<void>
  organizationId(): Promise<string>
  /** What webhook endpoints get, at whatever address: nothing leaves the process. */
  receiver: WebhookReceiver
  /** Calls the frontend API as the admin, bypassing the faults; for test setup and assertions. */
  call: Stage['call']
  /** Pass it to `createScimClient`. */
  getSessionToken(): Promise<string>
  /** Answers a request through the faults, after the scenario. Never rejects; a network error is `Response.error()`. */
  answer(request: Request): Promise<Response>
  /** `answer` as a `fetch`, for clients without a service worker. @throws TypeError for a network error, as browsers do */
  fetch(input: string, init?: RequestInit): Promise<Response>
  close(): Promise<void>
}

/** What a scenario works with. */
export interface Stage {
  okta: SimulatedOkta
  clock: Clock
  faults: Faults
  /** Calls the frontend API as the portal's admin. */
  call<N extends FrontendOperationName>(
    name: N,
    options?: OperationInput<(typeof frontendOperations)[N]>,
  ): Promise<ResponseOf<(typeof frontendOperations)[N]>>
  /** What webhook endpoints lead to. */
  receiver: WebhookReceiver
  /** Delivers what is due by the scenario's clock. */
  flush(): Promise<void>
  /** Sends a SCIM request as an identity provider other than Okta. */
  scim(path: string, init: RequestInit): Promise<Response>
}

/** Widened to `Scenario`, so that built-in and custom scenarios are handled alike. */
const namedScenario = (name: ScenarioName): Scenario => scenarios[name]

const projectId = 'project-mock'
const projectSecret = 'secret-mock'

/** Runs the real backend and a scenario in this process: nothing is imitated and nothing leaves it. */
export function createMockScim(options: MockScimOptions = {}): MockScim {
  const baseUrl = addressOf(options.baseUrl ?? 'https://api.acme.test')
  const scenario = typeof options.scenario === 'object' ? options.scenario : namedScenario(options.scenario ?? 'no_connection')
  const clock = createClock(options.now)
  const faults = createFaults(baseUrl)
  const receiver = createWebhookReceiver()
  const backend = createScimBackend({
    storage: createMemoryStorage(),
    publicUrl: baseUrl,
    projectId,
    projectSecret,
    signingKey: 'a-mock-needs-no-secret-but-32-bytes',
    allowedOrigins: [],
    rateLimit: 0,
    webhooks: { send: receiver.send },
    now: clock.now,
    ...(options.identityProviders && { identityProviders: options.identityProviders }),
    ...(scenario.massDeactivation && { massDeactivation: scenario.massDeactivation }),
    ...(scenario.tokenLifetimeDays === undefined ? {} : { tokenLifetimeDays: scenario.tokenLifetimeDays }),
  })
  const send = (request: Request) => backend.fetch(request)
  const through = async (request: Request) => {
    const response = await faults.pass(request, send)
    if (response.type === 'error') throw new TypeError('Failed to fetch')
    return response
  }
  const okta = new SimulatedOkta({
    fetch: (input, init) => through(new Request(input, init)),
    now: clock.now,
    wait: async () => {},
    ...(options.oktaApp ? { app: options.oktaApp } : {}),
  })

  const project = `Basic ${btoa(`${projectId}:${projectSecret}`)}`
  const organization = callOperation(send, baseUrl, project, serverOperations.createOrganization, {
    body: { organization_name: 'Fern & Field', email_allowed_domains: ['example.com'], roles: [...productRoles] },
  })
  const organizationId = async () => (await organization).organization.organization_id
  const signIn = async (visitor: Visitor) => {
    const answer = await callOperation(send, baseUrl, project, serverOperations.createPortalSession, {
      params: { organization_id: await organizationId() },
      body: { ...visitors[visitor], session_duration_minutes: 1440 },
    })
    return answer.session_token
  }
  const stage: Stage = {
    okta,
    clock,
    faults,
    // Sessions last a day and scenarios longer, so each call signs in again.
    call: async (name, input) => callOperation(send, baseUrl, `Bearer ${await signIn('admin')}`, frontendOperations[name], input),
    receiver,
    flush: () => backend.flush(),
    scim: (path, init) => send(new Request(path, init)),
  }
  const ready = organization.then(() => scenario.play(stage)).then(() => clock.toPresent())
  const callerFaults = faultsAfter(ready, faults)
  const session = ready.then(() => signIn(options.visitor ?? scenario.visitor))
  // Callers get the failure; without a caller it must not end the process.
  session.catch(() => {})

  const answer = async (request: Request) => {
    await ready
    return faults.pass(request, send)
  }
  return {
    baseUrl,
    backend,
    okta: oktaAfter(ready, okta),
    faults: callerFaults,
    receiver,
    ready,
    organizationId,
    async call(name, input) {
      await ready
      return stage.call(name, input)
    },
    getSessionToken: () => session,
    answer,
    async fetch(input, init) {
      await ready
      return through(new Request(new URL(input, baseUrl), init))
    },
    close: () => backend.close(),
  }
}

/** @throws Error when it cannot be a base URL */
function addressOf(given: string): string {
  const { location } = globalThis as { location?: { origin: string } }
  const baseUrl = (given.startsWith('/') && location ? location.origin + given : given).replace(/\/+$/, '')
  const problem = publicUrlProblem(baseUrl)
  if (problem === null) return baseUrl
  throw new Error(
    `createMockScim: baseUrl "${given}" ${problem}. Pass one like "https://api.acme.test/api/scim", or a path alone in a browser.`,
  )
}
