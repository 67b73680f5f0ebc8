/** The body exceeded its limit; reading stopped there. */
export class BodyTooLarge extends Error {
  readonly status: number
  readonly requestId: string

  constructor({ status, headers }: Response, limit: number) {
    super(`The body is longer than ${limit} bytes.`)
    this.status = status
    this.requestId = headers.get('x-request-id') ?? ''
    this.name = 'BodyTooLarge'
  }
}

/** Reads a body as text and stops at the limit, so that an oversized body neither fills the memory nor freezes the page. */
export async function readBody(response: Response, limit: number): Promise<string> {
  // A host's own `fetch` may return a response without a stream.
  if (!response.body) return readWhole(response, limit)
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    length += value.byteLength
    if (length > limit) {
      // The rest is discarded; a failure to cancel does not matter.
      reader.cancel().catch(() => undefined)
      throw new BodyTooLarge(response, limit)
    }
    text += decoder.decode(value, { stream: true })
  }
}

async function readWhole(response: Response, limit: number): Promise<string> {
  const text = await response.text()
  if (text.length > limit) throw new BodyTooLarge(response, limit)
  return text
}
