import type { MassDeactivation } from '../../../contract/massDeactivation.js'
import type { MessageValue } from '../../../locales/types.js'
import { type DeactivationDecision, useScimDeactivationReview } from '../../../react/useScimHeldDeactivations.js'
import { Button } from '../../elements/Button.js'
import { Callout } from '../../elements/Callout.js'
import { Dialog } from '../../elements/Dialog.js'
import { usePart } from '../../elements/part.js'
import { errorSentence } from '../../errorWords.js'
import { Icon } from '../../icons/Icon.js'
import { useMessages } from '../../messages.js'
import type { Decided } from './DecidedLine.js'

export interface DecisionDialogProps {
  decision: DeactivationDecision
  mass: MassDeactivation | null
  /** Whom it is about; null for all. */
  memberIds: string[] | null
  provider: MessageValue
  onDecided: (decided: Decided) => void
  onClose: () => void
}

/** Says what a decision does to how many people, before it is made. */
export function DecisionDialog({ decision, mass, memberIds, provider, onDecided, onClose }: DecisionDialogProps) {
  const t = useMessages()
  const review = useScimDeactivationReview({ onDone: (_done, count) => onDecided({ decision, count }) })
  const mutation = review[decision]
  const count = memberIds?.length ?? mass?.held ?? 0
  const through = mass?.held_through
  const decide = () => {
    if (memberIds) mutation.mutate({ member_ids: memberIds })
    else if (through != null) mutation.mutate({ through })
  }
  const isRelease = decision === 'release'
  return (
    <Dialog
      role="alertdialog"
      title={t(`review.${decision}.title`, { count })}
      onClose={onClose}
      footer={
        <>
          <Button data-autofocus="" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button
            variant={isRelease ? 'danger' : 'primary'}
            icon={isRelease ? 'userminus' : undefined}
            isBusy={mutation.isPending}
            onClick={decide}
          >
            {t(`review.${decision}.yes`, { count })}
          </Button>
        </>
      }
    >
      <ul {...usePart('points')}>
        <li data-kind={isRelease ? 'bad' : undefined}>
          <Icon name={isRelease ? 'userminus' : 'user'} />
          <span>{t(`review.${decision}.people`, { count, provider })}</span>
        </li>
        <li>
          <Icon name={isRelease ? 'shield' : 'swap'} />
          <span>{t(`review.${decision}.provider`, { provider })}</span>
        </li>
        {isRelease && memberIds === null && (
          <li>
            <Icon name="clock" />
            <span>{t('review.release.hour')}</span>
          </li>
        )}
      </ul>
      {mutation.isError && (
        <Callout tone="bad" isAlert>
          <p>{errorSentence(mutation.error, t)}</p>
        </Callout>
      )}
    </Dialog>
  )
}
