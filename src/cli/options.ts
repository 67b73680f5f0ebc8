import type { MassDeactivationAction } from '../contract/massDeactivation.js'
import type { LogLevel } from '../server/telemetry/createLogger.js'
import { readFlags } from './readFlags.js'
import {
  readAccentColor,
  readDatabase,
  readHost,
  readLogFormat,
  readLogLevel,
  readLogo,
  readMassDeactivation,
  readMetricsPort,
  readMetricsToken,
  readOrigins,
  readPort,
  readPublicUrl,
  readRateLimit,
  readRetention,
  readShutdownDelay,
  readSigningKey,
  readTokenLifetime,
  type Setting,
} from './settings.js'

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
  /** For how many days activity and delivered events are kept. */
  retentionDays: number
  projectId: string
  projectSecret: string
  publicToken: string
  /** Null only in a demo, which creates one and stores it with the database. */
  signingKey: string | null
  isDemo: boolean
  logLevel: LogLevel
  /** Null where the terminal decides. */
  logFormat: 'json' | 'text' | null
  /** For how many seconds requests are still taken after `/readyz` has said that no more should come. */
  shutdownDelay: number
  /** Where metrics are served beside the main port; null for nowhere. */
  metricsPort: number | null
  /** With it, metrics are served on the main port; null when they are not. */
  metricsToken: string | null
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
  'retention-days': { type: 'string' },
  'log-level': { type: 'string' },
  'log-format': { type: 'string' },
  'shutdown-delay': { type: 'string' },
  'metrics-port': { type: 'string' },
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
  'retention-days': 'SCIM_RETENTION_DAYS',
  'log-level': 'SCIM_LOG_LEVEL',
  'log-format': 'SCIM_LOG_FORMAT',
  'shutdown-delay': 'SCIM_SHUTDOWN_DELAY',
  'metrics-port': 'SCIM_METRICS_PORT',
}

/** The credentials that `--demo` has defaults for; all others must be given. */
export const credentials = {
  projectId: { variable: 'SCIM_PROJECT_ID', demo: 'project-demo' },
  projectSecret: { variable: 'SCIM_PROJECT_SECRET', demo: 'secret-demo' },
  publicToken: { variable: 'SCIM_PUBLIC_TOKEN', demo: 'public-token-test-demo' },
} as const

/** Reads flags and environment variables, in that order of precedence, and reports all problems at once. */
export function parseServeOptions(args: readonly string[], environment: Environment): ParsedOptions {
  const { values, positionals, problems } = readFlags('serve', args, flags)
  if (values.help) return { kind: 'help' }
  for (const text of positionals) problems.push(`"${text}" is not expected here. Options begin with --; see --help.`)
  const isDemo = values.demo === true
  const problem = (text: string) => {
    problems.push(text)
  }
  const setting = (flag: ValueFlag): Setting => {
    const fromFlag = values[flag]
    if (fromFlag !== undefined) return { value: fromFlag, name: `--${flag}` }
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
    retentionDays: readRetention(setting('retention-days'), problem),
    projectId: credential('projectId'),
    projectSecret: credential('projectSecret'),
    publicToken: credential('publicToken'),
    signingKey: readSigningKey(environment.SCIM_SIGNING_KEY, isDemo, problem),
    isDemo,
    // Whoever tries the demo looks at the page; a line for each of its requests would hide what matters.
    logLevel: readLogLevel(setting('log-level'), isDemo ? 'warn' : 'info', problem),
    logFormat: readLogFormat(setting('log-format'), problem),
    shutdownDelay: readShutdownDelay(setting('shutdown-delay'), problem),
    metricsPort: readMetricsPort(setting('metrics-port'), problem),
    metricsToken: readMetricsToken(environment.SCIM_METRICS_TOKEN, problem),
  }
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'options', options }
}
