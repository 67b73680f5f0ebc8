import { publicUrlProblem } from '../server/http/publicUrl.js'
import { type LogLevel, logLevels } from '../server/telemetry/createLogger.js'
import type { Database } from './options.js'

/** What was given for an option, before it is read. */
export interface Setting {
  value: string | undefined
  /** The flag or variable it came from, for messages. */
  name: string
}

/** Takes a sentence that says what is wrong and what to do. */
export type Problem = (text: string) => void

export function readPort({ value, name }: Setting, problem: Problem): number {
  if (value === undefined) return 4010
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value)
  problem(`${name} must be a whole number from 0 to 65535 (0 picks a free port), not "${value}".`)
  return 0
}

export function readHost({ value, name }: Setting, problem: Problem): string {
  const host = (value ?? '127.0.0.1').replace(/^\[(.*)\]$/, '$1')
  if (!/^[\w.:%-]+$/.test(host)) problem(`${name} must be a host name or an IP address such as 127.0.0.1 or 0.0.0.0, not "${value}".`)
  return host
}

export function readDatabase({ value, name }: Setting, problem: Problem): Database {
  const text = value ?? 'file:./.admin-portal-scim'
  if (text === 'memory:') return { kind: 'memory' }
  if (text.startsWith('file:') && text.length > 'file:'.length)
    return { kind: 'file', folder: text.slice('file:'.length).replace(/^\/\/(?=\/)/, '') }
  if (/^postgres(ql)?:\/\/./.test(text) && URL.canParse(text)) return { kind: 'postgres', connectionString: text }
  problem(`${name} must be file:<folder>, postgres://<user>:<password>@<host>/<database> or memory:, not "${withoutCredentials(text)}".`)
  return { kind: 'memory' }
}

export const withoutCredentials = (address: string) => address.replace(/\/\/[^/@]*@/, '//…@')

export function readPublicUrl({ value, name }: Setting, problem: Problem): string | null {
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

export function readOrigins({ value, name }: Setting, problem: Problem): string[] {
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

export function readRateLimit({ value, name }: Setting, problem: Problem): number {
  if (value === undefined) return 1000
  const limit = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
  if (limit === 0 || limit >= 50) return limit
  problem(`${name} must be 0 (off) or at least 50 requests a second, because identity providers give up below that; not "${value}".`)
  return 0
}

export function readTokenLifetime({ value, name }: Setting, problem: Problem): number | null {
  if (value === undefined) return null
  const days = /^\d{1,5}$/.test(value) ? Number(value) : 0
  if (days >= 1 && days <= 36_500) return days
  problem(`${name} must be a whole number of days from 1 to 36500, not "${value}". Leave it out for tokens that never expire.`)
  return null
}

export function readSigningKey(value: string | undefined, isDemo: boolean, problem: Problem): string | null {
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

/** @returns null where the terminal decides */
export function readLogFormat({ value, name }: Setting, problem: Problem): 'json' | 'text' | null {
  if (value === undefined) return null
  if (value === 'json' || value === 'text') return value
  problem(`${name} must be json or text, not "${value}".`)
  return null
}

export function readLogLevel({ value, name }: Setting, usual: LogLevel, problem: Problem): LogLevel {
  if (value === undefined) return usual
  const level = logLevels.find((known) => known === value)
  if (!level) problem(`${name} must be one of ${logLevels.join(', ')}, not "${value}".`)
  return level ?? usual
}

/** Days. */
export function readRetention({ value, name }: Setting, problem: Problem): number {
  if (value === undefined) return 30
  const days = /^\d{1,4}$/.test(value) ? Number(value) : 0
  if (days >= 30 && days <= 3650) return days
  problem(
    `${name} must be a whole number of days from 30 to 3650, not "${value}". Sessions and links end by what activity says, so it is kept as long as they live.`,
  )
  return 30
}

/** Seconds. */
export function readShutdownDelay({ value, name }: Setting, problem: Problem): number {
  if (value === undefined) return 0
  const seconds = /^\d{1,3}$/.test(value) ? Number(value) : Number.NaN
  if (seconds <= 300) return seconds
  problem(`${name} must be a whole number of seconds from 0 to 300, not "${value}".`)
  return 0
}

export function readMetricsPort(setting: Setting, problem: Problem): number | null {
  return setting.value === undefined ? null : readPort(setting, problem)
}

/** @returns null when nobody may read metrics on the main port */
export function readMetricsToken(value: string | undefined, problem: Problem): string | null {
  const token = value?.trim()
  if (!token) return null
  if (token.length < 16)
    problem('SCIM_METRICS_TOKEN is shorter than 16 characters, so it can be guessed. Make one with `openssl rand -hex 32`.')
  return token
}
