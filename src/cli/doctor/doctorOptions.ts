import type { Environment } from '../options.js'
import { readFlags } from '../readFlags.js'

export interface DoctorOptions {
  /** The SCIM base URL, without a trailing slash. */
  baseUrl: string
  token: string
  /** The domain of the person that is created: one that the endpoint accepts. */
  domain: string
  isJson: boolean
}

type ParsedDoctorOptions = { kind: 'options'; options: DoctorOptions } | { kind: 'help' } | { kind: 'problems'; problems: string[] }

const flags = {
  'base-url': { type: 'string' },
  token: { type: 'string' },
  domain: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Reads what `doctor` is given. The token may come by SCIM_TOKEN, so that no list of processes shows it. */
export function parseDoctorOptions(args: readonly string[], environment: Environment): ParsedDoctorOptions {
  const { values, positionals, problems } = readFlags('doctor', args, flags)
  if (values.help) return { kind: 'help' }
  if (positionals.length > 0) problems.push(`doctor takes options only, not "${positionals[0]}". See --help.`)
  const baseUrl = (values['base-url'] ?? '').replace(/\/+$/, '')
  const token = values.token ?? environment.SCIM_TOKEN?.trim() ?? ''
  const domain = values.domain ?? 'example.com'
  if (!isHttpUrl(baseUrl)) problems.push('doctor needs --base-url <https://…>: the base URL that the identity provider is given.')
  if (token === '') problems.push('doctor needs the bearer token: by the environment variable SCIM_TOKEN, or by --token <token>.')
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(domain)) problems.push(`--domain is not a domain: "${domain}". Give one such as example.com.`)
  if (problems.length > 0) return { kind: 'problems', problems }
  return { kind: 'options', options: { baseUrl, token, domain, isJson: values.json === true } }
}

function isHttpUrl(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}
