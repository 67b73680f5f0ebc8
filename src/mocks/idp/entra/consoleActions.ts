import * as z from 'zod/mini'
import type { SimulatedEntra } from '../entra.js'
import type { EntraResult, EntraView } from './consoleContract.js'

const nothing = z.strictObject({})
const byId = z.strictObject({ id: z.string() })
const credentials = z.strictObject({
  tenantUrl: z.string().check(z.maxLength(1024)),
  /** Null keeps the saved one. */
  secretToken: z.nullable(z.string().check(z.maxLength(4096))),
})
const changes = z.strictObject({ id: z.string(), surname: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)) })

interface Action<B extends z.ZodMiniType = z.ZodMiniType> {
  body: B
  run(entra: SimulatedEntra, body: z.output<B>): unknown
}

const action = <B extends z.ZodMiniType>(body: B, run: Action<B>['run']): Action<B> => ({ body, run })
const filled = (entra: SimulatedEntra, { tenantUrl, secretToken }: z.output<typeof credentials>) => ({
  tenantUrl,
  secretToken: secretToken ?? entra.state.credentials.secretToken,
})

/** What the console's buttons do. */
const table = {
  test: action(credentials, (entra, body) => entra.testConnection(filled(entra, body))),
  save: action(credentials, (entra, body) => entra.saveCredentials(filled(entra, body))),
  assign: action(byId, (entra, { id }) => entra.assign(id)),
  unassign: action(byId, (entra, { id }) => entra.unassign(id)),
  rename: action(changes, (entra, { id, surname }) => entra.change(id, { surname })),
  disable: action(byId, (entra, { id }) => entra.change(id, { accountEnabled: false })),
  enable: action(byId, (entra, { id }) => entra.change(id, { accountEnabled: true })),
  delete_for_good: action(byId, (entra, { id }) => entra.deleteForGood(id)),
  on_demand: action(byId, (entra, { id }) => entra.provisionOnDemand(id)),
  start: action(nothing, (entra) => entra.start()),
  stop: action(nothing, (entra) => entra.stop()),
  cycle: action(nothing, (entra) => entra.runCycle()),
  restart: action(nothing, (entra) => entra.restart()),
  reset: action(nothing, (entra) => entra.reset()),
} as const

export type EntraActionName = keyof typeof table

export const isEntraAction = (text: string): text is EntraActionName => Object.hasOwn(table, text)

/** A form contains something that it does not accept. */
export class EntraFormError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'EntraFormError'
  }
}

/** Does what a button does. @throws EntraFormError for a body it does not accept, RangeError for what does not exist or cannot be done now */
export async function runEntraAction(entra: SimulatedEntra, name: EntraActionName, body: unknown): Promise<EntraResult | null> {
  const { body: schema, run } = table[name]
  const parsed = schema.safeParse(body)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new EntraFormError(`${issue?.path.join('.') || 'The body'}: ${issue?.message ?? 'not what this action takes'}`)
  }
  // The table pairs each action with its own body; TypeScript loses that in a lookup by a union.
  const result = await (run as (entra: SimulatedEntra, body: unknown) => unknown)(entra, parsed.data)
  return isResult(result) ? result : null
}

const isResult = (result: unknown): result is EntraResult => typeof result === 'object' && result !== null && 'isOk' in result

export function viewEntra({ state }: SimulatedEntra): EntraView {
  const { credentials: saved, sentUsers, sentGroups, ...rest } = state
  const active = sentUsers.filter(({ attributes }) => attributes.active).map(({ personId }) => personId)
  return {
    ...structuredClone(rest),
    tenantUrl: saved.tenantUrl,
    hasToken: saved.secretToken !== '',
    provisioned: [...active, ...sentGroups.map(({ groupId }) => groupId)],
  }
}
