import { useCallback, useMemo, useState } from 'react'
import type { WebhookEndpoint } from '../contract/webhookEndpoint.js'
import { TokenHolder } from '../core/tokenHolder.js'
import type { SigningSecretHandler } from '../react/useScimWebhookMutations.js'
import type { Secret } from './elements/Secret.js'
import { usePortalSettings } from './portalContext.js'
import { type SecretEnd, useLeaveGuard, useSecretEnds } from './secretEnds.js'

/** What a component may know of a signing secret just made. Its text is in the holder and nowhere else. */
export interface FreshSecret {
  endpoint: WebhookEndpoint
  /** Why it cannot be read: it never arrived, or it was removed. */
  absence: 'lost' | SecretEnd | undefined
  /** Copied or confirmed as saved: the dialog may now be closed. */
  isSaved: boolean
}

export interface SigningSecretState {
  fresh: FreshSecret | null
  secret: Secret
  handlers: Required<SigningSecretHandler>
  setSaved: (isSaved: boolean) => void
  forget: () => void
}

/** Holds a new signing secret while the calling screen is shown, by the same rules as a new bearer token. */
export function useSigningSecret(): SigningSecretState {
  const { emit } = usePortalSettings()
  const [holder] = useState(() => new TokenHolder())
  const [fresh, setFresh] = useState<FreshSecret | null>(null)

  const handlers = useMemo<SigningSecretState['handlers']>(
    () => ({
      onSigningSecret(text, endpoint) {
        holder.fill(text)
        setFresh({ endpoint, absence: undefined, isSaved: false })
        emit({ type: 'webhook.secret_shown', endpoint_id: endpoint.endpoint_id })
      },
      onSecretLost: (endpoint) => setFresh({ endpoint, absence: 'lost', isSaved: false }),
    }),
    [holder, emit],
  )
  const secret = useMemo<Secret>(() => ({ read: () => holder.read(), subscribe: (listener) => holder.subscribe(listener) }), [holder])
  const setSaved = useCallback((isSaved: boolean) => setFresh((current) => current && { ...current, isSaved }), [])
  const remove = useCallback(
    (absence: SecretEnd) => {
      holder.empty()
      setFresh((current) => (current && !current.absence ? { ...current, absence } : current))
    },
    [holder],
  )
  const forget = useCallback(() => {
    holder.empty()
    setFresh(null)
  }, [holder])

  useSecretEnds(holder, fresh && !fresh.absence ? fresh.endpoint.signing_secret_last_four : undefined, remove)
  useLeaveGuard(fresh !== null && !fresh.absence && !fresh.isSaved)
  return { fresh, secret, handlers, setSaved, forget }
}
