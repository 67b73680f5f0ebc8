import { type OktaAnswer, oktaAnswer } from '../../mocks/idp/okta/consoleContract.js'

export interface OktaApi {
  read(): Promise<OktaAnswer>
  /** Runs a button's action. @throws Error with a message to show */
  act(action: string, body: object): Promise<OktaAnswer>
}

/** The simulated Okta lives in the demo's server: a browser may not set Okta's User-Agent, and SCIM answers no CORS. */
export const oktaApi: OktaApi = {
  read: () => request('demo/okta', { cache: 'no-store' }),
  act: (action, body) =>
    request(`demo/okta/${action}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
}

async function request(path: string, init: RequestInit): Promise<OktaAnswer> {
  const response = await fetch(path, init).catch((error: unknown) => {
    throw new Error('The demo’s server does not answer. Is it still running?', { cause: error })
  })
  const json: unknown = await response.json().catch(() => null)
  if (response.ok) return oktaAnswer.parse(json)
  const message = typeof json === 'object' && json !== null && 'message' in json ? String(json.message) : `HTTP ${response.status}`
  throw new Error(message)
}
