import { randomBytes } from 'node:crypto'

/** What our server is started with; created anew for each run. */
export const credentials = {
  SCIM_PROJECT_ID: 'project-bench',
  SCIM_PROJECT_SECRET: randomBytes(24).toString('base64url'),
  SCIM_PUBLIC_TOKEN: 'public-token-bench',
  SCIM_SIGNING_KEY: randomBytes(32).toString('base64url'),
}

/** Makes an organization with a SCIM connection through the server API, as a host would. */
export async function createConnection(origin, send = fetch) {
  const post = (url, body) => postJson(send, url, body)
  const { organization } = await post(`${origin}/v1/b2b/organizations`, { organization_name: 'Bench', organization_slug: 'bench' })
  const { connection } = await post(`${origin}/v1/b2b/scim/${organization.organization_id}/connection`, {
    display_name: 'Bench',
    identity_provider: 'okta',
  })
  return { base: new URL(connection.base_url).pathname, token: connection.bearer_token, organization_id: organization.organization_id }
}

async function postJson(send, url, body) {
  const basic = Buffer.from(`${credentials.SCIM_PROJECT_ID}:${credentials.SCIM_PROJECT_SECRET}`).toString('base64')
  const response = await send(url, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`POST ${url} was answered ${response.status}: ${text.slice(0, 300)}`)
  return JSON.parse(text)
}
