import { useInfiniteQuery } from '@tanstack/react-query'
import type { DecideDeactivationsBody } from '../contract/massDeactivation.js'
import { useAdminPortalScim } from './context.js'
import { type AnswerOf, type ScimPagesResult, scimKeys, scimQueries } from './queries.js'
import { sendOnce, useSingleMutation } from './useSingleMutation.js'

/** Whose deactivations wait for a decision, in the order in which they were asked for; 50 a page. */
export function useScimHeldDeactivations({
  pageSize = 50,
}: {
  pageSize?: number
} = {}): ScimPagesResult<AnswerOf<'searchHeldDeactivations'>> {
  const { client, queryClient } = useAdminPortalScim()
  return useInfiniteQuery(scimQueries.heldDeactivations(client, { limit: pageSize }), queryClient)
}

export type DeactivationDecision = 'release' | 'drop'

export interface DeactivationReviewHandlers {
  /** Called once per success, after the portal has been refetched; `decided` is how many people it is about, 0 when the warning was closed. */
  onDone?: ((decision: DeactivationDecision | 'end', decided: number) => void) | undefined
}

/** Decides about held deactivations: `release`, `drop`, and `end`, which closes the warning. Releases and drops are carried out in the background. */
export function useScimDeactivationReview({ onDone }: DeactivationReviewHandlers = {}) {
  const { client, queryClient } = useAdminPortalScim()
  const all = scimKeys.all(client)
  const keyOf = (name: string) => [...all, 'mutation', name]
  const refresh = () => queryClient.invalidateQueries({ queryKey: all })
  const done = async (decision: DeactivationDecision | 'end', decided: number) => {
    await refresh()
    onDone?.(decision, decided)
  }
  const release = useSingleMutation(
    {
      mutationKey: keyOf('releaseHeldDeactivations'),
      mutationFn: async (body: DecideDeactivationsBody) =>
        (await sendOnce(client, 'releaseHeldDeactivations', body, () => client.releaseHeldDeactivations(body))).decided,
      onSuccess: (decided) => done('release', decided),
      onError: () => void refresh(),
    },
    queryClient,
  )
  const drop = useSingleMutation(
    {
      mutationKey: keyOf('dropHeldDeactivations'),
      mutationFn: async (body: DecideDeactivationsBody) =>
        (await sendOnce(client, 'dropHeldDeactivations', body, () => client.dropHeldDeactivations(body))).decided,
      onSuccess: (decided) => done('drop', decided),
      onError: () => void refresh(),
    },
    queryClient,
  )
  const end = useSingleMutation<object, void>(
    {
      mutationKey: keyOf('endMassDeactivation'),
      mutationFn: () => sendOnce(client, 'endMassDeactivation', null, () => client.endMassDeactivation()),
      onSuccess: () => done('end', 0),
      onError: () => void refresh(),
    },
    queryClient,
  )
  return { release, drop, end }
}
