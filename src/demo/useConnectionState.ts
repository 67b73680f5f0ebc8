import { useCallback, useEffect, useState } from 'react'
import type { ScimClient } from '../client/createScimClient.js'
import type { PortalEvent } from '../ui/events.js'

export interface ConnectionState {
  /** The identity provider of the connection; null without a connection, undefined until it is known. */
  identityProvider: string | null | undefined
  hasArrived: boolean
}

const telling: ReadonlySet<PortalEvent['type']> = new Set([
  'connection.created',
  'connection.updated',
  'connection.deleted',
  'checklist.ticked',
])

/** What the demo itself has to know of the portal's connection: asked once, and again whenever the portal reports a change. */
export function useConnectionState(client: ScimClient): [ConnectionState, (event: PortalEvent) => void] {
  const [state, setState] = useState<ConnectionState>({ identityProvider: undefined, hasArrived: false })
  const ask = useCallback(async () => {
    // The portal shows why it cannot be read; the demo then keeps what it knew.
    const portal = await client.getPortal().catch(() => null)
    if (!portal) return
    const checks = portal.health?.checklist ?? []
    setState({
      identityProvider: portal.connection?.identity_provider ?? null,
      hasArrived: checks.some(({ item, done_at }) => item === 'first_person' && done_at !== null),
    })
  }, [client])
  useEffect(() => {
    void ask()
  }, [ask])
  const follow = useCallback((event: PortalEvent) => void (telling.has(event.type) && ask()), [ask])
  return [state, follow]
}
