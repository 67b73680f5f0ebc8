import { http, type RequestHandler } from 'msw'
import { createMockScim, type MockScim, type MockScimOptions } from './mockScim.js'

export interface ScimMockHandlers extends MockScim {
  /** For `setupWorker(...)`, `setupServer(...)` or a story's parameters. */
  handlers: RequestHandler[]
}

/**
 * Request handlers backed by the real backend in memory, not an imitation. Works with MSW 2 and 3.
 * @example
 * const scim = createScimMockHandlers({ scenario: 'active_connection' })
 * const worker = setupWorker(...scim.handlers)
 * const client = createScimClient({ baseUrl: scim.baseUrl, getSessionToken: scim.getSessionToken })
 */
export function createScimMockHandlers(options: MockScimOptions = {}): ScimMockHandlers {
  const mock = createMockScim(options)
  return { ...mock, handlers: [http.all(`${mock.baseUrl}/*`, ({ request }) => mock.answer(request))] }
}
