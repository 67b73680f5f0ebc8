import { SimulatedEntra } from '../../mocks/idp/entra.js'
import { SimulatedOkta } from '../../mocks/idp/okta.js'
import type { SimulationKind } from './storedSimulation.js'

export const oktaKind: SimulationKind<SimulatedOkta> = {
  name: 'Okta',
  file: 'simulated-okta.json',
  begin: (options) => new SimulatedOkta(options),
  restore: (saved, options) => SimulatedOkta.from(saved, options),
}

export const entraKind: SimulationKind<SimulatedEntra> = {
  name: 'Entra',
  file: 'simulated-entra.json',
  begin: (options) => new SimulatedEntra(options),
  restore: (saved, options) => SimulatedEntra.from(saved, options),
}
