import { ScimSdkUsageError } from './errors.js'

/** What a base URL must not contain, and how to fix it. The first match is reported. */
const faults: readonly { isFound: (text: string) => boolean; what: string; fix: string }[] = [
  {
    isFound: (text) => text === '',
    what: 'is empty',
    fix: 'Pass the address of the SCIM backend, or "/" when it is this page’s own origin.',
  },
  {
    isFound: (text) => /[\s\p{Cc}\p{Cf}]/u.test(text),
    what: 'has white space or invisible characters in it',
    fix: 'Remove them.',
  },
  {
    isFound: (text) => text.includes('\\'),
    what: 'has a backslash in it, which browsers read as a slash',
    fix: 'Use forward slashes.',
  },
  {
    isFound: (text) => text.startsWith('//'),
    what: 'begins with two slashes, which lead to another host',
    fix: 'Begin with https://, or with one slash for a path on this page’s origin.',
  },
  {
    isFound: (text) => !/^(\/|https?:\/\/[^/?#])/i.test(text),
    what: 'is neither an http address nor a path',
    fix: 'Begin with https:// or http://, or with a slash for a path on this page’s origin.',
  },
  {
    isFound: (text) => /[?#]/.test(text),
    what: 'has a query or a fragment, which would cut off the paths of the calls',
    fix: 'End it before the "?" or "#".',
  },
  {
    isFound: (text) => /^https?:\/\/[^/]*@/i.test(text),
    what: 'has a user name or password in it, which browsers refuse to send and pages show to everybody',
    fix: 'Remove them and pass the session by getSessionToken.',
  },
  {
    isFound: (text) => !text.startsWith('/') && !isAddress(text),
    what: 'is not an address',
    fix: 'Check the host and the port.',
  },
]

function isAddress(text: string): boolean {
  try {
    return new URL(text).host !== ''
  } catch {
    // The platform cannot send to what it cannot parse as a URL.
    return false
  }
}

/**
 * The URL below which all calls are sent, without a trailing slash.
 * @throws ScimSdkUsageError for anything but an http address or a path on the page's origin
 */
export function readBaseUrl(baseUrl: unknown): string {
  if (typeof baseUrl !== 'string') {
    throw new ScimSdkUsageError(
      'createScimClient: baseUrl is missing. The client has nowhere to send to. Pass the address of the SCIM backend.',
    )
  }
  const fault = faults.find(({ isFound }) => isFound(baseUrl))
  if (fault) {
    // Not quoted, because the offending part may be a password.
    throw new ScimSdkUsageError(`createScimClient: baseUrl ${fault.what}. Nothing was sent. ${fault.fix}`)
  }
  return baseUrl.replace(/\/+$/, '')
}
