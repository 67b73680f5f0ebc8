import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { WebhookDeliveryStatus } from '../contract/webhookDelivery.js'
import { useAdminPortalScim } from './context.js'
import { type AnswerOf, type ScimPagesResult, scimQueries } from './queries.js'

/** The organization's webhook endpoints, newest first, kept fresh while in use. */
export function useScimWebhookEndpoints() {
  const { client, queryClient } = useAdminPortalScim()
  return useQuery(scimQueries.webhookEndpoints(client), queryClient)
}

export interface ScimWebhookDeliveriesSearch {
  endpointId: string
  /** All when left out. */
  status?: WebhookDeliveryStatus | undefined
  /** Deliveries per page: 1 to 1000, 20 by default. */
  pageSize?: number
}

/** What was sent to an endpoint, newest first, page by page, kept fresh while in use. */
export function useScimWebhookDeliveries({
  endpointId,
  status,
  pageSize = 20,
}: ScimWebhookDeliveriesSearch): ScimPagesResult<AnswerOf<'searchWebhookDeliveries'>> {
  const { client, queryClient } = useAdminPortalScim()
  const body = { endpoint_id: endpointId, limit: pageSize, ...(status && { query: { status } }) }
  return useInfiniteQuery(scimQueries.webhookDeliveries(client, body), queryClient)
}
