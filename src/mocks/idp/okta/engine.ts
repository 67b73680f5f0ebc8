import { oktaApps } from './apps.js'
import { sampleGroups, samplePeople } from './directory.js'
import { type OktaHttp, sendOnce } from './http.js'
import { createJobQueue } from './jobQueue.js'
import type { SimulatedOktaOptions } from './options.js'
import { freshApp, type OktaIntegration, type OktaJob, type OktaState } from './state.js'
import { createWaits } from './waits.js'

/** What every part of the simulation works with: its state, its jobs and its way to the service provider. */
export interface OktaEngine {
  readonly state: OktaState
  /** Continues with another state. */
  restore(state: OktaState): void
  /** The state it started with: its own directory, and no app that is set up. */
  reset(): void
  change(changes: Partial<OktaState>): void
  /** Says that the state was changed in place. */
  changed(): void
  run(job: OktaJob): Promise<void>
  http(settings?: OktaIntegration): OktaHttp
  request: (method: Parameters<typeof sendOnce>[1], path: string, body?: Record<string, unknown>) => Promise<Response>
  /** Ends every wait before a retry. */
  sendNow(): void
}

/** How many of its latest requests the simulation remembers. */
const maxRequests = 60

export function createOktaEngine(options: SimulatedOktaOptions): OktaEngine {
  let state = initialState(options)
  const now = () => options.now?.() ?? new Date()
  const changed = () => options.onChange?.()
  const change = (changes: Partial<OktaState>) => {
    Object.assign(state, changes)
    changed()
  }
  const waits = createWaits(options.wait)
  const http = (settings?: OktaIntegration): OktaHttp => {
    const current = () => settings ?? state.integration
    return {
      fetch: options.fetch,
      async wait(milliseconds, status) {
        change({ retry: { status, until: new Date(now().getTime() + milliseconds).toISOString() } })
        await waits.wait(milliseconds)
        if (waits.count() === 0) change({ retry: null })
      },
      baseUrl: () => current().baseUrl,
      authorization: () => oktaApps[state.app].authorization(current().token),
      onRequest: (request) => {
        const number = (state.requests[0]?.number ?? 0) + 1
        const requests = [{ number, at: now().toISOString(), ...request }, ...state.requests]
        change({ requests: requests.slice(0, maxRequests) })
      },
    }
  }
  return {
    get state() {
      return state
    },
    restore(restored) {
      // Nobody waits after a restart: the interrupted jobs begin again.
      state = { ...restored, retry: null }
    },
    reset() {
      waits.end()
      state = initialState({ ...options, app: state.app })
      changed()
    },
    change,
    changed,
    run: createJobQueue({ state: () => state, http, now, onChange: changed }),
    http,
    request: (method, path, body) => sendOnce(http(state.integration), method, path, body),
    sendNow: waits.end,
  }
}

function initialState(options: SimulatedOktaOptions): OktaState {
  return {
    version: 1,
    app: options.app ?? 'custom_saml',
    appLabel: options.appLabel ?? 'Acme',
    people: structuredClone([...(options.people ?? samplePeople)]),
    groups: structuredClone([...(options.groups ?? sampleGroups)]),
    ...freshApp(),
  }
}
