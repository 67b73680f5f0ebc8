/**
 * Real HTTP, to our own public address only: a demo that anybody at this machine may steer must not reach into its network.
 * For every other host the simulation says what Okta says of hosts it cannot reach.
 */
export function createOktaFetch(publicUrl: string) {
  const { origin } = new URL(publicUrl)
  return async (input: string, init: RequestInit): Promise<Response> => {
    const url = new URL(input)
    if (url.origin !== origin) throw new TypeError('The simulated Okta reaches only the server it belongs to.')
    return fetch(url, init)
  }
}
