import { expect, test } from 'vitest'
import { invalidPath, notFound, quoteName, ScimError, toErrorBody, uniqueness } from '../../../src/scim/error.js'

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
  for (const text of ['<script>', 'a b', 'x'.repeat(41), 'userName eq "ada"', '', '5'])
    expect(quoteName(text)).toBe('A name in the request')
})
