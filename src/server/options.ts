import { type MassDeactivationAction, massDeactivationActions } from '../contract/massDeactivation.js'
import { type ScimExtension, serveTypes } from '../scim/schemas/declare.js'
import { digestOf } from './access/tokens.js'
import type { ScimEvent } from './events/scimEvent.js'
import { publicUrlProblem } from './http/publicUrl.js'
import type { SendOutbound } from './outbound/outbound.js'
import type { OutboundRules } from './outbound/outboundRules.js'
import type { Storage } from './storage/types.js'
import type { Instrument } from './telemetry/instrument.js'

/** Who a request of the frontend API speaks for. */
export interface Session {
  organization_id: string
  member_id: string | null
  name: string | null
  permissions: readonly string[]
}

/** What the host hands over; see `createScimBackend`. */
export interface ScimBackendOptions {
  /** Where everything is stored: `createMemoryStorage()`, or one of `admin-portal-scim/server/node`. */
  storage: Storage
  /** Prefix of every `base_url`, `Location` and link, without a trailing slash; it may have a path. Never taken from the `Host` header. */
  publicUrl: string
  /** Credentials of the server API. Both or neither; without them the server API answers 401 to everything. */
  projectId?: string
  projectSecret?: string
  /** Stytch's public token, as its browser client sends it. */
  publicToken?: string
  /** 32 bytes or more; signs portal sessions and encrypts the signing secrets of webhooks. */
  signingKey: string
  /** Ids of more identity providers that a connection may have, for guides you wrote: lower-case letters, digits, `-` and `_`. */
  identityProviders?: readonly string[]
  /** Origins that may call the frontend API from a browser on another origin. None when left out. */
  allowedOrigins?: readonly string[]
  /** SCIM requests per second and connection, with bursts of twice that. 1000 by default; 0 turns the limit off; otherwise at least 50. */
  rateLimit?: number
  /** Days until a bearer token expires; tokens never expire when left out. */
  tokenLifetimeDays?: number
  /** Days for which activity and delivered events are kept, 30 to 3,650; 30 when left out. Less would let sessions outlive somebody's leaving, which activity tells. */
  retentionDays?: number
  /** Extensions of User and Group with attributes of the host's own: validated, listed in `/Schemas`, stored with the person. None when left out. */
  extensions?: readonly ScimExtension[]
  /**
   * Reads the host's own session from a request of the frontend API; portal sessions are then off. Null means nobody is signed in. One that
   * names a member of ours is refused while that member is deactivated.
   */
  authenticate?: (request: Request) => Promise<Session | null>
  /** Has the last word on each permitted call; false is answered with 403. */
  authorize?: (session: Session, permission: string) => Promise<boolean> | boolean
  /**
   * Asked when a new userName arrives: the id of an existing member to link, or null to make a new one. An e-mail address alone never
   * links.
   */
  linkMember?: (candidate: LinkCandidate) => Promise<string | null> | string | null
  /** Asked before a member is deactivated: a sentence for the identity provider's log to refuse it, or null. */
  protectMember?: (member: { organization_id: string; member_id: string; email_address: string }) => Promise<string | null> | string | null
  /** When many people are deactivated at once: what counts as many, and what becomes of the rest. Left out, the event and the portal say so and nobody is held up. */
  massDeactivation?: MassDeactivationOptions
  /** How the host's product is called and looks on the page that set-up links lead to. Neutral when left out. */
  branding?: BrandingOptions
  /** Asked before a token is issued or a connection deleted: false is answered with 403 `recent_authentication_required`. */
  requireRecentAuth?: (session: Session, request: Request) => Promise<boolean> | boolean
  /** Each event, at least once and in order per resource; a rejected promise is tried again. */
  onEvent?: (event: ScimEvent) => Promise<void> | void
  /** Sends events to endpoints that the host and its organizations add; see docs/webhooks.md. None are offered when left out. */
  webhooks?: WebhookOptions
  /** SHA-256 of a text (UTF-8) in lower-case hex, by the platform's own code: `server/node` has Node's. In JavaScript when left out. */
  sha256?: (text: string) => string
  /** Receives failures that are not the caller's fault, and what else is worth a line; `createLogger({ level: 'error' })` when left out. */
  logger?: Logger
  /** Metrics and traces: `createMetrics` and `createTracing` of `server/node`, or your own. None when left out. */
  instruments?: readonly Instrument[]
  /** The clock; tests bring their own. */
  now?: () => Date
}

