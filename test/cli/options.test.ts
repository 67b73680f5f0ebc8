import { describe, expect, test } from 'vitest'
import { type Environment, parseServeOptions } from '../../src/cli/options.js'

const key = 'k'.repeat(32)
const credentials = {
  SCIM_PROJECT_ID: 'project-live',
  SCIM_PROJECT_SECRET: 'secret-live',
  SCIM_PUBLIC_TOKEN: 'public-token-live',
  SCIM_SIGNING_KEY: key,
}

function options(args: string[], environment: Environment = credentials) {
  const parsed = parseServeOptions(args, environment)
  if (parsed.kind !== 'options') throw new Error(JSON.stringify(parsed))
  return parsed.options
}

function problems(args: string[], environment: Environment = credentials): string {
  const parsed = parseServeOptions(args, environment)
  return parsed.kind === 'problems' ? parsed.problems.join('\n') : `no problems: ${JSON.stringify(parsed)}`
}

test('without options the documented defaults apply', () => {
  expect(options([])).toEqual({
    port: 4010,
    host: '127.0.0.1',
    database: { kind: 'file', folder: './.admin-portal-scim' },
    publicUrl: null,
    allowedOrigins: [],
    rateLimit: 1000,
    tokenLifetimeDays: null,
    retentionDays: 30,
    projectId: 'project-live',
    projectSecret: 'secret-live',
    publicToken: 'public-token-live',
    signingKey: key,
    isDemo: false,
    logLevel: 'info',
    logFormat: null,
    shutdownDelay: 0,
    metricsPort: null,
    metricsToken: null,
  })
})

test('flags win over the environment, and the environment over the defaults', () => {
  const environment = { ...credentials, PORT: '5000', HOST: '0.0.0.0', DATABASE_URL: 'memory:', SCIM_RATE_LIMIT: '200' }

  expect(options([], environment)).toMatchObject({ port: 5000, host: '0.0.0.0', database: { kind: 'memory' }, rateLimit: 200 })
  expect(options(['--port', '6000', '--host=127.0.0.1', '--database=file:/var/scim', '--rate-limit', '0'], environment)).toMatchObject({
    port: 6000,
    host: '127.0.0.1',
    database: { kind: 'file', folder: '/var/scim' },
    rateLimit: 0,
  })
})

test('tokens expire after the number of days in the flag or the environment, and never without either', () => {
  expect(options(['--token-lifetime-days', '90']).tokenLifetimeDays).toBe(90)
  expect(options([], { ...credentials, SCIM_TOKEN_LIFETIME_DAYS: '36500' }).tokenLifetimeDays).toBe(36_500)
  expect(options(['--token-lifetime-days=1'], { ...credentials, SCIM_TOKEN_LIFETIME_DAYS: '90' }).tokenLifetimeDays).toBe(1)
  expect(options([], { ...credentials, SCIM_TOKEN_LIFETIME_DAYS: ' ' }).tokenLifetimeDays).toBeNull()
  expect(problems([], { ...credentials, SCIM_TOKEN_LIFETIME_DAYS: '0' })).toContain('SCIM_TOKEN_LIFETIME_DAYS must be')
})

test('activity is kept for the days in the flag or the environment, 30 without either', () => {
  expect(options(['--retention-days', '90']).retentionDays).toBe(90)
  expect(options([], { ...credentials, SCIM_RETENTION_DAYS: '365' }).retentionDays).toBe(365)
  for (const wrong of ['0', '29', '3651', '1.5', 'x']) expect(problems(['--retention-days', wrong])).toContain('--retention-days must be')
})

test('logs, metrics and the stop have options, each with its limits', () => {
  expect(options([], { ...credentials, SCIM_LOG_LEVEL: 'debug', SCIM_LOG_FORMAT: 'text', SCIM_SHUTDOWN_DELAY: '5' })).toMatchObject({
    logLevel: 'debug',
    logFormat: 'text',
    shutdownDelay: 5,
  })
  expect(options(['--demo']).logLevel).toBe('warn')
  expect(options(['--metrics-port', '0'], { ...credentials, SCIM_METRICS_TOKEN: 'x'.repeat(16) })).toMatchObject({
    metricsPort: 0,
    metricsToken: 'x'.repeat(16),
  })
  expect(problems(['--log-level', 'loud'])).toContain('--log-level must be one of error, warn, info, debug')
  expect(problems(['--log-format', 'xml'])).toContain('--log-format must be json or text')
  expect(problems(['--shutdown-delay', '301'])).toContain('--shutdown-delay must be')
  expect(problems(['--metrics-port', '70000'])).toContain('--metrics-port must be')
  expect(problems([], { ...credentials, SCIM_METRICS_TOKEN: 'short' })).toContain('SCIM_METRICS_TOKEN is shorter')
})

test('a blank variable counts as not set', () => {
  expect(options([], { ...credentials, PORT: ' ', SCIM_PUBLIC_URL: '' })).toMatchObject({ port: 4010, publicUrl: null })
})

