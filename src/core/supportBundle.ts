import type { Activity } from '../contract/activity.js'
import type { Connection } from '../contract/connection.js'
import type { Member } from '../contract/member.js'
import type { Portal } from '../contract/portal.js'

/** What a bundle is about: one person, or one request of the identity provider. */
export type SupportSubject = { person: Member } | { request_id: string }

export interface SupportBundleInput {
  subject: SupportSubject
  portal: Pick<Portal, 'organization_name' | 'health'>
  connection: Omit<Connection, 'bearer_token_last_four'> & { bearer_token_last_four?: string | undefined }
  /** What happened, newest first. */
  timeline: readonly Activity[]
  /** RFC 3339. */
  madeAt: string
}

/** Everything support needs to answer one question, as JSON text without any secret. */
export function supportBundle({ subject, portal, connection, timeline, madeAt }: SupportBundleInput): string {
  const { connection_id, organization_id, identity_provider, base_url, paused, bearer_token_last_four, next_bearer_token_last_four } =
    connection
  const bundle = {
    format: 'admin-portal-scim support bundle 1',
    made_at: madeAt,
    organization: { organization_id, organization_name: portal.organization_name },
    connection: {
      connection_id,
      identity_provider,
      base_url,
      paused: paused === true,
      bearer_token_last_four: bearer_token_last_four ?? '',
      next_bearer_token_last_four,
      health: portal.health && { state: portal.health.state, since: portal.health.since, last_request_at: portal.health.last_request_at },
    },
    ...subject,
    timeline,
  }
  return JSON.stringify(withoutSecrets(bundle), null, 2)
}

export const removed = '[removed]'

/** Names of attributes whose value nobody else may read. The last four characters of a token are no secret. */
const secretName = /pass(word|phrase|code)|secret|credential|authorization|api-?_?key|private-?_?key|token(?!_last_four)/i

/** Secrets by their form, wherever they stand in a text: after an HTTP scheme, tokens and secrets of ours, and JSON Web Tokens. */
const secretForms = [
  /\b(bearer|basic|digest|negotiate)(\s+|%20|\+)[^\s"',;\\]+/gi,
  /\b(scim|scimsetup|whsec)_[\w+/=-]{8,}/g,
  /\beyJ[\w-]{8,}(\.[\w-]+){1,2}/g,
]

function withoutSecrets(value: unknown, name = ''): unknown {
  if (value !== null && value !== undefined && value !== '' && typeof value !== 'object' && secretName.test(name)) return removed
  if (typeof value === 'string') return withoutSecretText(value)
  if (Array.isArray(value)) return value.map((item) => withoutSecrets(item, name))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, keepsSecret(value, key) ? removed : withoutSecrets(item, key)]),
  )
}

/** A change, a refusal and a PATCH name their attribute beside its value. */
function keepsSecret(value: object, key: string): boolean {
  const { attribute, path } = value as { attribute?: unknown; path?: unknown }
  const named = key === 'value' || key === 'before' || key === 'after'
  return named && [attribute, path].some((each) => typeof each === 'string' && secretName.test(each))
}

/** Bodies of requests are JSON in a text; what is no JSON, or was cut, is searched for what looks like a secret. */
function withoutSecretText(text: string): string {
  const json = parsed(text)
  if (json !== undefined) return JSON.stringify(withoutSecrets(json))
  const pairs = text.replace(/"([^"\\]{1,64})"\s*:\s*"(?:[^"\\]|\\.)*"?/g, (pair, name: string) =>
    secretName.test(name) ? `"${name}":"${removed}"` : pair,
  )
  return secretForms.reduce((rest, form) => rest.replace(form, removed), pairs)
}

function parsed(text: string): object | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text) as object
  } catch {
    // Cut off, or no JSON at all: it stays a text.
    return undefined
  }
}
