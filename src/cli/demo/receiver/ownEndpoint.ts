import * as z from 'zod/mini'
import { demoOrganizationId } from '../organization.js'
import { callServerApi, type ServerApiOptions } from '../serverApi.js'

const path = '/v1/b2b/webhooks/endpoints'
const endpointsAnswer = z.object({ endpoints: z.array(z.object({ endpoint_id: z.string(), url: z.string() })) })
const issuedAnswer = z.object({ endpoint: z.object({ signing_secret: z.optional(z.string()) }) })

/** The path at which the demo's receiver listens, on every port. */
export const receiverPath = '/demo/receiver'

/**
 * Makes the customer's endpoint lead to the demo's own receiver and gives its signing secret, which is only in memory: after a restart a new
 * one is issued.
 */
export async function openOwnEndpoint(options: ServerApiOptions, url: string): Promise<string> {
  const listed = endpointsAnswer.parse(await callServerApi(options, 'GET', `${path}?organization_id=${demoOrganizationId}`))
  const known = listed.endpoints.find((endpoint) => new URL(endpoint.url).pathname === receiverPath)
  const issued = issuedAnswer.parse(known ? await renew(options, known, url) : await add(options, url))
  const secret = issued.endpoint.signing_secret
  if (secret === undefined) throw new Error('The endpoint of the demo’s receiver was answered without its signing secret.')
  return secret
}

const add = (options: ServerApiOptions, url: string) =>
  callServerApi(options, 'POST', path, { url, description: 'Acme’s own receiver, on this page', organization_id: demoOrganizationId })

/** Another port is another origin, for which a secret is issued by itself. */
async function renew(options: ServerApiOptions, known: { endpoint_id: string; url: string }, url: string): Promise<unknown> {
  const own = `${path}/${known.endpoint_id}`
  if (known.url !== url) return callServerApi(options, 'PUT', own, { url })
  return callServerApi(options, 'POST', `${own}/rotate_secret`, { overlap_hours: 0 })
}
