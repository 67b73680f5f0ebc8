import type { OktaApi } from '../../src/demo/okta/api.js'
import type { MockOkta } from '../../src/mocks/afterScenario.js'
import { isOktaAction, runOktaAction } from '../../src/mocks/idp/okta/consoleActions.js'
import { oktaAnswer } from '../../src/mocks/idp/okta/consoleContract.js'
import { viewOkta } from '../../src/mocks/idp/okta/consoleView.js'
import type { SimulatedOkta } from '../../src/mocks/idp/okta.js'

/** The demo's console over a simulated Okta in this page: what the demo's server does, without a server. */
export function oktaConsoleApi(okta: MockOkta | SimulatedOkta): OktaApi {
  const answer = (result: unknown = null) => oktaAnswer.parse(JSON.parse(JSON.stringify({ okta: viewOkta(okta), result })))
  return {
    read: async () => answer(),
    async act(action, body) {
      if (!isOktaAction(action)) throw new Error(`The simulated Okta has no "${action}".`)
      return answer(await runOktaAction(okta, action, body))
    },
  }
}
