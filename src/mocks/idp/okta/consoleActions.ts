import * as z from 'zod/mini'
import type { MockOkta } from '../../afterScenario.js'
import type { SimulatedOkta } from '../okta.js'
import { oktaAppIds } from './apps.js'
import type { ConnectorTest } from './connector.js'
import { oktaActions, oktaMistakes, oktaToApp } from './state.js'

const byPerson = z.strictObject({ personId: z.string() })
const byGroup = z.strictObject({ groupId: z.string() })
const byTask = z.strictObject({ taskId: z.string() })
const short = z.string().check(z.maxLength(500))
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))
const profile = z.strictObject({
  login: name,
  firstName: name,
  lastName: name,
  email: z.nullable(z.string().check(z.maxLength(320))),
  title: z.optional(short),
  department: z.optional(short),
})
const form = z.strictObject({
  baseUrl: z.string().check(z.maxLength(1024)),
  /** Null keeps the saved one, as the masked field does. */
  token: z.nullable(z.string().check(z.maxLength(4096))),
  uniqueIdentifier: z.string().check(z.maxLength(100)),
  actions: oktaActions,
})

/** The demo's simulated Okta, or a mock's. */
type AnyOkta = SimulatedOkta | MockOkta

interface Action<B extends z.ZodMiniType = z.ZodMiniType> {
  body: B
  run(okta: AnyOkta, body: z.output<B>): unknown
}

const action = <B extends z.ZodMiniType>(body: B, run: Action<B>['run']): Action<B> => ({ body, run })

const filled = (okta: AnyOkta, body: z.output<typeof form>) => ({ ...body, token: body.token ?? okta.state.integration.token })

/** What the console's buttons do. */
const table = {
  app: action(z.strictObject({ app: z.enum(oktaAppIds) }), (okta, { app }) => okta.chooseApp(app)),
  turn_on: action(z.strictObject({ isScimOn: z.boolean() }), (okta, { isScimOn }) => okta.turnOn(isScimOn)),
  reset: action(z.strictObject({}), (okta) => okta.reset()),
  mistake: action(z.strictObject({ name: z.enum(oktaMistakes) }), (okta, { name }) => okta.makeMistake(name)),
  put_right: action(z.strictObject({}), (okta) => okta.putRight()),
  send_now: action(z.strictObject({}), (okta) => okta.sendNow()),
  test: action(form, (okta, body) => okta.testConnector(filled(okta, body))),
  integration: action(form, (okta, body) => okta.saveIntegration(filled(okta, body))),
  to_app: action(oktaToApp, (okta, body) => okta.saveToApp(body)),
  assign: action(byPerson, (okta, { personId }) => okta.assign(personId)),
  unassign: action(byPerson, (okta, { personId }) => okta.unassign(personId)),
  add_person: action(profile, (okta, body) => okta.addPerson(body)),
  profile: action(z.extend(profile, { personId: z.string() }), (okta, { personId, ...changes }) => okta.updateProfile(personId, changes)),
  push_group: action(byGroup, (okta, { groupId }) => okta.pushGroup(groupId)),
  group: action(z.strictObject({ groupId: z.string(), name, members: z.array(z.string()) }), async (okta, { groupId, name, members }) => {
    const group = okta.state.groups.find((one) => one.id === groupId)
    if (group?.name !== name) await okta.renameGroup(groupId, name)
    if (group?.members.join() !== members.join()) await okta.setGroupMembers(groupId, members)
  }),
  unlink_group: action(z.strictObject({ groupId: z.string(), deleteInTarget: z.boolean() }), (okta, { groupId, deleteInTarget }) =>
    okta.unlinkGroup(groupId, { deleteInTarget }),
  ),
  retry_task: action(byTask, (okta, { taskId }) => okta.retryTask(taskId)),
  retry_all: action(z.strictObject({}), (okta) => okta.retryAllTasks()),
  dismiss_task: action(byTask, (okta, { taskId }) => okta.dismissTask(taskId)),
} as const

export type OktaActionName = keyof typeof table

export const isOktaAction = (text: string): text is OktaActionName => Object.hasOwn(table, text)

/** A form contains something that it does not accept. */
export class OktaFormError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'OktaFormError'
  }
}

/**
 * Does what a button of the console does; returns the test's outcome if the button runs a test.
 * @throws OktaFormError for a body the button does not accept, RangeError for a person or group that does not exist
 */
export async function runOktaAction(okta: AnyOkta, name: OktaActionName, body: unknown): Promise<ConnectorTest | null> {
  const { body: schema, run } = table[name]
  const parsed = schema.safeParse(body)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new OktaFormError(`${issue?.path.join('.') || 'The body'}: ${issue?.message ?? 'not what this action takes'}`)
  }
  // The table pairs each action with its own body; TypeScript loses that in a lookup by a union.
  const result = await (run as (okta: AnyOkta, body: unknown) => unknown)(okta, parsed.data)
  return isTest(result) ? result : null
}

const isTest = (result: unknown): result is ConnectorTest => typeof result === 'object' && result !== null && 'isOk' in result
