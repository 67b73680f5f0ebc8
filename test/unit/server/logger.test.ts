import { describe, expect, test } from 'vitest'
import { StorageUnavailable } from '../../../src/server/storage/types.js'
import { createLogger, type LoggerOptions } from '../../../src/server/telemetry/createLogger.js'

const uuid = '0198c0de-0000-7000-8000-00000000abcd'

function lines(options: LoggerOptions = {}) {
  const written: string[] = []
  const logger = createLogger({ now: () => new Date('2026-11-30T12:00:00.000Z'), write: (line) => written.push(line), ...options })
  return { logger, written, parsed: () => written.map((line) => JSON.parse(line) as Record<string, unknown>) }
}

test('a line is one JSON object with time, level and message', () => {
  const { logger, written } = lines()
  logger.info('request', { request_id: `request-id-${uuid}`, status: 200, duration_ms: 1.25, route: '/scim/v2/{connection_id}/Users/{id}' })
  expect(written).toEqual([
    `{"time":"2026-11-30T12:00:00.000Z","level":"info","message":"request","request_id":"request-id-${uuid}","route":"/scim/v2/{connection_id}/Users/{id}","status":200,"duration_ms":1.25}`,
  ])
})

describe('what no line ever holds, in whatever field it comes', () => {
  const secrets = {
    address: 'bo.li@example.com',
    name: 'Bo Li',
    token: 'aps_scim_Zm9vYmFyYmF6cXV4_0123456789',
    session: 'eyJhbGciOiJIUzI1NiJ9.e30.c2ln',
    query: 'filter=userName eq "bo.li"',
    path: '/scim/v2/x/Users?filter=userName%20eq%20%22bo%22',
    lines: 'a\r\nb',
  }
  const fields = [
    ...['request_id', 'trace_id', 'api', 'method', 'route', 'status', 'duration_ms', 'refusal', 'organization_id', 'connection_id'],
    ...['job_id', 'event_id', 'event_type', 'failures', 'lease', 'error', 'body', 'user_name', 'headers', '__proto__'],
  ]

  test.each(Object.entries(secrets))('%s', (_what, secret) => {
    const { logger, written, parsed } = lines({ level: 'debug' })
    for (const field of fields) {
      logger.error('A message.', { [field]: secret })
      logger.debug('A message.', { [field]: { deep: [secret] } })
    }
    expect(written).toHaveLength(2 * fields.length)
    for (const text of [secret, JSON.stringify(secret).slice(1, -1)]) expect(written.join('\n')).not.toContain(text)
    for (const line of parsed())
      expect(Object.keys(line).filter((name) => !['time', 'level', 'message', 'error'].includes(name))).toEqual([])
  })

  test.each(Object.entries(secrets))('%s in an error, its cause, its code and its name', (_what, secret) => {
    const { logger, written } = lines()
    const broken = new SyntaxError(`Unexpected token in ${secret}\n    at ${secret} (/srv/${secret}:1:1)\n    at /srv/app/x.js:1:1`)
    const failure = Object.assign(new TypeError(secret, { cause: broken }), { code: secret, detail: secret })
    logger.error('A message.', { error: failure })
    logger.error('A message.', { error: Object.assign(new Error(secret), { name: secret }) })
    logger.error('A message.', { error: secret })
    expect(written).toHaveLength(3)
    expect(written.join('\n')).not.toContain(secret)
    expect(written.join('\n')).not.toContain('/srv/app')
  })
})

test('an error is told by class, code, place and cause', () => {
  const { logger, parsed } = lines()
  const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' })
  logger.error('A SCIM request failed.', { error: new StorageUnavailable('The database does not answer.', { cause: refused }) })
  expect(parsed()).toMatchObject([
    {
      error: 'StorageUnavailable',
      error_message: 'The database does not answer.',
      error_stack: expect.arrayContaining([expect.stringMatching(/^unit\/server\/logger\.test\.ts:\d+:\d+$/)]),
      caused_by: { error: 'Error', error_code: 'ECONNREFUSED' },
    },
  ])
})

test('the level decides what is written', () => {
  const all = (['error', 'warn', 'info', 'debug'] as const).map((level) => {
    const { logger, parsed } = lines({ level })
    logger.debug('d')
    logger.info('i')
    logger.warn('w')
    logger.error('e')
    return parsed().map(({ message }) => message)
  })
  expect(all).toEqual([['e'], ['w', 'e'], ['i', 'w', 'e'], ['d', 'i', 'w', 'e']])
})

test('for people a line is text with the same fields', () => {
  const { logger, written } = lines({ format: 'text' })
  logger.warn('A lease could not be renewed.', { lease: 'outbox', name: 'Bo Li' })
  expect(written).toEqual(['12:00:00.000 warn  A lease could not be renewed. lease=outbox'])
})
