import * as z from 'zod/mini'
import { oktaAppIds } from './apps.js'

/** A person of the Okta directory, in Okta's own attribute names. */
export const oktaProfile = z.object({
  login: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  /** `Primary email`; null when nobody filled it in. */
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

/** The switches under **Provisioning › To App**; all off until somebody edits them. */
export const oktaToApp = z.object({ createUsers: z.boolean(), updateUserAttributes: z.boolean(), deactivateUsers: z.boolean() })

export const oktaAssignment = z.object({
  personId: z.string(),
  isAssigned: z.boolean(),
  /** `not_provisioned` is the red mark: assigned before provisioning was enabled. */
  status: z.enum(['pending', 'provisioned', 'failed', 'not_provisioned', 'deactivated']),
  /** The id the service provider gave; null until there is one. */
  scimId: z.nullable(z.string()),
})

export const oktaPush = z.object({
  groupId: z.string(),
  status: z.enum(['pushing', 'active', 'error']),
  scimId: z.nullable(z.string()),
  /** The name the service provider was last told; null before the first push. */
  pushedName: z.nullable(z.string()),
  /** SCIM ids of the members the service provider was last told. */
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

/** A row of **Dashboard › Tasks**: something that failed and waits for somebody to retry it. */
export const oktaTask = z.object({ id: z.string(), at: z.string(), message: z.string(), job: oktaJob })

/** One request as the simulation sent it; what was in it is not kept. */
export const oktaRequest = z.object({
  /** Counts up; no two of the kept ones are the same. */
  number: z.int(),
  at: z.string(),
  method: z.string(),
  path: z.string(),
  /** Null when no answer came. */
  status: z.nullable(z.int()),
})

export const oktaState = z.object({
  version: z.literal(1),
  app: z.enum(oktaAppIds),
  appLabel: z.string(),
  integration: oktaIntegration,
  /** Provisioning works only after the integration was saved, which tests it. */
  isEnabled: z.boolean(),
  toApp: oktaToApp,
  people: z.array(oktaPerson),
  groups: z.array(oktaGroup),
  assignments: z.array(oktaAssignment),
  pushes: z.array(oktaPush),
  tasks: z.array(oktaTask),
  /** Work under way; what a restart interrupted is found here. */
  jobs: z.array(oktaJob),
  requests: z.array(oktaRequest),
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

/** How the form looks before anybody filled it in. */
export const emptyIntegration: OktaIntegration = {
  baseUrl: '',
  token: '',
  uniqueIdentifier: '',
  actions: { importUsers: false, pushNewUsers: false, pushProfileUpdates: false, pushGroups: false, importGroups: false },
}

const everythingOff: OktaToApp = { createUsers: false, updateUserAttributes: false, deactivateUsers: false }
export const everythingOn: OktaToApp = { createUsers: true, updateUserAttributes: true, deactivateUsers: true }

/** An app nobody has set up: what begins anew when another app is chosen. */
export function freshApp(): Omit<OktaState, 'version' | 'app' | 'appLabel' | 'people' | 'groups'> {
  return {
    integration: structuredClone(emptyIntegration),
    isEnabled: false,
    toApp: { ...everythingOff },
    assignments: [],
    pushes: [],
    tasks: [],
    jobs: [],
    requests: [],
  }
}