export interface WebhookOptions {
  /** Sends one request to an address that somebody entered: `server/node` has one that checks each address it connects to. */
  send: SendOutbound
  /** Which addresses are refused when they are entered; the same as the sender's. Public ones by https on ports 443 and 8443 when left out. */
  rules?: OutboundRules
  /** Whether admins with the permission may add endpoints of their organization in the portal. True when left out. */
  isInPortal?: boolean
}

export interface LinkCandidate {
  organization_id: string
  connection_id: string
  user_name: string
  email_address: string
  external_id: string | null
}

export interface BrandingOptions {
  productName?: string
  /** A `data:image/…` URL: the page loads nothing from elsewhere. */
  logoUrl?: string
  /** `#rrggbb`, for its buttons and the portal's accent. */
  accentColor?: string
}

/** A mass deactivation is more than `people` and more than `share` within an hour, deactivated or deleted by one connection. */
export interface MassDeactivationOptions {
  /** 50 when left out. */
  people?: number
  /** Of the people who were active before, 0 to 1; 0.2 when left out. */
  share?: number
  /**
   * What becomes of further ones, until an admin decides or an hour passes without any: `let_through` (when left out); `hold`, which
   * answers 200, keeps the person active and waits for a decision; `refuse`, which answers 503 with `Retry-After`. A function decides for
   * each connection, and is asked only while a mass deactivation goes on.
   */
  action?:
    | MassDeactivationAction
    | ((connection: { organization_id: string; connection_id: string }) => Promise<MassDeactivationAction> | MassDeactivationAction)
}

/**
 * Where lines of the log go. A message is a fixed sentence. A detail may hold an Error as `error`, whose message may quote personal data;
 * `createLogger` writes only what cannot.
 */
export interface Logger {
  /** Something failed that is not the caller's fault. */
  error(message: string, detail?: Record<string, unknown>): void
  /** Something works and should not stay as it is. */
  warn?(message: string, detail?: Record<string, unknown>): void
  /** An answered request (`request`), or something the server did by itself. */
  info?(message: string, detail?: Record<string, unknown>): void
  /** What is of interest only to whoever looks for it: answered probes. */
  debug?(message: string, detail?: Record<string, unknown>): void
}

