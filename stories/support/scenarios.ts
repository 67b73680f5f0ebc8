import type { IdentityProvider } from '../../src/exports/client.js'
import { minutes } from '../../src/mocks/clock.js'
import type { Scenario } from '../../src/mocks/scenarios.js'

/** A connection to this provider, made ten minutes ago and not used yet. */
export function waitingFor(identityProvider: IdentityProvider): Scenario {
  return {
    description: `A new connection to ${identityProvider}.`,
    visitor: 'admin',
    async play({ clock, call }) {
      clock.startBefore(minutes(10))
      await call('createConnection', { body: { display_name: 'Production', identity_provider: identityProvider } })
    },
  }
}
