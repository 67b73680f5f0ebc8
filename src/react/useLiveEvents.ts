import { focusManager, type QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ScimClient } from '../client/createScimClient.js'
import type { LiveEvent } from '../contract/operations.js'
import type { ChangeFeed, Changes } from '../core/changeFeed.js'
import { scimKeys } from './queries.js'

/** Milliseconds during which the first events are collected. */
const collectTime = 150
/** Milliseconds between two refetches: an import of thousands of people causes one a second, not thousands. */
const refetchEvery = 1_000

/** Keeps one event stream open while the page is visible and marks the affected queries as stale. Returns whether the stream is open. */
export function useLiveEvents(client: ScimClient, queryClient: QueryClient, changes: ChangeFeed): boolean {
  const [isLive, setIsLive] = useState(false)

  useEffect(() => {
    let unsubscribe: (() => void) | undefined
    const pace = createPace((collected) => {
      changes.report(collected)
      // A refetch that is under way may have been answered before the change, so it is made again.
      return queryClient.invalidateQueries({ queryKey: scimKeys.all(client) })
    })
    const follow = () => {
      unsubscribe?.()
      unsubscribe = undefined
      if (!focusManager.isFocused()) {
        setIsLive(false)
        return
      }
      unsubscribe = client.subscribe({ onEvent: pace.add, onReset: () => pace.add(undefined), onLive: setIsLive })
    }

    follow()
    const unfollow = focusManager.subscribe(follow)
    return () => {
      unfollow()
      unsubscribe?.()
      pace.stop()
    }
  }, [client, queryClient, changes])

  return isLive
}

/** Passes events on together: the first ones soon, the next ones when the last refetch is over and its time has passed. */
function createPace(pass: (changes: Changes) => Promise<unknown>) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let memberIds = new Set<string>()
  let isAny = false
  let isWaiting = false
  let isBusy = false
  let notBefore = 0

  const begin = () => {
    if (timer !== undefined || isBusy || !isWaiting) return
    timer = setTimeout(end, Math.max(collectTime, notBefore - Date.now()))
  }
  const end = async () => {
    timer = undefined
    isBusy = true
    notBefore = Date.now() + refetchEvery
    const collected = { memberIds, isAny }
    memberIds = new Set()
    isAny = false
    isWaiting = false
    try {
      await pass(collected)
    } finally {
      isBusy = false
      begin()
    }
  }
  return {
    /** @param event undefined when some were missed */
    add(event: LiveEvent | undefined) {
      if (event?.member_id) memberIds.add(event.member_id)
      // Ticks of the checklist and steps marked done concern nobody.
      else if (event?.type !== 'scim.portal.update') isAny = true
      isWaiting = true
      begin()
    },
    stop() {
      clearTimeout(timer)
      isWaiting = false
    },
  }
}