test('the public address loses its trailing slash and keeps its path', () => {
  expect(options(['--public-url', 'https://scim.example.com/']).publicUrl).toBe('https://scim.example.com')
  expect(options(['--public-url', 'https://example.com/scim-api/']).publicUrl).toBe('https://example.com/scim-api')
  expect(options(['--public-url', 'https://Example.com:443/api/scim']).publicUrl).toBe('https://example.com/api/scim')
})

test('the demo has its own credentials, and given ones win', () => {
  expect(options(['--demo'], {})).toMatchObject({
    projectId: 'project-demo',
    projectSecret: 'secret-demo',
    publicToken: 'public-token-test-demo',
    signingKey: null,
    isDemo: true,
  })
  expect(options(['--demo'], { SCIM_PROJECT_SECRET: 'mine' })).toMatchObject({ projectId: 'project-demo', projectSecret: 'mine' })
})

describe('without --demo it refuses to start and says what is missing', () => {
  test.each(Object.keys(credentials))('%s missing', (name) => {
    expect(problems([], { ...credentials, [name]: undefined })).toMatch(new RegExp(`^${name} is missing or blank\\.`))
  })

  test.each(Object.keys(credentials))('%s blank', (name) => {
    expect(problems([], { ...credentials, [name]: '  ' })).toMatch(new RegExp(`^${name} is missing or blank\\.`))
  })

  test('all four are reported at once', () => {
    for (const name of Object.keys(credentials)) expect(problems([], {})).toContain(name)
  })
})

test('a signing key under 32 bytes is refused, in the demo too', () => {
  expect(problems([], { ...credentials, SCIM_SIGNING_KEY: 'short' })).toContain('SCIM_SIGNING_KEY has 5 bytes')
  expect(problems(['--demo'], { SCIM_SIGNING_KEY: 'short' })).toContain('SCIM_SIGNING_KEY has 5 bytes')
})

test.each([
  [['--prot', '1'], '--prot is not an option'],
  [['-p', '1'], '-p is not an option'],
  [['4010'], '"4010" is not expected here'],
  [['--port'], '--port needs a value'],
  [['--port', 'http'], '--port must be a whole number'],
  [['--port', '65536'], '--port must be a whole number'],
  [['--port=-1'], '--port must be a whole number'],
  [['--demo=no'], '--demo takes no value'],
  [['--host', 'not a host'], '--host must be'],
  [['--database', 'sqlite.db'], '--database must be file:<folder>, postgres:'],
  [['--database', 'file:'], '--database must be file:<folder>, postgres:'],
  [['--database', 'postgres:'], '--database must be file:<folder>, postgres:'],
  [['--database', 'mysql://user:hunter2@db/scim'], 'not "mysql://…@db/scim"'],
  [['--public-url', 'scim.example.com'], '--public-url must be'],
  [['--public-url', 'ftp://scim.example.com'], '--public-url must be'],
  [['--public-url', 'https://scim.example.com/?a=1'], '--public-url must be'],
  [['--public-url', 'https://scim.example.com//api'], '--public-url must be'],
  [['--public-url', 'https://scim.example.com/api/%73cim'], '--public-url must be'],
  [['--public-url', 'https://scim.example.com/api/../scim'], '--public-url must be'],
  [['--public-url', 'https://ada:secret@scim.example.com'], 'not "https://…@scim.example.com"'],
  [['--allowed-origins', '*'], '"*" is not one'],
  [['--allowed-origins', 'https://app.example.com/'], '"https://app.example.com/" is not one'],
  [['--rate-limit', '10'], 'at least 50'],
  [['--rate-limit', 'many'], 'at least 50'],
  [['--token-lifetime-days', '0'], '--token-lifetime-days must be a whole number of days from 1 to 36500'],
  [['--token-lifetime-days', '-1'], '--token-lifetime-days'],
  [['--token-lifetime-days', '1.5'], 'a whole number of days'],
  [['--token-lifetime-days', '36501'], 'from 1 to 36500'],
  [['--token-lifetime-days', 'never'], 'Leave it out for tokens that never expire'],
])('%j is refused with an explanation', (args, message) => {
  expect(problems(args)).toContain(message)
})

test('a problem in the environment names the variable, not the flag', () => {
  expect(problems([], { ...credentials, PORT: 'abc' })).toContain('PORT must be a whole number')
  expect(problems([], { ...credentials, DATABASE_URL: 'oracle://db' })).toContain('DATABASE_URL must be file:<folder>')
})

test('a connection string with a password is not repeated', () => {
  expect(problems(['--database', 'postgres://user:hunter2@not a host/scim'])).not.toContain('hunter2')
})

test('several origins are separated by commas', () => {
  expect(options(['--allowed-origins', 'https://a.example.com, http://localhost:3000']).allowedOrigins).toEqual([
    'https://a.example.com',
    'http://localhost:3000',
  ])
})
