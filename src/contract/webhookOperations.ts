import * as z from 'zod/mini'
import type { Operation } from './operation.js'
import {
  replayWebhookDeliveriesBody,
  searchWebhookDeliveriesBody,
  webhookDeliveriesPage,
  webhookDelivery,
  webhookReplay,
} from './webhookDelivery.js'
import {
  createWebhookEndpointBody,
  issuedWebhookEndpoint,
  rotateWebhookSecretBody,
  updateWebhookEndpointBody,
  webhookEndpoint,
} from './webhookEndpoint.js'

export const issuedEndpointAnswer = z.object({ endpoint: issuedWebhookEndpoint })
export const endpointAnswer = z.object({ endpoint: webhookEndpoint })
export const deliveryAnswer = z.object({ delivery: webhookDelivery })
export const replayAnswer = z.object({ replay: webhookReplay })
const endpointsAnswer = z.object({ endpoints: z.array(webhookEndpoint).check(z.maxLength(1000)) })

/** The webhooks of the session's organization; all of them answer 404 `webhooks_not_offered` where the host does not offer them in the portal. */
export const webhookOperations = {
  createWebhookEndpoint: {
    summary: 'Add an endpoint; the one answer with its signing secret',
    method: 'POST',
    path: '/sdk/v1/b2b/webhooks/endpoints',
    body: createWebhookEndpointBody,
    response: issuedEndpointAnswer,
    permission: 'stytch.webhook:create',
    idempotent: true,
  },
  listWebhookEndpoints: {
    summary: 'List the organization’s endpoints, newest first',
    method: 'GET',
    path: '/sdk/v1/b2b/webhooks/endpoints',
    response: endpointsAnswer,
    permission: 'stytch.webhook:get',
  },
  getWebhookEndpoint: {
    summary: 'Read an endpoint and how it fares',
    method: 'GET',
    path: '/sdk/v1/b2b/webhooks/endpoints/{endpoint_id}',
    response: endpointAnswer,
    permission: 'stytch.webhook:get',
  },
  updateWebhookEndpoint: {
    summary: 'Change an endpoint, or turn it on or off; another origin gets a new signing secret',
    method: 'PUT',
    path: '/sdk/v1/b2b/webhooks/endpoints/{endpoint_id}',
    body: updateWebhookEndpointBody,
    response: issuedEndpointAnswer,
    permission: 'stytch.webhook:update',
  },
  deleteWebhookEndpoint: {
    summary: 'Delete an endpoint with its secrets and deliveries',
    method: 'DELETE',
    path: '/sdk/v1/b2b/webhooks/endpoints/{endpoint_id}',
    response: z.object({ endpoint_id: z.string() }),
    permission: 'stytch.webhook:delete',
  },
  rotateWebhookSecret: {
    summary: 'Issue a new signing secret; both sign until the old one expires',
    method: 'POST',
    path: '/sdk/v1/b2b/webhooks/endpoints/{endpoint_id}/rotate_secret',
    body: rotateWebhookSecretBody,
    response: issuedEndpointAnswer,
    permission: 'stytch.webhook:update',
  },
  testWebhookEndpoint: {
    summary: 'Send a test event once and say what came of it',
    method: 'POST',
    path: '/sdk/v1/b2b/webhooks/endpoints/{endpoint_id}/test',
    body: z.strictObject({}),
    response: deliveryAnswer,
    permission: 'stytch.webhook:update',
  },
  searchWebhookDeliveries: {
    summary: 'The deliveries of an endpoint, newest first',
    method: 'POST',
    safe: true,
    path: '/sdk/v1/b2b/webhooks/endpoints/{endpoint_id}/deliveries',
    body: searchWebhookDeliveriesBody,
    response: webhookDeliveriesPage,
    list: { rows: 'deliveries', usualLimit: 50 },
    permission: 'stytch.webhook:get',
  },
  retryWebhookDelivery: {
    summary: 'Attempt one delivery again, now',
    method: 'POST',
    path: '/sdk/v1/b2b/webhooks/endpoints/{endpoint_id}/deliveries/{delivery_id}/retry',
    body: z.strictObject({}),
    response: deliveryAnswer,
    permission: 'stytch.webhook:update',
  },
  replayWebhookDeliveries: {
    summary: 'Send again what failed, or all events of a time',
    method: 'POST',
    path: '/sdk/v1/b2b/webhooks/endpoints/{endpoint_id}/replay',
    body: replayWebhookDeliveriesBody,
    response: replayAnswer,
    permission: 'stytch.webhook:update',
  },
} as const satisfies Record<string, Operation>
