import { type EntraAnswer, entraAnswer } from '../../mocks/idp/entra/consoleContract.js'
import { demoRequest } from '../console/request.js'
import type { ConsoleApi } from '../console/useConsole.js'

export type EntraApi = ConsoleApi<EntraAnswer>

/** The simulated Entra lives in the demo's server, as the simulated Okta does. */
export const entraApi: EntraApi = {
  read: async () => entraAnswer.parse(await demoRequest('demo/entra')),
  act: async (action, body) => entraAnswer.parse(await demoRequest(`demo/entra/${action}`, body)),
}
