import type { GuideError } from './types.js'

/** Answers and failures every provider reports in words of its own; found when no message of the provider fits. */
export const anyErrors: readonly GuideError[] = [
  { id: 'unauthorized', text: '', labels: {}, also: ['401', 'unauthorized', 'unauthorised', 'invalid token', 'authentication failed'] },
  { id: 'forbidden', text: '', labels: {}, also: ['403', 'forbidden'] },
  { id: 'not_found', text: '', labels: {}, also: ['404', 'http not found'] },
  { id: 'conflict', text: '', labels: {}, also: ['409', 'conflict', 'uniqueness', 'already exists'] },
  { id: 'too_many', text: '', labels: {}, also: ['429', 'too many requests', 'rate limit', 'throttled'] },
  {
    id: 'server',
    text: '',
    labels: {},
    also: ['500', '502', '503', '504', 'internal server error', 'bad gateway', 'service unavailable', 'gateway timeout'],
  },
  { id: 'timeout', text: '', labels: {}, also: ['timeout', 'timed out', 'time-out', 'etimedout'] },
  {
    id: 'unknown_host',
    text: '',
    labels: {},
    also: ['unknown host', 'unknownhostexception', 'could not resolve', 'enotfound', 'no such host'],
  },
  { id: 'certificate', text: '', labels: {}, also: ['certificate', 'tls', 'ssl', 'pkix', 'handshake'] },
]
