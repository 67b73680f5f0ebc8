import { focusManager, type QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ScimClient } from '../client/createScimClient.js'
import { scimKeys } from './queries.js'

/** Milliseconds during which events are collected, so that importing thousands of people does not refetch thousands of times. */
const collectTime = 150

/** Keeps one event stream open while the page is visible and marks the affected queries as stale. Returns whether the stream is open. */
export function useLiveEvents(client: ScimClient, queryClient: QueryClient): boolean {
  const [isLive, setIsLive] = useState(false)

  useEffect(() => {
    let unsubscribe: (() => void) | undefined
    let timer: ReturnType<typeof setTimeout> | undefined

    const refresh = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        void queryClient.invalidateQueries({ queryKey: scimKeys.all(client) })
      }, collectTime)
    }
    const follow = () => {
      unsubscribe?.()
      unsubscribe = undefined
      if (!focusManager.isFocused()) {
        setIsLive(false)
        return
      }
      unsubscribe = client.subscribe({ onEvent: refresh, onReset: refresh, onLive: setIsLive })
    }

    follow()
    const unfollow = focusManager.subscribe(follow)
    return () => {
      unfollow()
      unsubscribe?.()
      clearTimeout(timer)
    }
  }, [client, queryClient])

  return isLive
}
