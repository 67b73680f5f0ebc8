import { useRef } from 'react'
import { newIdempotencyKey } from '../client/transport.js'
import type { Connection, CreateConnectionBody, UpdateConnectionBody } from '../contract/connection.js'
import type { Portal, SetupProgressBody, SetupProgressEntry } from '../contract/portal.js'
import { scimKeys } from './queries.js'
import { useMutationScope } from './useMutationScope.js'
import { sendOnce, useSingleMutation } from './useSingleMutation.js'

/** What a mutation stores in the cache: the connection without any token. */
export type ConnectionWithoutToken = Omit<Connection, 'bearer_token_last_four'> & { bearer_token_last_four?: string | undefined }

export interface BearerTokenHandler {
  /** Called once with the whole token, which is available nowhere else: neither in the mutation's result nor in any cache. */
  onBearerToken: (bearerToken: string, connection: ConnectionWithoutToken) => void
  /** Called instead if the token was created but never arrived: nobody has it, so another one must be created. */
  onTokenLost?: ((connection: ConnectionWithoutToken) => void) | undefined
}

export interface DoneHandler<Result, Variables> {
  /** Called once per success, after the portal has been refetched, even if the component is unmounted by then. */
  onDone?: ((result: Result, variables: Variables) => void) | undefined
}

/** Passes the token on, or reports that it did not arrive. */
function handOver(token: string | undefined, connection: ConnectionWithoutToken, { onBearerToken, onTokenLost }: BearerTokenHandler): void {
  if (token) onBearerToken(token, connection)
  else onTokenLost?.(connection)
}

/**
 * Creates the connection. A retry of the same attempt carries the same idempotency key, so it never creates two.
 * If the response was lost, the repeated one has no token: `onTokenLost` is then called instead of `onBearerToken`.
 */
export function useCreateScimConnection(handlers: BearerTokenHandler & DoneHandler<ConnectionWithoutToken, CreateConnectionBody>) {
  const { client, queryClient, keyOf, refresh, lookAgain } = useMutationScope()
  const attempt = useRef<{ of: string; key: string }>(undefined)

  return useSingleMutation(
    {
      mutationKey: keyOf('createConnection'),
      mutationFn: async (body: CreateConnectionBody): Promise<ConnectionWithoutToken> => {
        const of = JSON.stringify(body)
        if (attempt.current?.of !== of) attempt.current = { of, key: newIdempotencyKey() }
        const { key } = attempt.current
        const answer = await sendOnce(client, 'createConnection', body, () => client.createConnection(body, { idempotencyKey: key }))
        attempt.current = undefined
        const { bearer_token, ...connection } = answer.connection
        handOver(bearer_token, connection, handlers)
        return connection
      },
      onSuccess: async (connection, body) => {
        await refresh()
        handlers.onDone?.(connection, body)
      },
      onError: lookAgain,
    },
    queryClient,
  )
}

/** What an update changes, and of which connection. */
export type UpdateConnectionInput = UpdateConnectionBody & { connection_id: string }

/** Changes the name, identity provider or role assignments, or pauses and resumes the connection. */
export function useUpdateScimConnection({ onDone }: DoneHandler<Connection, UpdateConnectionInput> = {}) {
  const { client, queryClient, keyOf, refresh, lookAgain } = useMutationScope()
  return useSingleMutation(
    {
      mutationKey: keyOf('updateConnection'),
      mutationFn: async (body: UpdateConnectionInput) =>
        (await sendOnce(client, 'updateConnection', body, () => client.updateConnection(body))).connection,
      onSuccess: async (connection, body) => {
        await refresh()
        onDone?.(connection, body)
      },
      onError: lookAgain,
    },
    queryClient,
  )
}

/** Deletes the connection; its tokens no longer work once this resolves. */
export function useDeleteScimConnection({ onDone }: DoneHandler<string, string> = {}) {
  const { client, queryClient, keyOf, refresh, lookAgain } = useMutationScope()
  return useSingleMutation(
    {
      mutationKey: keyOf('deleteConnection'),
      mutationFn: async (id: string) => (await sendOnce(client, 'deleteConnection', id, () => client.deleteConnection(id))).connection_id,
      onSuccess: async (deletedId, id) => {
        await refresh()
        onDone?.(deletedId, id)
      },
      onError: lookAgain,
    },
    queryClient,
  )
}

export interface ReplaceTokenInput {
  connection_id: string
  /** A rotation is in progress, and its token is the one to replace. */
  isRotating: boolean
}

export interface RotationHandlers extends BearerTokenHandler {
  /** Called once a rotation has ended and the portal has been refetched, even if the component is unmounted by then. */
  onEnded?: ((how: 'completed' | 'cancelled', connection: Connection) => void) | undefined
}

/** The steps of a token rotation: start, complete and cancel by connection id, and `replace` for a new token that was lost. */
export function useScimTokenRotation(handlers: RotationHandlers) {
  const { client, queryClient, keyOf, refresh, lookAgain } = useMutationScope()
  const begin = async (id: string): Promise<ConnectionWithoutToken> => {
    const { next_bearer_token, ...connection } = (await sendOnce(client, 'rotateStart', id, () => client.rotateStart(id))).connection
    handOver(next_bearer_token, connection, handlers)
    return connection
  }
  const stop = async (id: string) => (await sendOnce(client, 'rotateCancel', id, () => client.rotateCancel(id))).connection

  const endedAs = (how: 'completed' | 'cancelled') => async (connection: Connection) => {
    await refresh()
    handlers.onEnded?.(how, connection)
  }
  /** Also after a failure, because the token may exist although the response was lost; the error does not wait for it. */
  const refreshAnyway = { onSuccess: refresh, onError: () => void refresh() }
  const start = useSingleMutation({ mutationKey: keyOf('rotateStart'), mutationFn: begin, ...refreshAnyway }, queryClient)
  const complete = useSingleMutation(
    {
      mutationKey: keyOf('rotateComplete'),
      mutationFn: async (id: string) => (await sendOnce(client, 'rotateComplete', id, () => client.rotateComplete(id))).connection,
      onSuccess: endedAs('completed'),
      onError: lookAgain,
    },
    queryClient,
  )
  const cancel = useSingleMutation(
    { mutationKey: keyOf('rotateCancel'), mutationFn: stop, onSuccess: endedAs('cancelled'), onError: lookAgain },
    queryClient,
  )
  const replace = useSingleMutation(
    {
      mutationKey: keyOf('rotateReplace'),
      mutationFn: async ({ connection_id, isRotating }: ReplaceTokenInput) => {
        if (isRotating) await stop(connection_id)
        return begin(connection_id)
      },
      ...refreshAnyway,
    },
    queryClient,
  )
  return { start, complete, cancel, replace }
}

/** Marks a step of a guide done or open; shown at once and rolled back if the server refuses. */
export function useScimSetupProgress({ onDone }: DoneHandler<SetupProgressEntry[], SetupProgressBody> = {}) {
  const { client, queryClient, keyOf } = useMutationScope()
  const key = scimKeys.portal(client)
  return useSingleMutation(
    {
      mutationKey: keyOf('putSetupProgress'),
      mutationFn: async (body: SetupProgressBody) =>
        (await sendOnce(client, 'putSetupProgress', body, () => client.putSetupProgress(body))).setup_progress,
      onMutate: async (body) => {
        await queryClient.cancelQueries({ queryKey: key })
        const before = queryClient.getQueryData<Portal>(key)
        queryClient.setQueryData<Portal>(key, (portal) => portal && { ...portal, setup_progress: withStep(portal, body) })
        return { before }
      },
      onSuccess: onDone,
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
