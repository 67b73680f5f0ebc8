import { expect, test } from 'vitest'
import { invalidPath, notFound, quoteName, ScimError, toErrorBody, uniqueness } from '../../../src/scim/error.js'
import { issueToken } from '../../../src/server/access/tokens.js'

test('goes over the wire with the status as text (RFC 7644 §3.12)', () => {
  expect(toErrorBody(uniqueness('userName is taken.'))).toEqual({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    status: '409',
    scimType: 'uniqueness',
    detail: 'userName is taken.',
  })
  expect(toErrorBody(notFound('There is no such User.'))).not.toHaveProperty('scimType')
})

test('is an error with a name, so that a log can tell', () => {
  const error = invalidPath('No.')
  expect(error).toBeInstanceOf(ScimError)
  expect(error).toBeInstanceOf(Error)
  expect(String(error)).toBe('ScimError: No.')
})

test('repeats a name only when it looks like one', () => {
  expect(quoteName('nickname')).toBe('"nickname"')
  for (const text of ['<script>', 'a b', 'ada@example.test', 'userName eq "ada"', '', '5'])
    expect(quoteName(text)).toBe('A name in the request')
})

test('repeats a path written like a JSON pointer, the usual slip', () => {
  expect(quoteName('/active')).toBe('"/active"')
})

test('repeats a name under a URN, the middle of a very long one left out, and never a token', () => {
  const urn = 'urn:ietf:params:scim:schemas:core:2.0:User:favouriteColor'
  expect(quoteName(urn)).toBe(`"${urn}"`)
  const long = quoteName(`urn:acme:${'x'.repeat(4000)}:badge`)
  expect(long).toMatch(/^"urn:acme:x+…x+:badge"$/)
  expect(long.length).toBe(122)
  const { token } = issueToken('bearer')
  for (const name of [token, `urn:a:b:${token}`, `${'x'.repeat(100)}.${token}`, `${token}${'x'.repeat(200)}`, token.slice(0, 40)]) {
    expect(quoteName(name)).toContain('scim_…')
    expect(quoteName(name)).not.toContain(token.slice(5, 17))
    expect(quoteName(name)).not.toContain(token.slice(-8))
  }
})
