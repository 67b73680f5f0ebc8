import { OutboundError } from '../outbound/outboundError.js'

const tlsCode = /^(CERT_|CRL_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_CA|HOSTNAME_MISMATCH|EPROTO)/
const nameCode = /^(ENOTFOUND|ENODATA|ESERVFAIL|EREFUSED|ENONAME|EBADNAME|EBADRESP|EAI_)/
const endedCode = /^(ECONNRESET|EPIPE|ECONNABORTED)/

/** What Node says of a request that failed, as one of our errors. */
export function outboundFailure(host: string, error: unknown): OutboundError {
  if (error instanceof OutboundError) return error
  const code = codeOf(error)
  if (code === 'HPE_HEADER_OVERFLOW') return tooLarge(host, 'The headers of its answer')
  if (tlsCode.test(code)) {
    return new OutboundError(
      'tls',
      `No trusted connection to ${host} could be made (${code}). Nothing was sent, because somebody else could be answering. Install a certificate for this name from a public authority, with its intermediate certificates.`,
      { cause: error },
    )
  }
  return new OutboundError('connection', connectionMessage(host, code), { cause: error })
}

/** Empty where an error has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

function connectionMessage(host: string, code: string): string {
  if (nameCode.test(code)) {
    return `No address is known for the name ${host} (${code}). Nothing was sent. Check the spelling, and that the name is in public DNS.`
  }
  if (endedCode.test(code)) {
    return `${host} ended the connection before its answer was complete. Whether it received the request is not known. Look at its log and at what stands in front of it.`
  }
  if (code.startsWith('HPE_')) {
    return `${host} answered with something that is not HTTP (${code}). Whether it received the request is not known. Check the address and its port.`
  }
  return `${host} could not be reached (${code || 'no code'}). Nothing was received there. Check that it runs and that its firewall lets requests in.`
}

export const timedOut = (host: string, timeoutMs: number) =>
  new OutboundError(
    'timeout',
    `${host} had not answered completely after ${timeoutMs / 1000} seconds. Whether it received the request is not known. Let it answer first and work afterwards.`,
  )

export const tooLarge = (host: string, what: string, status?: number) =>
  new OutboundError(
    'too_large',
    `${what} is longer than what is read of ${host}. The request may have been received, but the answer cannot be used. Answer with a short body.`,
    status === undefined ? {} : { status },
  )

export const redirected = (host: string, status: number) =>
  new OutboundError(
    'redirect',
    `${host} answered ${status}, a redirect. It is not followed, because it could lead into a network that nobody entered. Enter the address it leads to.`,
    { status },
  )
