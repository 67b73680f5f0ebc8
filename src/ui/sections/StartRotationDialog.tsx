import { isScimApiError } from '../../client/errors.js'
import { useScimTokenRotation } from '../../react/useScimMutations.js'
import { Button } from '../elements/Button.js'
import { Callout } from '../elements/Callout.js'
import { Dialog } from '../elements/Dialog.js'
import { usePart } from '../elements/part.js'
import { errorSentence } from '../errorWords.js'
import { useFreshToken } from '../freshToken.js'
import { Icon } from '../icons/Icon.js'
import type { IconName } from '../icons/shapes.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import { providerName } from '../providerName.js'
import type { ShownConnection } from '../shownConnection.js'
import { useTokenReplacement } from './useTokenReplacement.js'

export interface StartRotationDialogProps {
  connection: ShownConnection
  onClose: () => void
}

const points = [
  { id: 'made', icon: 'key' },
  { id: 'both', icon: 'swap' },
  { id: 'off', icon: 'check' },
] as const satisfies readonly { id: string; icon: IconName }[]

/** Explains what a rotation does, then creates the new token. */
export function StartRotationDialog({ connection, onClose }: StartRotationDialogProps) {
  const t = useMessages()
  const list = usePart('points')
  const { emit } = usePortalSettings()
  const { receive, reportLost } = useFreshToken()
  const { start } = useScimTokenRotation({
    onBearerToken: (token, made) => {
      receive(token, made, 'rotated')
      emit({ type: 'rotation.started', connection_id: made.connection_id })
      onClose()
    },
    onTokenLost: (made) => {
      reportLost(made, 'rotated')
      onClose()
    },
  })
  const replacement = useTokenReplacement({ connectionId: connection.connection_id, isRotating: true, onMade: onClose })
  // No response came, and the portal now has a rotation: the token was created, but nobody has it. After a refusal the rotation is somebody else's.
  const isAnswerLost = start.isError && !isScimApiError(start.error) && Boolean(connection.next_bearer_token_last_four)
  const error = replacement.error ?? start.error
  const provider = providerName(connection.identity_provider, t)
  return (
    <Dialog
      title={t('rotate.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          {isAnswerLost ? (
            <Button variant="primary" isBusy={replacement.isBusy} onClick={replacement.replace}>
              {t('guide.token_replace')}
            </Button>
          ) : (
            <Button variant="primary" isBusy={start.isPending} onClick={() => start.mutate(connection.connection_id)}>
              {t('rotate.start')}
            </Button>
          )}
        </>
      }
    >
      <ul {...list}>
        {points.map(({ id, icon }) => (
          <li key={id}>
            <Icon name={icon} />
            <span>{t(`rotate.point.${id}`, { provider })}</span>
          </li>
        ))}
      </ul>
      {error !== null && (
        <Callout tone="bad" isAlert>
          <p>{isAnswerLost && replacement.error === null ? t('token.missing.rotated') : errorSentence(error, t)}</p>
        </Callout>
      )}
    </Dialog>
  )
}
