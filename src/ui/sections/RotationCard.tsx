import { useId, useState } from 'react'
import { rotationState } from '../../core/rotation.js'
import type { MessageValue } from '../../locales/types.js'
import { useScimTokenRotation } from '../../react/useScimMutations.js'
import { useScimPermissions, useScimPortalWatch } from '../../react/useScimPortal.js'
import { Button } from '../elements/Button.js'
import { Callout } from '../elements/Callout.js'
import { Card } from '../elements/Card.js'
import { Dialog } from '../elements/Dialog.js'
import { Subheading } from '../elements/Heading.js'
import { CardBody, CardFoot, CardHead, Split } from '../elements/layout.js'
import { Track } from '../elements/Steps.js'
import { Badge } from '../elements/status.js'
import { Time } from '../elements/Time.js'
import { maskedToken, Small } from '../elements/text.js'
import { useFreshToken } from '../freshToken.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import { providerName } from '../providerName.js'
import type { ShownConnection } from '../shownConnection.js'
import { TokenCard } from './TokenCard.js'
import { WriteFailure } from './WriteFailure.js'

type Question = 'complete' | 'cancel'

export interface RotationCardProps {
  connection: ShownConnection
  onReplaceToken: () => void
}

/** A rotation in progress: both tokens, whether completing is safe, and how to complete or cancel it. */
export function RotationCard({ connection, onReplaceToken }: RotationCardProps) {
  const t = useMessages()
  const id = useId()
  const { update } = useScimPermissions()
  const { fresh } = useFreshToken()
  const rotation = useRotationEnd(connection)
  const [question, setQuestion] = useState<Question>()
  const isSafe = rotationState(connection) === 'safe'
  useScimPortalWatch(!isSafe)
  const provider = providerName(connection.identity_provider, t)
  const tokens = {
    current: <LastFour of={connection.bearer_token_last_four} />,
    next: <LastFour of={connection.next_bearer_token_last_four} />,
  }
  const startedAt = connection.next_bearer_token_created_at
  return (
    <Card labelledBy={id}>
      <CardHead>
        <Subheading id={id}>{t('credentials.rotation')}</Subheading>
        <Badge tone={isSafe ? 'ok' : 'info'} icon={isSafe ? 'ok' : undefined} isLive={!isSafe}>
          {t(isSafe ? 'credentials.safe' : 'credentials.waiting', { provider })}
        </Badge>
        {startedAt && <Small isPushed>{t.rich('credentials.started', { when: <Time value={startedAt} /> })}</Small>}
      </CardHead>
      <CardBody data-gap="20">
        <RotationTrack isSafe={isSafe} provider={provider} />
        <BothTokens connection={connection} isSafe={isSafe} />
        {isSafe ? (
          <Callout tone="ok">
            <p>
              <strong>{t('credentials.safe_title', { provider: provider })}</strong> {t.rich('credentials.safe_is', tokens)}
            </p>
          </Callout>
        ) : (
          <Callout tone="info">
            <p>
              <strong>{t('credentials.wait_title', { provider })}</strong> {t('credentials.wait_is')}
            </p>
            {update && (!fresh || fresh.absence) && (
              <Button variant="link" onClick={onReplaceToken}>
                {t('credentials.lost')} {t('guide.token_replace')}
              </Button>
            )}
          </Callout>
        )}
        {rotation.error !== null && (
          // A rotation that has ended takes its card away, so here it has not.
          <WriteFailure error={rotation.error} refused={t('credentials.failed')} isDone={false} />
        )}
      </CardBody>
      {update && (
        <CardFoot>
          <Button
            variant={isSafe ? 'primary' : undefined}
            isBusy={rotation.isCompleting}
            onClick={() => (isSafe ? rotation.complete() : setQuestion('complete'))}
          >
            {t('credentials.complete')}
          </Button>
          <Button isBusy={rotation.isCancelling} onClick={() => setQuestion('cancel')}>
            {t('credentials.cancel')}
          </Button>
          <Small isPushed>
            {t.rich(isSafe ? 'credentials.cancel_breaks' : 'credentials.cancel_is', {
              lastFour: tokens.next,
              provider: provider,
            })}
          </Small>
        </CardFoot>
      )}
      {question && (
        <EndDialog
          question={question}
          connection={connection}
          isSafe={isSafe}
          onYes={() => {
            setQuestion(undefined)
            rotation[question]()
          }}
          onNo={() => setQuestion(undefined)}
        />
      )}
    </Card>
  )
}

