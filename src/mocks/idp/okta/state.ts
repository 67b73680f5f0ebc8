import * as z from 'zod/mini'
import { oktaAppIds } from './apps.js'

/** A person of the Okta directory, in Okta's own attribute names. */
export const oktaProfile = z.object({
  login: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  /** `Primary email`; null if it is empty. */
  email: z.nullable(z.string()),
  title: z.optional(z.string()),
  department: z.optional(z.string()),
})

export const oktaPerson = z.object({ id: z.string(), profile: oktaProfile })
export const oktaGroup = z.object({ id: z.string(), name: z.string(), members: z.array(z.string()) })

/** The boxes of **Supported provisioning actions**; template apps have only `importGroups`. */
export const oktaActions = z.object({
  importUsers: z.boolean(),
  pushNewUsers: z.boolean(),
  pushProfileUpdates: z.boolean(),
  pushGroups: z.boolean(),
  importGroups: z.boolean(),
})

export const oktaIntegration = z.object({
  baseUrl: z.string(),
  /** Exactly what was pasted into the token's field. A real Okta keeps it too. */
  token: z.string(),
  uniqueIdentifier: z.string(),
  actions: oktaActions,
})

/** The switches under **Provisioning › To App**; all off until they are edited. */
export const oktaToApp = z.object({ createUsers: z.boolean(), updateUserAttributes: z.boolean(), deactivateUsers: z.boolean() })

export const oktaAssignment = z.object({
  personId: z.string(),
  isAssigned: z.boolean(),
  /** `not_provisioned` is the red mark: assigned before provisioning was enabled. */
  status: z.enum(['pending', 'provisioned', 'failed', 'not_provisioned', 'deactivated']),
  /** The id assigned by the service provider; null until there is one. */
  scimId: z.nullable(z.string()),
})

export const oktaPush = z.object({
  groupId: z.string(),
  status: z.enum(['pushing', 'active', 'error']),
  scimId: z.nullable(z.string()),
  /** The name last sent to the service provider; null before the first push. */
  pushedName: z.nullable(z.string()),
  /** The SCIM ids of the members last sent to the service provider. */
  members: z.array(z.string()),
})

/** What a task does when it is retried. */
export const oktaJob = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('provision'), personId: z.string() }),
  z.object({ kind: z.literal('update'), personId: z.string() }),
  z.object({ kind: z.literal('deprovision'), personId: z.string() }),
  z.object({ kind: z.literal('push_group'), groupId: z.string() }),
  z.object({ kind: z.literal('unlink_group'), groupId: z.string(), scimId: z.string() }),
])

/** A row of **Dashboard › Tasks**: something that failed and waits for a retry. */
export const oktaTask = z.object({ id: z.string(), at: z.string(), message: z.string(), job: oktaJob })

/** One request sent by the simulation, without its content. */
export const oktaRequest = z.object({
  /** Increases with each request, so it is unique. */
  number: z.int(),
  at: z.string(),
  method: z.string(),
  path: z.string(),
  /** Null if there was no response. */
  status: z.nullable(z.int()),
})

/** What people get wrong in Okta, to see what the portal makes of it. */
export const oktaMistakes = ['double_bearer', 'old_token', 'trailing_path', 'create_off', 'wrong_identifier', 'foreign_domain'] as const
export type OktaMistake = (typeof oktaMistakes)[number]

export const oktaState = z.object({
  version: z.literal(1),
  app: z.enum(oktaAppIds),
  appLabel: z.string(),
  /** **App Settings › Provisioning** is SCIM, or **Enable API Integration** is ticked. States of earlier versions were past that. */
  isScimOn: z._default(z.boolean(), true),
  integration: oktaIntegration,
  /** Provisioning works only after the integration was saved, which tests it. */
  isEnabled: z.boolean(),
  toApp: oktaToApp,
  people: z.array(oktaPerson),
  groups: z.array(oktaGroup),
  assignments: z.array(oktaAssignment),
  pushes: z.array(oktaPush),
  tasks: z.array(oktaTask),
  /** Jobs in progress; after a restart, the interrupted ones. */
  jobs: z.array(oktaJob),
  requests: z.array(oktaRequest),
  /** The latest mistake that was made on purpose, and the settings before it; null when everything is as it was. */
  mistake: z._default(
    z.nullable(z.object({ name: z.enum(oktaMistakes), before: z.object({ integration: oktaIntegration, toApp: oktaToApp }) })),
    null,
  ),
  /** Why nothing is sent at the moment, and until when; null while nothing waits. */
  retry: z._default(z.nullable(z.object({ status: z.int(), until: z.string() })), null),
})

export type OktaState = z.infer<typeof oktaState>
export type OktaProfile = z.infer<typeof oktaProfile>
export type OktaPerson = z.infer<typeof oktaPerson>
export type OktaGroup = z.infer<typeof oktaGroup>
export type OktaIntegration = z.infer<typeof oktaIntegration>
export type OktaToApp = z.infer<typeof oktaToApp>
export type OktaAssignment = z.infer<typeof oktaAssignment>
export type OktaPush = z.infer<typeof oktaPush>
export type OktaJob = z.infer<typeof oktaJob>
export type OktaRequest = z.infer<typeof oktaRequest>

/** The empty form. */
export const emptyIntegration: OktaIntegration = {
  baseUrl: '',
  token: '',
  uniqueIdentifier: '',
  actions: { importUsers: false, pushNewUsers: false, pushProfileUpdates: false, pushGroups: false, importGroups: false },
}

const everythingOff: OktaToApp = { createUsers: false, updateUserAttributes: false, deactivateUsers: false }
export const everythingOn: OktaToApp = { createUsers: true, updateUserAttributes: true, deactivateUsers: true }

/** The state of an app that is not set up: what is reset when another app is chosen. */
export function freshApp(): Omit<OktaState, 'version' | 'app' | 'appLabel' | 'people' | 'groups'> {
  return {
    isScimOn: false,
    integration: structuredClone(emptyIntegration),
    isEnabled: false,
    toApp: { ...everythingOff },
    assignments: [],
    pushes: [],
    tasks: [],
    jobs: [],
    requests: [],
    retry: null,
    mistake: null,
  }
}
