import { assign } from './assign.js'
import type { OktaEngine } from './engine.js'
import { test } from './settings.js'
import type { OktaIntegration, OktaMistake } from './state.js'

type Integration = (now: OktaIntegration) => Partial<OktaIntegration>

/** Mistakes in the form. */
const inTheForm: Partial<Record<OktaMistake, Integration>> = {
  double_bearer: ({ token }) => ({ token: `Bearer ${token}` }),
  old_token: ({ token }) => ({ token: `${token.slice(0, -4)}gone` }),
  trailing_path: ({ baseUrl }) => ({ baseUrl: `${baseUrl}/Users` }),
  wrong_identifier: () => ({ uniqueIdentifier: 'emails.value' }),
}

/** Who is assigned after the mistake, so that it shows; whoever is not assigned yet, or the one from another domain. */
function victimOf({ state }: OktaEngine, mistake: OktaMistake): string | undefined {
  const isAssigned = (id: string) => state.assignments.some((each) => each.personId === id && each.isAssigned)
  const isForeign = (login: string) => login.includes('@') && !login.endsWith('@example.com')
  const wanted = state.people.filter(({ profile }) => isForeign(profile.login) === (mistake === 'foreign_domain'))
  return (wanted.find(({ id }) => !isAssigned(id)) ?? wanted[0])?.id
}

/** Makes a mistake as somebody in the console would, and does what shows it. Everything as it was is kept for `putRight`. */
export async function makeMistake(engine: OktaEngine, mistake: OktaMistake): Promise<void> {
  const { state } = engine
  if (!state.isEnabled) throw new RangeError('There is nothing to get wrong yet. Set up the integration first.')
  const { integration, toApp } = structuredClone(state.mistake?.before ?? { integration: state.integration, toApp: state.toApp })
  engine.change({
    integration: { ...integration, ...inTheForm[mistake]?.(integration) },
    toApp: { ...toApp, ...(mistake === 'create_off' && { createUsers: false }) },
    mistake: { name: mistake, before: { integration, toApp } },
  })
  if (mistake in inTheForm && mistake !== 'wrong_identifier') await test(engine, state.integration)
  const victim = victimOf(engine, mistake)
  if (victim !== undefined && (mistake === 'create_off' || mistake === 'wrong_identifier' || mistake === 'foreign_domain'))
    await assign(engine, victim)
}

/** The settings as they were before the mistakes. What failed stays in the task list until it is retried. */
export async function putRight(engine: OktaEngine): Promise<void> {
  const { mistake } = engine.state
  if (!mistake) return
  engine.change({ ...structuredClone(mistake.before), mistake: null })
  await test(engine, engine.state.integration)
}