/** Refuses options that cannot work safely, before anything is answered. @throws Error naming the option and what to do */
export function assertOptions(options: ScimBackendOptions): void {
  const { publicUrl, signingKey, projectId, projectSecret, rateLimit, allowedOrigins, tokenLifetimeDays } = options
  const problem = publicUrlProblem(publicUrl)
  if (problem !== null) throw wrong('publicUrl', problem, 'Pass one like "https://app.example.com" or "https://app.example.com/api/scim"')
  if (new TextEncoder().encode(signingKey).length < 32) {
    throw wrong('signingKey', 'is shorter than 32 bytes, so portal sessions could be forged', 'Pass 32 random bytes or more, as text')
  }
  if ((projectId === undefined) !== (projectSecret === undefined)) {
    throw wrong('projectId, projectSecret', 'only work together', 'Pass both, or neither to turn the server API off')
  }
  if (projectId?.trim() === '' || projectSecret?.trim() === '' || options.publicToken?.trim() === '') {
    throw wrong(
      'projectId, projectSecret, publicToken',
      'must not be blank: blank credentials would let anybody in',
      'Pass real ones, or leave them out',
    )
  }
  if (rateLimit !== undefined && rateLimit !== 0 && !(rateLimit >= 50)) {
    throw wrong('rateLimit', 'is below 50, which locks Entra out in its first cycle', 'Pass 50 or more, or 0 for no limit')
  }
  if (tokenLifetimeDays !== undefined && !(tokenLifetimeDays > 0 && tokenLifetimeDays <= 36_500)) {
    throw wrong(
      'tokenLifetimeDays',
      'is not more than 0 and at most 36,500, so tokens would be issued expired or expire on a date that cannot be written',
      'Pass a number of days, or leave it out for tokens that never expire',
    )
  }
  assertMassDeactivation(options.massDeactivation)
  assertBranding(options.branding)
  const { retentionDays } = options
  if (retentionDays !== undefined && !(retentionDays >= 30 && retentionDays <= 3650)) {
    throw wrong(
      'retentionDays',
      'is not from 30 to 3,650; sessions and set-up links, which live up to thirty days, end by what activity says',
      'Pass a number of days, or leave it out for 30',
    )
  }
  if (options.sha256 && options.sha256('abc') !== digestOf('abc')) {
    throw wrong('sha256', 'does not give SHA-256 in lower-case hex, so no token would be recognized', 'Pass one that does, or leave it out')
  }
  assertExtensions(options.extensions)
  for (const id of options.identityProviders ?? []) {
    if (/^[a-z0-9][a-z0-9_-]{0,40}$/.test(id)) continue
    throw wrong('identityProviders', `holds "${id}", which is not an id`, 'Use lower-case letters, digits, "-" and "_", at most 41')
  }
  for (const origin of allowedOrigins ?? []) {
    if (URL.canParse(origin) && new URL(origin).origin === origin) continue
    throw wrong(
      'allowedOrigins',
      `holds "${origin}", which no browser ever sends as an origin`,
      'Write scheme, host and port only, like "https://app.example.com"',
    )
  }
}

function assertMassDeactivation({ people = 50, share = 0.2, action = 'let_through' }: MassDeactivationOptions = {}): void {
  if (!(people >= 0)) throw wrong('massDeactivation.people', 'is not a number of people', 'Pass 0 or more, or leave it out for 50')
  if (!(share >= 0 && share <= 1)) {
    throw wrong('massDeactivation.share', 'is not a share between 0 and 1', 'Pass 0.2 for a fifth of the people, or leave it out')
  }
  if (typeof action === 'function' || massDeactivationActions.includes(action)) return
  throw wrong(
    'massDeactivation.action',
    `is none of ${massDeactivationActions.join(', ')}`,
    'Pass one of them, or a function that returns one',
  )
}

function assertBranding({ productName, logoUrl, accentColor }: BrandingOptions = {}): void {
  if (productName?.trim() === '')
    throw wrong('branding.productName', 'is blank', 'Pass the name people know your product by, or leave it out')
  if (logoUrl !== undefined && !/^data:image\/[\w+.-]+[;,]/.test(logoUrl)) {
    throw wrong(
      'branding.logoUrl',
      'is not a data:image/… URL, and the page loads nothing else',
      'Write the image into the URL, or leave it out',
    )
  }
  if (accentColor !== undefined && !/^#[0-9a-f]{6}$/i.test(accentColor)) {
    throw wrong('branding.accentColor', 'is not a colour of the form #rrggbb', 'Pass one like "#3653d3", or leave it out')
  }
}

function assertExtensions(extensions: ScimBackendOptions['extensions']): void {
  try {
    serveTypes(extensions ?? [])
  } catch (error) {
    throw new Error(`createScimBackend: extensions cannot be served: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function wrong(option: string, problem: string, remedy: string): Error {
  return new Error(`createScimBackend: ${option} ${problem}. ${remedy}.`)
}
