import { expect, test } from 'vitest'
import { createScimClient, isScimSdkUsageError } from '../../../src/exports/client.js'

const sent: string[] = []

function clientAt(baseUrl: unknown) {
  return createScimClient({
    baseUrl: baseUrl as string, // what a page without a compiler passes
    getSessionToken: () => 'session-1',
    fetch: async (url) => {
      sent.push(url)
      return Response.json({})
    },
  })
}

test.each([
  ['https://api.example.com', 'https://api.example.com'],
  ['https://api.example.com/', 'https://api.example.com'],
  ['HTTPS://api.example.com/api/scim//', 'HTTPS://api.example.com/api/scim'],
  ['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
  ['http://[::1]:4010/x', 'http://[::1]:4010/x'],
  ['https://bücher.example', 'https://bücher.example'],
  ['/', ''],
  ['/api/scim', '/api/scim'],
  ['/api/@me', '/api/@me'],
])('calls go below %s', async (baseUrl, base) => {
  sent.length = 0
  await clientAt(baseUrl)
    .getSetupLink()
    .catch(() => undefined)
  expect(sent).toEqual([`${base}/sdk/v1/b2b/scim/setup_link`])
})

test.each([
  ['javascript:alert(1)//', 'neither an http address nor a path'],
  ['data:application/json,{}', 'neither'],
  ['ftp://example.com', 'neither'],
  ['file:///etc', 'neither'],
  ['blob:https://example.com/1', 'neither'],
  ['wss://example.com', 'neither'],
  ['api.example.com', 'neither'],
  ['api/scim', 'neither'],
  ['./api', 'neither'],
  ['https:example.com', 'neither'],
  ['https:///example.com', 'neither'],
  ['https://', 'neither'],
  ['//example.com', 'two slashes'],
  ['///example.com', 'two slashes'],
  ['\\\\example.com', 'backslash'],
  ['/\\example.com', 'backslash'],
  ['https:\\\\example.com', 'backslash'],
  ['https://ada:secret@example.com', 'user name or password'],
  ['https://ada@example.com/api', 'user name or password'],
  ['https://@example.com', 'user name or password'],
  ['https://example.com?tenant=1', 'a query or a fragment'],
  ['https://example.com/api#x', 'a query or a fragment'],
  ['/api?', 'a query or a fragment'],
  [' https://example.com', 'white space'],
  ['https://example.com/a b', 'white space'],
  ['java\nscript:alert(1)', 'white space'],
  ['https://exam\u200bple.com', 'invisible'],
  ['https://example.com/\u0000', 'invisible'],
  ['https://example.com:99999', 'is not an address'],
  ['https://exa<mple.com', 'is not an address'],
  ['', 'is empty'],
  [undefined, 'is missing'],
  [null, 'is missing'],
  [new URL('https://example.com'), 'is missing'],
])('%j is refused when the client is created, and nothing is sent', (baseUrl, reason) => {
  sent.length = 0
  const attempt = () => clientAt(baseUrl)
  expect(attempt).toThrow(reason)
  try {
    attempt()
  } catch (error) {
    expect(isScimSdkUsageError(error)).toBe(true)
    // What is wrong with it may be a password.
    expect(String(error)).not.toContain('secret')
  }
  expect(sent).toEqual([])
})
