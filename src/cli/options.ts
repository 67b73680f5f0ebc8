import { parseArgs } from 'node:util'
import { type MassDeactivationAction, massDeactivationActions } from '../contract/massDeactivation.js'
import { publicUrlProblem } from '../server/http/publicUrl.js'

export type Database = { kind: 'memory' } | { kind: 'file'; folder: string } | { kind: 'postgres'; connectionString: string }

export interface ServeOptions {
  port: number
  host: string
  database: Database
  /** Null for the listening address, which is known once it listens. */
  publicUrl: string | null
  allowedOrigins: string[]
  rateLimit: number
  /** Null if tokens never expire. */
  tokenLifetimeDays: number | null
  massDeactivation: MassDeactivationAction
  /** How the page of set-up links is branded; null for what is not given. */
  productName: string | null
  accentColor: string | null
  /** The path of an image. */
  logo: string | null
  projectId: string
  projectSecret: string
  publicToken: string
  /** Null only in a demo, which creates one and stores it with the database. */
  signingKey: string | null
  isDemo: boolean
}

export type Environment = Readonly<Record<string, string | undefined>>
export type ParsedOptions = { kind: 'options'; options: ServeOptions } | { kind: 'help' } | { kind: 'problems'; problems: string[] }

const flags = {
  port: { type: 'string' },
  host: { type: 'string' },
  database: { type: 'string' },
  'public-url': { type: 'string' },
  'allowed-origins': { type: 'string' },
  'rate-limit': { type: 'string' },
  'token-lifetime-days': { type: 'string' },
  'mass-deactivation': { type: 'string' },
  'product-name': { type: 'string' },
  'accent-color': { type: 'string' },
  logo: { type: 'string' },
  demo: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

type ValueFlag = Exclude<keyof typeof flags, 'demo' | 'help'>

const variables: Record<ValueFlag, string> = {
  port: 'PORT',
  host: 'HOST',
  database: 'DATABASE_URL',
  'public-url': 'SCIM_PUBLIC_URL',
  'allowed-origins': 'SCIM_ALLOWED_ORIGINS',
  'rate-limit': 'SCIM_RATE_LIMIT',
  'token-lifetime-days': 'SCIM_TOKEN_LIFETIME_DAYS',
  'mass-deactivation': 'SCIM_MASS_DEACTIVATION',
  'product-name': 'SCIM_PRODUCT_NAME',
  'accent-color': 'SCIM_ACCENT_COLOR',
  logo: 'SCIM_LOGO',
}

/** The credentials that `--demo` has defaults for; all others must be given. */
export const credentials = {
  projectId: { variable: 'SCIM_PROJECT_ID', demo: 'project-demo' },
  projectSecret: { variable: 'SCIM_PROJECT_SECRET', demo: 'secret-demo' },
  publicToken: { variable: 'SCIM_PUBLIC_TOKEN', demo: 'public-token-test-demo' },
} as const

/** Reads flags and environment variables, in that order of precedence, and reports all problems at once. */
export function parseServeOptions(args: readonly string[], environment: Environment): ParsedOptions {
  const { values, problems } = readFlags(args)
  if (values.help) return { kind: 'help' }
  const isDemo = values.demo ?? false
  const problem = (text: string) => {
    problems.push(text)
  }
  const setting = (flag: ValueFlag): Setting => {
    const fromFlag = values[flag]
    if (fromFlag !== undefined) return { value: fromFlag.trim(), name: `--${flag}` }
    return { value: environment[variables[flag]]?.trim() || undefined, name: variables[flag] }
  }
  const credential = (name: keyof typeof credentials): string => {
    const { variable, demo } = credentials[name]
    const value = environment[variable]?.trim()
    if (value) return value
    if (!isDemo) problem(`${variable} is missing or blank. Set it, or add --demo to try the server with credentials everybody knows.`)
    return demo
  }

  const options: ServeOptions = {
    port: readPort(setting('port'), problem),
    host: readHost(setting('host'), problem),
    database: readDatabase(setting('database'), problem),
    publicUrl: readPublicUrl(setting('public-url'), problem),
    allowedOrigins: readOrigins(setting('allowed-origins'), problem),
    rateLimit: readRateLimit(setting('rate-limit'), problem),
    tokenLifetimeDays: readTokenLifetime(setting('token-lifetime-days'), problem),
    massDeactivation: readMassDeactivation(setting('mass-deactivation'), problem),
    productName: setting('product-name').value ?? null,
    accentColor: readAccentColor(setting('accent-color'), problem),
    logo: readLogo(setting('logo'), problem),
    projectId: credential('projectId'),
    projectSecret: credential('projectSecret'),
    publicToken: credential('publicToken'),
    signingKey: readSigningKey(environment.SCIM_SIGNING_KEY, isDemo, problem),
    isDemo,
  }
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'options', options }
}

interface Setting {
  value: string | undefined
  /** The flag or variable it came from, for messages. */
  name: string
}

type Problem = (text: string) => void

