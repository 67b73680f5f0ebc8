import * as z from 'zod/mini'
import type { Operation } from './operation.js'
import { pageLimitInQuery } from './page.js'
import { replayWebhookDeliveriesBody, webhookDeliveriesPage, webhookDeliveryStatuses } from './webhookDelivery.js'
import { createWebhookEndpointServerBody, rotateWebhookSecretBody, updateWebhookEndpointBody, webhookEndpoint } from './webhookEndpoint.js'
import { deliveryAnswer, endpointAnswer, issuedEndpointAnswer, replayAnswer } from './webhookOperations.js'

const noFields = z.optional(z.strictObject({}))

/** The webhooks of the project: endpoints of all organizations and of single ones, whoever made them. */
export const webhookServerOperations = {
  createWebhookEndpoint: {
    summary: 'Add an endpoint of one organization or of all; the one answer with its signing secret',
    method: 'POST',
    path: '/v1/b2b/webhooks/endpoints',
    body: createWebhookEndpointServerBody,
    response: issuedEndpointAnswer,
    permission: null,
    idempotent: true,
  },
  listWebhookEndpoints: {
    summary: 'List endpoints, newest first: all of them, or one organization’s',
    method: 'GET',
    path: '/v1/b2b/webhooks/endpoints',
    query: z.strictObject({ organization_id: z.optional(z.string()), cursor: z.optional(z.string()), limit: pageLimitInQuery }),
    response: z.object({ endpoints: z.array(webhookEndpoint), next_cursor: z.optional(z.string()) }),
    permission: null,
  },
  getWebhookEndpoint: {
    summary: 'Read an endpoint and how it fares',
    method: 'GET',
    path: '/v1/b2b/webhooks/endpoints/{endpoint_id}',
    response: endpointAnswer,
    permission: null,
  },
  updateWebhookEndpoint: {
    summary: 'Change an endpoint, or turn it on or off; another origin gets a new signing secret',
    method: 'PUT',
    path: '/v1/b2b/webhooks/endpoints/{endpoint_id}',
    body: updateWebhookEndpointBody,
    response: issuedEndpointAnswer,
    permission: null,
  },
  deleteWebhookEndpoint: {
    summary: 'Delete an endpoint with its secrets and deliveries',
    method: 'DELETE',
    path: '/v1/b2b/webhooks/endpoints/{endpoint_id}',
    response: z.object({ endpoint_id: z.string() }),
    permission: null,
  },
  rotateWebhookSecret: {
    summary: 'Issue a new signing secret; both sign until the old one expires',
    method: 'POST',
    path: '/v1/b2b/webhooks/endpoints/{endpoint_id}/rotate_secret',
    body: z.optional(rotateWebhookSecretBody),
    response: issuedEndpointAnswer,
    permission: null,
  },
  testWebhookEndpoint: {
    summary: 'Send a test event once and say what came of it',
    method: 'POST',
    path: '/v1/b2b/webhooks/endpoints/{endpoint_id}/test',
    body: noFields,
    response: deliveryAnswer,
    permission: null,
  },
  listWebhookDeliveries: {
    summary: 'The deliveries of an endpoint, newest first',
    method: 'GET',
    path: '/v1/b2b/webhooks/endpoints/{endpoint_id}/deliveries',
    query: z.strictObject({
      status: z.optional(z.enum(webhookDeliveryStatuses)),
      cursor: z.optional(z.string()),
      limit: pageLimitInQuery,
    }),
    response: webhookDeliveriesPage,
    permission: null,
  },
  retryWebhookDelivery: {
    summary: 'Attempt one delivery again, now',
    method: 'POST',
    path: '/v1/b2b/webhooks/endpoints/{endpoint_id}/deliveries/{delivery_id}/retry',
    body: noFields,
    response: deliveryAnswer,
    permission: null,
  },
  replayWebhookDeliveries: {
    summary: 'Send again what failed, or all events of a time',
    method: 'POST',
    path: '/v1/b2b/webhooks/endpoints/{endpoint_id}/replay',
    body: replayWebhookDeliveriesBody,
    response: replayAnswer,
    permission: null,
  },
} as const satisfies Record<string, Operation>
