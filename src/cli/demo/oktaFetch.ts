/**
 * Real HTTP, to what is below our own public address only: a demo that anybody at this machine may steer must not reach into its network.
 * For every other host the simulation says what Okta says of hosts it cannot reach.
 */
export function createOktaFetch(publicUrl: string, send: (url: URL, init: RequestInit) => Promise<Response> = fetch) {
  return async (input: string, init: RequestInit): Promise<Response> => {
    const url = new URL(input)
    // What else that host has at other paths is as far away as any other host.
    if (!url.href.startsWith(`${publicUrl}/`)) throw new TypeError('The simulated Okta reaches only the server it belongs to.')
    return send(url, init)
  }
}
