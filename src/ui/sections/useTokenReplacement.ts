import { useScimTokenRotation } from '../../react/useScimMutations.js'
import { useFreshToken } from '../freshToken.js'
import { usePortalSettings } from '../portalContext.js'

export interface TokenReplacementOptions {
  connectionId: string
  /** A rotation is in progress: its token is revoked first. */
  isRotating: boolean
  onMade?: () => void
}

/** Creates a new token in place of one that was lost; it is then shown like any other. */
export function useTokenReplacement({ connectionId, isRotating, onMade }: TokenReplacementOptions) {
  const { emit } = usePortalSettings()
  const { receive, reportLost } = useFreshToken()
  const { replace } = useScimTokenRotation({
    onBearerToken: (token, made) => {
      receive(token, made, 'rotated')
      emit({ type: 'rotation.started', connection_id: made.connection_id })
      onMade?.()
    },
    onTokenLost: (made) => {
      reportLost(made, 'rotated')
      onMade?.()
    },
  })
  return {
    replace: () => replace.mutate({ connection_id: connectionId, isRotating }),
    isBusy: replace.isPending,
    error: replace.error,
  }
}