/** Uses Node's parser in its lenient mode, so that all mistakes are reported and not only the first. */
function readFlags(args: readonly string[]) {
  const { values, tokens } = parseArgs({ args: [...args], options: flags, strict: false, allowPositionals: true, tokens: true })
  const problems: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') problems.push(`"${token.value}" is not expected here. Options begin with --; see --help.`)
    if (token.kind !== 'option') continue
    if (!(token.name in flags)) problems.push(`${token.rawName} is not an option of serve. See --help for the options.`)
    else if (flags[token.name as keyof typeof flags].type === 'string' && !token.value?.trim())
      problems.push(`${token.rawName} needs a value.`)
    else if (flags[token.name as keyof typeof flags].type === 'boolean' && token.value !== undefined)
      problems.push(`${token.rawName} takes no value.`)
  }
  // The lenient mode gives `true` for a flag without its value; that problem is already reported.
  const text = (flag: ValueFlag) => (typeof values[flag] === 'string' ? values[flag] : undefined)
  const valueFlags = Object.fromEntries((Object.keys(variables) as ValueFlag[]).map((flag) => [flag, text(flag)])) as Partial<
    Record<ValueFlag, string>
  >
  return { values: { ...valueFlags, demo: values.demo === true, help: values.help === true }, problems }
}

function readPort({ value, name }: Setting, problem: Problem): number {
  if (value === undefined) return 4010
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value)
  problem(`${name} must be a whole number from 0 to 65535 (0 picks a free port), not "${value}".`)
  return 0
}

function readHost({ value, name }: Setting, problem: Problem): string {
  const host = (value ?? '127.0.0.1').replace(/^\[(.*)\]$/, '$1')
  if (!/^[\w.:%-]+$/.test(host)) problem(`${name} must be a host name or an IP address such as 127.0.0.1 or 0.0.0.0, not "${value}".`)
  return host
}

function readDatabase({ value, name }: Setting, problem: Problem): Database {
  const text = value ?? 'file:./.admin-portal-scim'
  if (text === 'memory:') return { kind: 'memory' }
  if (text.startsWith('file:') && text.length > 'file:'.length)
    return { kind: 'file', folder: text.slice('file:'.length).replace(/^\/\/(?=\/)/, '') }
  if (/^postgres(ql)?:\/\/./.test(text) && URL.canParse(text)) return { kind: 'postgres', connectionString: text }
  problem(`${name} must be file:<folder>, postgres://<user>:<password>@<host>/<database> or memory:, not "${withoutCredentials(text)}".`)
  return { kind: 'memory' }
}

export const withoutCredentials = (address: string) => address.replace(/\/\/[^/@]*@/, '//…@')

function readPublicUrl({ value, name }: Setting, problem: Problem): string | null {
  if (value === undefined) return null
  const address = value.replace(/\/$/, '')
  if (publicUrlProblem(address) !== null) {
    problem(
      `${name} must be an address such as https://scim.example.com or https://app.example.com/api/scim, optionally with a plain path, and without query, fragment or credentials, not "${withoutCredentials(value)}".`,
    )
    return null
  }
  // Admins of identity providers read it, so scheme and host take the form that browsers show.
  return new URL(address).href.replace(/\/$/, '')
}

function readOrigins({ value, name }: Setting, problem: Problem): string[] {
  const origins = (value ?? '')
    .split(',')
    .map((origin) => origin.trim())
    .filter(Boolean)
  for (const origin of origins) {
    if (!URL.canParse(origin) || !/^https?:/.test(origin) || new URL(origin).origin !== origin) {
      problem(
        `${name} must list origins such as https://app.example.com, separated by commas; "${origin}" is not one. A wildcard would let any page call the portal's API.`,
      )
    }
  }
  return origins
}

function readRateLimit({ value, name }: Setting, problem: Problem): number {
  if (value === undefined) return 1000
  const limit = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
  if (limit === 0 || limit >= 50) return limit
  problem(`${name} must be 0 (off) or at least 50 requests a second, because identity providers give up below that; not "${value}".`)
  return 0
}

function readTokenLifetime({ value, name }: Setting, problem: Problem): number | null {
  if (value === undefined) return null
  const days = /^\d{1,5}$/.test(value) ? Number(value) : 0
  if (days >= 1 && days <= 36_500) return days
  problem(`${name} must be a whole number of days from 1 to 36500, not "${value}". Leave it out for tokens that never expire.`)
  return null
}

function readMassDeactivation({ value, name }: Setting, problem: Problem): MassDeactivationAction {
  if (value === undefined) return 'let_through'
  const action = massDeactivationActions.find((each) => each === value)
  if (action) return action
  problem(`${name} must be one of ${massDeactivationActions.join(', ')}, not "${value}".`)
  return 'let_through'
}

function readAccentColor({ value, name }: Setting, problem: Problem): string | null {
  if (value === undefined || /^#[0-9a-f]{6}$/i.test(value)) return value ?? null
  problem(`${name} must be a colour such as #3653d3, not "${value}".`)
  return null
}

function readLogo({ value, name }: Setting, problem: Problem): string | null {
  if (value === undefined || /\.(svg|png)$/i.test(value)) return value ?? null
  problem(`${name} must be the path of an .svg or .png file, not "${value}".`)
  return null
}

function readSigningKey(value: string | undefined, isDemo: boolean, problem: Problem): string | null {
  const key = value?.trim()
  if (!key) {
    if (!isDemo)
      problem(
        'SCIM_SIGNING_KEY is missing or blank. It signs portal sessions: set it to 32 random bytes or more, such as from `openssl rand -base64 32`.',
      )
    return null
  }
  const bytes = new TextEncoder().encode(key).length
  if (bytes < 32) problem(`SCIM_SIGNING_KEY has ${bytes} bytes; shorter than 32 can be guessed. Make one with \`openssl rand -base64 32\`.`)
  return key
}
