/** Why there is no answer: nothing was sent, as of the first two, or what was sent led nowhere. */
export type OutboundErrorReason = 'forbidden_address' | 'forbidden_url' | 'timeout' | 'connection' | 'tls' | 'redirect' | 'too_large'

/** What happened, why it matters, how it is fixed; neither a resolved address nor a word of the answer is part of it. */
export class OutboundError extends Error {
  /** The status of an answer that may not be used, as of a redirect; null without an answer. */
  readonly status: number | null

  constructor(
    readonly reason: OutboundErrorReason,
    message: string,
    options: { status?: number; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'OutboundError'
    this.status = options.status ?? null
  }
}
