import { hostSettings } from './hostSettings.js'

/** An organization with a connection for Okta, by the server API of a host's process. @throws with the answer when it is refused */
export async function createConnection(port: number): Promise<{ organization_id: string; connection_id: string; token: string }> {
  const { organization } = await call(port, '/organizations', { organization_name: 'Acme' })
  const { organization_id } = organization
  const { connection } = await call(port, `/scim/${organization_id}/connection`, { identity_provider: 'okta' })
  return { organization_id, connection_id: connection.connection_id, token: connection.bearer_token }
}

/** Adds a webhook endpoint for these types of event and gives the secret that signs them. @throws with the answer when it is refused */
export async function addEndpoint(port: number, url: string, event_types: readonly string[]): Promise<string> {
  return (await call(port, '/webhooks/endpoints', { url, event_types })).endpoint.signing_secret
}

async function call(port: number, path: string, body: unknown) {
  const { projectId, projectSecret } = hostSettings
  const response = await fetch(`http://127.0.0.1:${port}/v1/b2b${path}`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${projectId}:${projectSecret}`)}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json()
}
