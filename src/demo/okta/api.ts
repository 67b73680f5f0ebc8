import { type OktaAnswer, oktaAnswer } from '../../mocks/idp/okta/consoleContract.js'
import { demoRequest } from '../console/request.js'
import type { ConsoleApi } from '../console/useConsole.js'

export type OktaApi = ConsoleApi<OktaAnswer>

/** The simulated Okta lives in the demo's server: a browser may not set Okta's User-Agent, and SCIM answers no CORS. */
export const oktaApi: OktaApi = {
  read: async () => oktaAnswer.parse(await demoRequest('demo/okta')),
  act: async (action, body) => oktaAnswer.parse(await demoRequest(`demo/okta/${action}`, body)),
}
