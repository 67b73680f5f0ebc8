import * as z from 'zod/mini'
import { oktaAppIds } from './apps.js'
import type { ConnectorTest } from './connector.js'
import {
  type OktaProfile,
  oktaAssignment,
  oktaGroup,
  oktaIntegration,
  oktaMistakes,
  oktaPerson,
  oktaPush,
  oktaRequest,
  oktaState,
  oktaTask,
  oktaToApp,
} from './state.js'

/** What the console shows of the simulated Okta; the demo's server sends it and the demo's page parses it. */
export const oktaView = z.object({
  app: z.enum(oktaAppIds),
  appLabel: z.string(),
  apps: z.array(
    z.object({
      id: z.enum(oktaAppIds),
      name: z.string(),
      style: z.enum(['classic', 'template']),
      fields: z.object({ baseUrl: z.string(), token: z.string(), test: z.string() }),
      tokenPrefix: z.string(),
    }),
  ),
  /** As in Okta's console, a saved token is never shown again. */
  integration: z.extend(z.omit(oktaIntegration, { token: true }), { hasToken: z.boolean() }),
  isScimOn: z.boolean(),
  isEnabled: z.boolean(),
  toApp: oktaToApp,
  people: z.array(z.extend(oktaPerson, { isAssigned: z.boolean(), status: z.nullable(oktaAssignment.shape.status), isBusy: z.boolean() })),
  groups: z.array(
    z.extend(oktaGroup, {
      /** Null when the group is not pushed. */
      push: z.nullable(z.object({ status: oktaPush.shape.status, members: z.int() })),
      isBusy: z.boolean(),
    }),
  ),
  tasks: z.array(z.omit(oktaTask, { job: true })),
  requests: z.array(oktaRequest),
  retry: oktaState.shape.retry,
  mistake: z.nullable(z.enum(oktaMistakes)),
})

const connectorTest = z.object({
  isOk: z.boolean(),
  message: z.string(),
  features: z.array(z.object({ label: z.string(), isOn: z.boolean() })),
}) satisfies z.ZodMiniType<ConnectorTest>

/** The console after an action, with the test's outcome where the action tests. */
export const oktaAnswer = z.object({ okta: oktaView, result: z.optional(z.nullable(connectorTest)) })

export type { ConnectorTest, OktaProfile }
export type OktaView = z.infer<typeof oktaView>
export type OktaAnswer = z.infer<typeof oktaAnswer>
export type OktaPersonView = OktaView['people'][number]
export type OktaGroupView = OktaView['groups'][number]
export type OktaAppView = OktaView['apps'][number]
