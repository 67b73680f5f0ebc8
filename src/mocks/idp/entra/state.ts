import * as z from 'zod/mini'

/** A person of the Entra directory, in Entra's own attribute names. */
export const entraPerson = z.object({
  id: z.string(),
  userPrincipalName: z.string(),
  displayName: z.string(),
  givenName: z.string(),
  surname: z.string(),
  mail: z.nullable(z.string()),
  jobTitle: z.optional(z.string()),
  department: z.optional(z.string()),
  accountEnabled: z.boolean(),
})

export const entraGroup = z.object({ id: z.string(), displayName: z.string(), members: z.array(z.string()) })

/** What Entra knows of an account or a group it has sent: only what differs from it is sent again. */
const sentUser = z.object({
  personId: z.string(),
  scimId: z.string(),
  attributes: z.record(z.string(), z.union([z.string(), z.boolean()])),
})
const sentGroup = z.object({ groupId: z.string(), scimId: z.string(), displayName: z.string(), members: z.array(z.string()) })

export const entraRequest = z.object({
  number: z.int(),
  at: z.string(),
  method: z.string(),
  path: z.string(),
  status: z.nullable(z.int()),
})

/** One thing that failed in a cycle, as the provisioning logs show it. */
const failure = z.object({ subject: z.string(), reason: z.string() })

/** The provisioning job: it runs in cycles, and in quarantine more and more seldom. */
const job = z.object({
  status: z.enum(['stopped', 'running', 'quarantine']),
  /** When the next cycle is due; null while it is stopped. */
  nextAt: z.nullable(z.string()),
  /** Why it is in quarantine, and how many tries failed in it. */
  reason: z.nullable(z.string()),
  tries: z.int(),
  last: z.nullable(z.object({ at: z.string(), changes: z.int(), failures: z.array(failure) })),
})

export const entraState = z.object({
  version: z.literal(1),
  appLabel: z.string(),
  credentials: z.object({ tenantUrl: z.string(), secretToken: z.string() }),
  /** Credentials are kept only after a test. */
  isConfigured: z.boolean(),
  people: z.array(entraPerson),
  groups: z.array(entraGroup),
  /** Ids of the people and groups under **Users and groups**. */
  assigned: z.array(z.string()),
  sentUsers: z.array(sentUser),
  sentGroups: z.array(sentGroup),
  /** Accounts of people who were deleted for good, by their SCIM ids: deleted in the next cycle. */
  deleted: z.array(z.string()),
  job,
  requests: z.array(entraRequest),
})

export type EntraState = z.infer<typeof entraState>
export type EntraPerson = z.infer<typeof entraPerson>
export type EntraGroup = z.infer<typeof entraGroup>
export type EntraCredentials = EntraState['credentials']
export type EntraRequest = z.infer<typeof entraRequest>
export type EntraFailureRow = z.infer<typeof failure>
export type SentUser = z.infer<typeof sentUser>
export type SentGroup = z.infer<typeof sentGroup>

export const stoppedJob: EntraState['job'] = { status: 'stopped', nextAt: null, reason: null, tries: 0, last: null }
