import { request } from 'node:http'

export interface RawAnswer {
  status: number
  headers: Record<string, unknown>
  text: string
}

/** Sends a request as it is, even one that `fetch` would refuse to send, such as a GET with a body. */
export function rawRequest(url: string, init: { method: string; headers: Record<string, string>; body?: string }): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    // Node does not give the bodies of GET and DELETE a length by itself.
    const length = init.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(init.body)) }
    const sent = request(url, { method: init.method, headers: { ...init.headers, ...length } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString('utf8') })
      })
    })
    sent.on('error', reject)
    sent.end(init.body)
  })
}
