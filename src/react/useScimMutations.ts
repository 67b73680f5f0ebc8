import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { newIdempotencyKey } from '../client/transport.js'
import type { Connection, CreateConnectionBody, UpdateConnectionBody } from '../contract/connection.js'
import type { Portal, SetupProgressBody } from '../contract/portal.js'
import { useAdminPortalScim } from './context.js'
import { scimKeys } from './queries.js'

/** What a mutation leaves in the cache: the connection without any token. */
export type ConnectionWithoutToken = Omit<Connection, 'bearer_token_last_four'> & { bearer_token_last_four?: string | undefined }

export interface BearerTokenHandler {
  /** Called once with the whole token, which is nowhere else: not in the mutation's result, nor in any cache. */
  onBearerToken: (bearerToken: string, connection: ConnectionWithoutToken) => void
}

/** Reads the portal again and waits for it, so that a mutation ends with the screen already true. */
function useRefresh() {
  const { client, queryClient } = useAdminPortalScim()
  return () => queryClient.invalidateQueries({ queryKey: scimKeys.all(client) })
}

/**
 * Creates the connection. The same attempt made again after a failure carries the same idempotency key, so it never makes two.
 * When the answer was lost on the way, the repeated one has no token: `onBearerToken` is then not called.
 */
export function useCreateScimConnection({ onBearerToken }: BearerTokenHandler) {
  const { client, queryClient } = useAdminPortalScim()
  const refresh = useRefresh()
  const attempt = useRef<{ of: string; key: string }>(undefined)

  return useMutation(
    {
      mutationFn: async (body: CreateConnectionBody): Promise<ConnectionWithoutToken> => {
        const of = JSON.stringify(body)
        if (attempt.current?.of !== of) attempt.current = { of, key: newIdempotencyKey() }
        const answer = await client.createConnection(body, { idempotencyKey: attempt.current.key })
        attempt.current = undefined
        const { bearer_token, ...connection } = answer.connection
        if (bearer_token !== undefined) onBearerToken(bearer_token, connection)
        return connection
      },
      onSuccess: refresh,
    },
    queryClient,
  )
}

/** Changes name, identity provider, role assignments, or pauses and resumes. */
export function useUpdateScimConnection() {
  const { client, queryClient } = useAdminPortalScim()
  const refresh = useRefresh()
  return useMutation(
    {
      mutationFn: async (body: UpdateConnectionBody & { connection_id: string }) => (await client.updateConnection(body)).connection,
      onSuccess: refresh,
    },
    queryClient,
  )
}

/** Deletes the connection; its tokens are dead when it resolves. */
export function useDeleteScimConnection() {
  const { client, queryClient } = useAdminPortalScim()
  const refresh = useRefresh()
  return useMutation(
    { mutationFn: async (connectionId: string) => (await client.deleteConnection(connectionId)).connection_id, onSuccess: refresh },
    queryClient,
  )
}

/** The three moves of a token rotation, each a mutation over the connection's id. */
export function useScimTokenRotation({ onBearerToken }: BearerTokenHandler) {
  const { client, queryClient } = useAdminPortalScim()
  const refresh = useRefresh()
  const start = useMutation(
    {
      mutationFn: async (connectionId: string): Promise<ConnectionWithoutToken> => {
        const { next_bearer_token, ...connection } = (await client.rotateStart(connectionId)).connection
        onBearerToken(next_bearer_token, connection)
        return connection
      },
      onSuccess: refresh,
    },
    queryClient,
  )
  const complete = useMutation(
    { mutationFn: async (connectionId: string) => (await client.rotateComplete(connectionId)).connection, onSuccess: refresh },
    queryClient,
  )
  const cancel = useMutation(
    { mutationFn: async (connectionId: string) => (await client.rotateCancel(connectionId)).connection, onSuccess: refresh },
    queryClient,
  )
  return { start, complete, cancel }
}

/** Marks a step of a guide done or open; shown at once, taken back when the server refuses. */
export function useScimSetupProgress() {
  const { client, queryClient } = useAdminPortalScim()
  const key = scimKeys.portal(client)
  return useMutation(
    {
      mutationFn: async (body: SetupProgressBody) => (await client.putSetupProgress(body)).setup_progress,
      onMutate: async (body) => {
        await queryClient.cancelQueries({ queryKey: key })
        const before = queryClient.getQueryData<Portal>(key)
        queryClient.setQueryData<Portal>(key, (portal) => portal && { ...portal, setup_progress: withStep(portal, body) })
        return { before }
      },
      onError: (_error, _body, context) => queryClient.setQueryData(key, context?.before),
      onSettled: () => queryClient.invalidateQueries({ queryKey: key }),
    },
    queryClient,
  )
}

function withStep(portal: Portal, { guide, step, done }: SetupProgressBody): NonNullable<Portal['setup_progress']> {
  const others = (portal.setup_progress ?? []).filter((entry) => entry.guide !== guide || entry.step !== step)
  return done ? [...others, { guide, step, done_at: new Date().toISOString(), done_by: portal.viewer?.name ?? null }] : others
}
