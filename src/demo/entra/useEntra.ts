import type { EntraAnswer, EntraResult, EntraView } from '../../mocks/idp/entra/consoleContract.js'
import { type ConsoleState, useConsole } from '../console/useConsole.js'
import type { EntraApi } from './api.js'

export type EntraConsoleState = ConsoleState<EntraView, EntraResult>

const viewOf = ({ entra }: EntraAnswer) => entra

/** The simulated Entra's state on the page. */
export const useEntra = (api: EntraApi): EntraConsoleState => useConsole(api, viewOf)
