import type { Logger } from '../options.js'
import { describeError } from './describeError.js'
import { logFields } from './logFields.js'

/** From the quietest to the most talkative. */
export const logLevels = ['error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

export interface LoggerOptions {
  /** What is written: this level and those before it. `info` when left out. */
  level?: LogLevel
  /** `json`, one object a line, or `text` for people; `json` when left out. */
  format?: 'json' | 'text'
  /** Takes a line, without the end of the line; `console.error` when left out. */
  write?(line: string): void
  /** The clock; tests bring their own. */
  now?: () => Date
}

/**
 * A logger that writes one line for each message. Of a detail only the fields of `logFields` are written, and of an error its class, its
 * code and its place: no token, address, name, body or query can be in a line, whatever it is given.
 */
export function createLogger(options: LoggerOptions = {}): Required<Logger> {
  const { level = 'info', format = 'json', write = (line) => console.error(line), now = () => new Date() } = options
  const threshold = logLevels.indexOf(level)
  const render = format === 'json' ? asJson : asText
  const at = (own: LogLevel) => {
    if (logLevels.indexOf(own) > threshold) return () => {}
    return (message: string, detail: Record<string, unknown> = {}) => write(render(now().toISOString(), own, message, allowed(detail)))
  }
  return { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') }
}

type Fields = Record<string, unknown>

function allowed(detail: Record<string, unknown>): Fields {
  const fields: Record<string, string | number> = {}
  for (const name in logFields) {
    const value = detail[name] === undefined || detail[name] === null ? undefined : logFields[name]?.(detail[name])
    if (value !== undefined) fields[name] = value
  }
  return 'error' in detail ? { ...fields, ...describeError(detail.error) } : fields
}

function asJson(time: string, level: LogLevel, message: string, fields: Fields): string {
  return JSON.stringify({ time, level, message, ...fields })
}

function asText(time: string, level: LogLevel, message: string, fields: Fields): string {
  const pairs = Object.entries(fields).map(([name, value]) => `${name}=${typeof value === 'object' ? JSON.stringify(value) : value}`)
  return [time.slice(11, 23), level.padEnd(5), message, ...pairs].join(' ')
}
