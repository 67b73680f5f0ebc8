/**
 * Real HTTP, but only below our own public address: a demo that anyone on this machine can control must not reach into its network.
 * For every other host the simulation responds as the provider does for hosts it cannot reach.
 */
export function createIdpFetch(publicUrl: string, send: (url: URL, init: RequestInit) => Promise<Response> = fetch) {
  return async (input: string, init: RequestInit): Promise<Response> => {
    const url = new URL(input)
    // Other paths on the same host are out of reach as well.
    if (!url.href.startsWith(`${publicUrl}/`)) throw new TypeError('A simulated identity provider reaches only the server it belongs to.')
    return send(url, init)
  }
}
