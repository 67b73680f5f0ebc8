import { hashKey, type QueryClient, type UseMutationOptions, type UseMutationResult, useMutation } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { ScimClient } from '../client/createScimClient.js'
import { InFlight } from '../core/inFlight.js'

/**
 * A mutation that never runs twice at once. The same call made again before it has ended (a second press can come before the first is
 * rendered) joins it: `mutateAsync` returns the same promise, and the callbacks of the joining call are not called. Calls with different
 * variables run concurrently; a call that has ended, successfully or not, can be made again.
 */
export function useSingleMutation<Data, Variables = void, Context = unknown>(
  options: UseMutationOptions<Data, Error, Variables, Context>,
  queryClient: QueryClient,
): UseMutationResult<Data, Error, Variables, Context> {
  const [inFlight] = useState(() => new InFlight())
  const { onSettled } = options
  const mutation = useMutation(
    {
      ...options,
      // Only its component shows a mutation's state, so nothing needs it after the unmount.
      gcTime: 0,
      onSettled: async (...settled: Parameters<NonNullable<typeof onSettled>>) => {
        await onSettled?.(...settled)
        // From here on a callback may make the same call again.
        inFlight.end(hashKey([settled[2]]))
      },
    },
    queryClient,
  )
  const { mutateAsync: begin } = mutation

  const mutateAsync = useCallback<typeof begin>((...call) => inFlight.join(hashKey([call[0]]), () => begin(...call)), [inFlight, begin])
  const mutate = useCallback<typeof mutation.mutate>(
    (...call) => {
      // The mutation's state and callbacks report the failure.
      mutateAsync(...call).catch(() => undefined)
    },
    [mutateAsync],
  )
  return { ...mutation, mutate, mutateAsync }
}

const requests = new WeakMap<ScimClient, InFlight>()

/** Sends a change once for all simultaneous callers: two buttons for the same action, or a component that was remounted. */
export function sendOnce<Answer>(client: ScimClient, name: string, input: unknown, send: () => Promise<Answer>): Promise<Answer> {
  const inFlight = requests.get(client) ?? new InFlight()
  requests.set(client, inFlight)
  return inFlight.join(hashKey([name, input]), send)
}
