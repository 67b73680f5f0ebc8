import { hashKey, type QueryClient, type UseMutationOptions, type UseMutationResult, useMutation } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { ScimClient } from '../client/createScimClient.js'
import { InFlight } from '../core/inFlight.js'

/**
 * A mutation that is under way once. The same call made again before it has ended (a second press comes before the first one is
 * rendered) joins it: `mutateAsync` gives the same promise, and the callbacks of the joining call are not called. Calls with other
 * variables run side by side; an ended call, failed or not, can be made again.
 */
export function useSingleMutation<Data, Variables = void, Context = unknown>(
  options: UseMutationOptions<Data, Error, Variables, Context>,
  queryClient: QueryClient,
): UseMutationResult<Data, Error, Variables, Context> {
  const [underWay] = useState(() => new InFlight())
  const { onSettled } = options
  const mutation = useMutation(
    {
      ...options,
      // What a mutation leaves is shown by its component, and by nothing once that is gone.
      gcTime: 0,
      onSettled: async (...settled: Parameters<NonNullable<typeof onSettled>>) => {
        await onSettled?.(...settled)
        // From here on a callback may make the same call again.
        underWay.end(hashKey([settled[2]]))
      },
    },
    queryClient,
  )
  const { mutateAsync: begin } = mutation

  const mutateAsync = useCallback<typeof begin>((...call) => underWay.join(hashKey([call[0]]), () => begin(...call)), [underWay, begin])
  const mutate = useCallback<typeof mutation.mutate>(
    (...call) => {
      // The failure is in the mutation's state and callbacks.
      mutateAsync(...call).catch(() => undefined)
    },
    [mutateAsync],
  )
  return { ...mutation, mutate, mutateAsync }
}

const requests = new WeakMap<ScimClient, InFlight>()

/** Sends a change once for all that want it now: two buttons for the same thing, or a component that was mounted anew. */
export function sendOnce<Answer>(client: ScimClient, name: string, input: unknown, send: () => Promise<Answer>): Promise<Answer> {
  const underWay = requests.get(client) ?? new InFlight()
  requests.set(client, underWay)
  return underWay.join(hashKey([name, input]), send)
}
