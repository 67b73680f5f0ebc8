import * as z from 'zod/mini'

/** What the demo's server says about the simulated Okta. */
export const oktaView = z.object({
  app: z.string(),
  appLabel: z.string(),
  apps: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      style: z.enum(['classic', 'template']),
      fields: z.object({ baseUrl: z.string(), token: z.string(), test: z.string() }),
      tokenPrefix: z.string(),
    }),
  ),
  integration: z.object({
    baseUrl: z.string(),
    uniqueIdentifier: z.string(),
    actions: z.object({
      importUsers: z.boolean(),
      pushNewUsers: z.boolean(),
      pushProfileUpdates: z.boolean(),
      pushGroups: z.boolean(),
      importGroups: z.boolean(),
    }),
    /** A saved token is never shown again. */
    hasToken: z.boolean(),
  }),
  isEnabled: z.boolean(),
  toApp: z.object({ createUsers: z.boolean(), updateUserAttributes: z.boolean(), deactivateUsers: z.boolean() }),
  people: z.array(
    z.object({
      id: z.string(),
      profile: z.object({
        login: z.string(),
        firstName: z.string(),
        lastName: z.string(),
        email: z.nullable(z.string()),
        title: z.optional(z.string()),
        department: z.optional(z.string()),
      }),
      isAssigned: z.boolean(),
      status: z.nullable(z.string()),
      isBusy: z.boolean(),
    }),
  ),
  groups: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      members: z.array(z.string()),
      push: z.nullable(z.object({ status: z.string(), members: z.int() })),
      isBusy: z.boolean(),
    }),
  ),
  tasks: z.array(z.object({ id: z.string(), at: z.string(), message: z.string() })),
  requests: z.array(z.object({ number: z.int(), at: z.string(), method: z.string(), path: z.string(), status: z.nullable(z.int()) })),
})

export const oktaTest = z.object({
  isOk: z.boolean(),
  message: z.string(),
  features: z.array(z.object({ label: z.string(), isOn: z.boolean() })),
})

export const oktaAnswer = z.object({ okta: oktaView, result: z.optional(z.nullable(oktaTest)) })

export type OktaView = z.infer<typeof oktaView>
export type OktaTest = z.infer<typeof oktaTest>
export type OktaAnswer = z.infer<typeof oktaAnswer>
export type OktaPerson = OktaView['people'][number]
export type OktaProfile = OktaPerson['profile']
export type OktaGroup = OktaView['groups'][number]
export type OktaAppChoice = OktaView['apps'][number]
