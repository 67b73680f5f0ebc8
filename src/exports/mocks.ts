/** The real backend in memory as MSW handlers, named scenarios, faults, and simulated identity providers. */

export type { MockOkta } from '../mocks/afterScenario.js'
export type { Fault, FaultAnswer, Faults } from '../mocks/faults.js'
export { createScimMockHandlers, type ScimMockHandlers } from '../mocks/handlers.js'
export { SimulatedEntra, type SimulatedEntraOptions } from '../mocks/idp/entra.js'
export {
  type ConnectorTest,
  type OktaApp,
  oktaAppIds,
  oktaApps,
  SimulatedOkta,
  type SimulatedOktaOptions,
} from '../mocks/idp/okta.js'
export { createMockScim, type MockScim, type MockScimOptions, type Stage } from '../mocks/mockScim.js'
export type { ReceivedWebhook, ReceiverBehaviour, WebhookReceiver } from '../mocks/receiver.js'
export { type Scenario, type ScenarioName, scenarioNames, scenarios } from '../mocks/scenarios.js'
