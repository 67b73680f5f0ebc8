import { type EntraAnswer, entraAnswer } from '../../mocks/idp/entra/consoleContract.js'
import { demoRequest } from '../console/request.js'

export interface EntraApi {
  read(): Promise<EntraAnswer>
  /** Runs a button's action. @throws Error with a message to show */
  act(action: string, body: object): Promise<EntraAnswer>
}

/** The simulated Entra lives in the demo's server, as the simulated Okta does. */
export const entraApi: EntraApi = {
  read: async () => entraAnswer.parse(await demoRequest('demo/entra')),
  act: async (action, body) => entraAnswer.parse(await demoRequest(`demo/entra/${action}`, body)),
}
