import { type OktaApp, oktaApps } from './apps.js'
import { type ConnectorTest, testConnector } from './connector.js'
import type { OktaEngine } from './engine.js'
import { emptyIntegration, everythingOn, freshApp, type OktaIntegration, type OktaToApp } from './state.js'

/** Replaces the app: settings, assignments and tasks are reset, the directory stays. */
export function chooseApp({ change }: OktaEngine, app: OktaApp): void {
  change({ app, ...freshApp() })
}

export function test(engine: OktaEngine, settings: OktaIntegration): Promise<ConnectorTest> {
  const { app, appLabel } = engine.state
  return testConnector(engine.http(settings), app, appLabel, settings)
}

/** Tests, and keeps the settings only when the test succeeds. */
export async function saveIntegration(engine: OktaEngine, settings: OktaIntegration): Promise<ConnectorTest> {
  const outcome = await test(engine, settings)
  if (!outcome.isOk) return outcome
  // The ids belong to another server: assigned people have to be provisioned again.
  if (settings.baseUrl !== engine.state.integration.baseUrl) forgetIds(engine)
  engine.change({ integration: structuredClone(settings), isScimOn: true, isEnabled: true })
  return outcome
}

/** The same probe, then the switches. */
export async function saveToApp(engine: OktaEngine, toApp: OktaToApp): Promise<ConnectorTest> {
  const outcome = await test(engine, engine.state.integration)
  if (outcome.isOk) engine.change({ toApp: { ...toApp } })
  return outcome
}

/** The whole set-up from the guide. */
export async function setUp(engine: OktaEngine, { baseUrl, token }: { baseUrl: string; token: string }): Promise<ConnectorTest> {
  const actions = { ...emptyIntegration.actions, pushNewUsers: true, pushProfileUpdates: true, pushGroups: true }
  const outcome = await saveIntegration(engine, {
    baseUrl,
    token: oktaApps[engine.state.app].paste(token),
    uniqueIdentifier: 'userName',
    actions,
  })
  return outcome.isOk ? saveToApp(engine, everythingOn) : outcome
}

export function pasteToken({ state, change }: OktaEngine, token: string): void {
  change({ integration: { ...state.integration, token: oktaApps[state.app].paste(token) } })
}

function forgetIds({ state }: OktaEngine): void {
  for (const assignment of state.assignments) Object.assign(assignment, { scimId: null, status: 'not_provisioned' })
  for (const push of state.pushes) Object.assign(push, { scimId: null, pushedName: null, status: 'error', members: [] })
  state.tasks = []
}