function LastFour({ of }: { of: string | undefined }) {
  return <code dir="ltr">{maskedToken(of ?? '')}</code>
}

function RotationTrack({ isSafe, provider }: { isSafe: boolean; provider: MessageValue }) {
  const t = useMessages()
  return (
    <Track
      doneLabel={t('guide.done')}
      steps={[
        { id: 'made', label: t('credentials.track.made'), state: 'done' },
        { id: 'used', label: t('credentials.track.used', { provider }), state: isSafe ? 'done' : 'current' },
        { id: 'off', label: t('credentials.track.off'), state: isSafe ? 'current' : 'next' },
      ]}
    />
  )
}

function BothTokens({ connection, isSafe }: { connection: ShownConnection; isSafe: boolean }) {
  const t = useMessages()
  const isCurrentUsed = Boolean(connection.bearer_token_last_used_at)
  return (
    <Split data-split="half">
      <TokenCard
        title={t('credentials.old')}
        lastFour={connection.bearer_token_last_four ?? ''}
        use={isCurrentUsed ? (isSafe ? 'idle' : 'in_use') : 'unused'}
        lastUsedAt={connection.bearer_token_last_used_at}
        createdAt={connection.bearer_token_created_at ?? connection.created_at}
        expiresAt={connection.bearer_token_expires_at}
      />
      <TokenCard
        title={t('credentials.new')}
        lastFour={connection.next_bearer_token_last_four}
        use={isSafe ? 'in_use' : connection.next_bearer_token_last_used_at ? 'idle' : 'unused'}
        lastUsedAt={connection.next_bearer_token_last_used_at}
        createdAt={connection.next_bearer_token_created_at}
        expiresAt={connection.next_bearer_token_expires_at}
      />
    </Split>
  )
}

/** Completes and cancels the rotation, and says what came of it. */
function useRotationEnd(connection: ShownConnection) {
  const t = useMessages()
  const { showDone, emit } = usePortalSettings()
  const { forget } = useFreshToken()
  const id = connection.connection_id
  const lastFours = { completed: connection.bearer_token_last_four ?? '', cancelled: connection.next_bearer_token_last_four }
  const { complete, cancel } = useScimTokenRotation({
    onBearerToken: () => {},
    onEnded: (how) => {
      forget()
      showDone(t(`credentials.${how}`, { lastFour: maskedToken(lastFours[how]) }))
      emit({ type: `rotation.${how}`, connection_id: id })
    },
  })
  return {
    complete: () => complete.mutate(id),
    cancel: () => cancel.mutate(id),
    isCompleting: complete.isPending,
    isCancelling: cancel.isPending,
    error: complete.error ?? cancel.error,
  }
}

interface EndDialogProps {
  question: Question
  isSafe: boolean
  connection: ShownConnection
  onYes: () => void
  onNo: () => void
}

/** Asks before a token that is or may be in use is turned off. */
function EndDialog({ question, isSafe, connection, onYes, onNo }: EndDialogProps) {
  const t = useMessages()
  const provider = providerName(connection.identity_provider, t)
  const values = {
    provider,
    current: <LastFour of={connection.bearer_token_last_four} />,
    next: <LastFour of={connection.next_bearer_token_last_four} />,
  }
  const about = question === 'cancel' && !isSafe ? 'cancel_unused' : question
  return (
    <Dialog
      role="alertdialog"
      title={t(`${about}.title`, { provider })}
      description={t.rich(`${about}.body`, { ...values, provider })}
      onClose={onNo}
      footer={
        <>
          <Button data-autofocus="" onClick={onNo}>
            {t(`${question}.no`)}
          </Button>
          <Button variant="danger" onClick={onYes}>
            {t(`${question}.yes`)}
          </Button>
        </>
      }
    />
  )
}
