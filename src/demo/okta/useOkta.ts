import type { ConnectorTest, OktaAnswer, OktaView } from '../../mocks/idp/okta/consoleContract.js'
import { type ConsoleState, useConsole } from '../console/useConsole.js'
import type { OktaApi } from './api.js'

/** An action that runs a test gives its outcome. */
export type OktaConsoleState = ConsoleState<OktaView, ConnectorTest>

const viewOf = ({ okta }: OktaAnswer) => okta

/** Jobs that wait for a throttled server go on by themselves. */
const whileBusy = ({ people, groups }: OktaView) => ([...people, ...groups].some(({ isBusy }) => isBusy) ? 1_000 : null)

/** The simulated Okta's state on the page. */
export const useOkta = (api: OktaApi): OktaConsoleState => useConsole(api, viewOf, whileBusy)
