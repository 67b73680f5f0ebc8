import { useRef } from 'react'
import { newIdempotencyKey } from '../client/transport.js'
import type { ReplayWebhookDeliveriesBody } from '../contract/webhookDelivery.js'
import type {
  CreateWebhookEndpointBody,
  IssuedWebhookEndpoint,
  UpdateWebhookEndpointBody,
  WebhookEndpoint,
} from '../contract/webhookEndpoint.js'
import { scimQueries } from './queries.js'
import { useMutationScope } from './useMutationScope.js'
import { sendOnce, useSingleMutation } from './useSingleMutation.js'

export interface SigningSecretHandler {
  /** Called once with the whole secret, which is available nowhere else: neither in the mutation's result nor in any cache. */
  onSigningSecret: (signingSecret: string, endpoint: WebhookEndpoint) => void
  /** Called instead if the secret was made but never arrived: nobody has it, so another one must be made. */
  onSecretLost?: ((endpoint: WebhookEndpoint) => void) | undefined
}

/** Gives the endpoint without its secret, which goes to the handler. */
function takeSecret({ signing_secret, ...endpoint }: IssuedWebhookEndpoint, { onSigningSecret }: SigningSecretHandler): WebhookEndpoint {
  if (signing_secret !== undefined) onSigningSecret(signing_secret, endpoint)
  return endpoint
}

/** Adds an endpoint. A retry of the same attempt never adds two; if the response was lost, the repeated one has no secret. */
export function useCreateScimWebhook(handlers: SigningSecretHandler) {
  const { client, queryClient, keyOf, refresh, lookAgain } = useMutationScope()
  const attempt = useRef<{ of: string; key: string }>(undefined)
  return useSingleMutation(
    {
      mutationKey: keyOf('createWebhookEndpoint'),
      mutationFn: async (body: CreateWebhookEndpointBody): Promise<WebhookEndpoint> => {
        const of = JSON.stringify(body)
        if (attempt.current?.of !== of) attempt.current = { of, key: newIdempotencyKey() }
        const { key } = attempt.current
        const answer = await sendOnce(client, 'createWebhookEndpoint', body, () =>
          client.createWebhookEndpoint(body, { idempotencyKey: key }),
        )
        attempt.current = undefined
        const endpoint = takeSecret(answer.endpoint, handlers)
        if (answer.endpoint.signing_secret === undefined) handlers.onSecretLost?.(endpoint)
        return endpoint
      },
      onSuccess: refresh,
      onError: lookAgain,
    },
    queryClient,
  )
}

export type UpdateWebhookInput = UpdateWebhookEndpointBody & { endpoint_id: string }

/** Changes an endpoint, or turns it off and on. A URL on another origin gets a new secret, which goes to the handler. */
export function useUpdateScimWebhook(handlers: SigningSecretHandler) {
  const { client, queryClient, keyOf, refresh, lookAgain } = useMutationScope()
  return useSingleMutation(
    {
      mutationKey: keyOf('updateWebhookEndpoint'),
      mutationFn: async (body: UpdateWebhookInput) =>
        takeSecret((await sendOnce(client, 'updateWebhookEndpoint', body, () => client.updateWebhookEndpoint(body))).endpoint, handlers),
      onSuccess: refresh,
      onError: lookAgain,
    },
    queryClient,
  )
}

/** Makes a new secret; the one before it signs too for a day. */
export function useRotateScimWebhookSecret(handlers: SigningSecretHandler) {
  const { client, queryClient, keyOf, refresh } = useMutationScope()
  return useSingleMutation(
    {
      mutationKey: keyOf('rotateWebhookSecret'),
      mutationFn: async (endpoint_id: string) =>
        takeSecret(
          (await sendOnce(client, 'rotateWebhookSecret', endpoint_id, () => client.rotateWebhookSecret({ endpoint_id }))).endpoint,
          handlers,
        ),
      // Also after a failure, because the secret may exist although the response was lost; the error does not wait for it.
      onSuccess: refresh,
      onError: () => void refresh(),
    },
    queryClient,
  )
}

/** Deletes an endpoint with its secrets and deliveries. `onDone` is called at once, so that its screen can be left before it is gone. */
export function useDeleteScimWebhook({ onDone }: { onDone?: ((endpointId: string) => void) | undefined } = {}) {
  const { client, queryClient, keyOf, refresh, lookAgain } = useMutationScope()
  return useSingleMutation(
    {
      mutationKey: keyOf('deleteWebhookEndpoint'),
      mutationFn: async (endpoint_id: string) =>
        (await sendOnce(client, 'deleteWebhookEndpoint', endpoint_id, () => client.deleteWebhookEndpoint(endpoint_id))).endpoint_id,
      onSuccess: async (deletedId, id) => {
        const { queryKey } = scimQueries.webhookEndpoints(client)
        queryClient.setQueryData<WebhookEndpoint[]>(queryKey, (all) => all?.filter((each) => each.endpoint_id !== id))
        onDone?.(deletedId)
        await refresh()
      },
      onError: lookAgain,
    },
    queryClient,
  )
}

/** Sends to an endpoint: a test event, one delivery again, or many by `replay`. */
export function useScimWebhookSending(endpointId: string) {
  const { client, queryClient, keyOf, refresh, lookAgain } = useMutationScope()
  const test = useSingleMutation(
    {
      mutationKey: keyOf('testWebhookEndpoint'),
      mutationFn: async () =>
        (await sendOnce(client, 'testWebhookEndpoint', endpointId, () => client.testWebhookEndpoint(endpointId))).delivery,
      onSuccess: refresh,
      onError: lookAgain,
    },
    queryClient,
  )
  const retry = useSingleMutation(
    {
      mutationKey: keyOf('retryWebhookDelivery'),
      mutationFn: async (deliveryId: string) => {
        const send = () => client.retryWebhookDelivery(endpointId, deliveryId)
        return (await sendOnce(client, 'retryWebhookDelivery', [endpointId, deliveryId], send)).delivery
      },
      onSuccess: refresh,
      onError: lookAgain,
    },
    queryClient,
  )
  const replay = useSingleMutation(
    {
      mutationKey: keyOf('replayWebhookDeliveries'),
      mutationFn: async (body: ReplayWebhookDeliveriesBody) => {
        const send = () => client.replayWebhookDeliveries({ endpoint_id: endpointId, ...body })
        return (await sendOnce(client, 'replayWebhookDeliveries', [endpointId, body], send)).replay
      },
      onSuccess: refresh,
      onError: lookAgain,
    },
    queryClient,
  )
  return { test, retry, replay }
}
