/** A request that the server makes to an address somebody else chose. */
export interface OutboundRequest {
  url: string
  method: 'GET' | 'POST'
  /** `host`, `content-length` and `connection` follow from the request and are not taken from here. */
  headers: Readonly<Record<string, string>>
  /** Sent as UTF-8. */
  body?: string
  /** For everything: the name's look-up, the connection, and the last byte of the answer. */
  timeoutMs: number
  /** The answer's body may have this many bytes; one that goes on is ended as `too_large`. */
  maxResponseBytes: number
}

export interface OutboundAnswer {
  /** Never one of 300 to 399, which are errors: redirects are not followed. */
  status: number
  /** Names in lower case; `set-cookie` is left out, because nothing is remembered. */
  headers: Readonly<Record<string, string>>
  /** Read as UTF-8. Written by a stranger: it belongs in no log and on no screen. */
  body: string
}

/** Sends one request to where it may go, and follows nothing. @throws OutboundError when there is no answer that may be used */
export type SendOutbound = (request: OutboundRequest) => Promise<OutboundAnswer>
