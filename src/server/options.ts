import { serveTypes } from '../scim/schemas/declare.js'
import type { ScimBackendOptions } from './context.js'
import { digestOf } from './tokens.js'

/** Refuses options that cannot work safely, before anything is answered. @throws Error saying which one and what to do */
export function assertOptions(options: ScimBackendOptions): void {
  const { publicUrl, signingKey, projectId, projectSecret, rateLimit, allowedOrigins, tokenLifetimeDays } = options
  const url = URL.canParse(publicUrl) ? new URL(publicUrl) : null
  if (!url || !['http:', 'https:'].includes(url.protocol) || publicUrl.endsWith('/') || url.search !== '' || url.hash !== '') {
    throw wrong(
      'publicUrl',
      'is not an http(s) address without a trailing slash, so no base URL would work',
      'Pass one like "https://app.example.com"',
    )
  }
  if (new TextEncoder().encode(signingKey).length < 32) {
    throw wrong('signingKey', 'is shorter than 32 bytes, so portal sessions could be forged', 'Pass 32 random bytes or more, as text')
  }
  if ((projectId === undefined) !== (projectSecret === undefined)) {
    throw wrong('projectId, projectSecret', 'are only good together', 'Pass both, or neither to turn the server API off')
  }
  if (projectId?.trim() === '' || projectSecret?.trim() === '' || options.publicToken?.trim() === '') {
    throw wrong(
      'projectId, projectSecret, publicToken',
      'must not be blank: blank credentials would let anybody in',
      'Pass real ones, or leave them out',
    )
  }
  if (rateLimit !== undefined && rateLimit !== 0 && !(rateLimit >= 50)) {
    throw wrong('rateLimit', 'is below 50, which locks Entra out in its first cycle', 'Pass 50 or more, or 0 for no limit')
  }
  if (tokenLifetimeDays !== undefined && !(tokenLifetimeDays > 0 && tokenLifetimeDays <= 36_500)) {
    throw wrong(
      'tokenLifetimeDays',
      'is not more than 0 and at most 36,500, so tokens would be born expired or end on a day no calendar has',
      'Pass a number of days, or leave it out for tokens that never expire',
    )
  }
  if (options.sha256 && options.sha256('abc') !== digestOf('abc')) {
    throw wrong(
      'sha256',
      'does not give SHA-256 in lower-case hex, so no token would be known again',
      'Pass one that does, or leave it out',
    )
  }
  assertExtensions(options.extensions)
  for (const origin of allowedOrigins ?? []) {
    if (URL.canParse(origin) && new URL(origin).origin === origin) continue
    throw wrong(
      'allowedOrigins',
      `holds "${origin}", which no browser ever sends as an origin`,
      'Write scheme, host and port only, like "https://app.example.com"',
    )
  }
}

function assertExtensions(extensions: ScimBackendOptions['extensions']): void {
  try {
    serveTypes(extensions ?? [])
  } catch (error) {
    throw new Error(`createScimBackend: extensions cannot be served: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function wrong(option: string, problem: string, remedy: string): Error {
  return new Error(`createScimBackend: ${option} ${problem}. ${remedy}.`)
}
