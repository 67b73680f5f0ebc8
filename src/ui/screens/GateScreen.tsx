import type { ReactNode } from 'react'
import { useCopy } from '../../react/useCopy.js'
import { Button } from '../elements/Button.js'
import { ScreenHeading } from '../elements/Heading.js'
import { Actions, Line, Shell } from '../elements/layout.js'
import { usePart } from '../elements/part.js'
import { Muted } from '../elements/text.js'
import { errorDetails, errorSentence } from '../errorWords.js'
import { Icon } from '../icons/Icon.js'
import type { IconName } from '../icons/shapes.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import { AskLink } from '../sections/AskLink.js'
import { RequestLine } from '../sections/RequestLine.js'

interface GateProps {
  screen: string
  icon: IconName
  tone?: 'bad'
  title: string
  sentence: ReactNode
  actions?: ReactNode
  children?: ReactNode
}

/** A state with nothing else to show: one card that says what is wrong and what to do. */
function Gate({ screen, icon, tone, title, sentence, actions, children }: GateProps) {
  const card = usePart('card')
  const gate = usePart('gate')
  return (
    <Shell>
      <div {...card}>
        <div {...gate} data-kind={tone}>
          <Line>
            <Icon name={icon} />
            <ScreenHeading screen={screen} size="section">
              {title}
            </ScreenHeading>
          </Line>
          <Muted>{sentence}</Muted>
          {actions && <Actions>{actions}</Actions>}
          {children}
        </div>
      </div>
    </Shell>
  )
}

export interface NoPermissionScreenProps {
  organizationName: string
}

/** For people without permission: says so, and whom they can ask. */
export function NoPermissionScreen({ organizationName }: NoPermissionScreenProps) {
  const t = useMessages()
  const { contact } = usePortalSettings()
  const sentence = contact?.name
    ? t('gate.no_permission.contact', { contact: contact.name })
    : t('gate.no_permission.body', { organization: organizationName })
  return <Gate screen="no_permission" icon="lock" title={t('gate.no_permission.title')} sentence={sentence} actions={<AskLink />} />
}

export interface FailureScreenProps {
  error: unknown
  onRetry: () => void
  isRetrying?: boolean
}

/** The portal could not be loaded: why, what that means, and a retry. */
export function FailureScreen({ error, onRetry, isRetrying }: FailureScreenProps) {
  const t = useMessages()
  return (
    <Gate
      screen="failure"
      icon="alert"
      tone="bad"
      title={t('gate.error.title')}
      sentence={errorSentence(error, t)}
      actions={
        <>
          <Button variant="primary" icon="retry" isBusy={isRetrying} onClick={onRetry}>
            {t('action.retry')}
          </Button>
          <CopyDetails error={error} />
        </>
      }
    >
      <RequestLine error={error} />
    </Gate>
  )
}

/** Something in the portal itself failed; the host's page is unaffected. */
export function CrashScreen({ error, onRetry }: FailureScreenProps) {
  const t = useMessages()
  return (
    <Gate
      screen="crash"
      icon="alert"
      tone="bad"
      title={t('gate.crashed.title')}
      sentence={t('gate.crashed.body')}
      actions={
        <>
          <Button variant="primary" icon="retry" onClick={onRetry}>
            {t('action.retry')}
          </Button>
          <CopyDetails error={error} />
        </>
      }
    />
  )
}

function CopyDetails({ error }: { error: unknown }) {
  const t = useMessages()
  const { announce } = usePortalSettings()
  const { copy, state } = useCopy()
  const handleClick = async () => announce(t((await copy(errorDetails(error))) ? 'gate.copied' : 'gate.copied_not'))
  return (
    <Button icon={state === 'copied' ? 'check' : 'copy'} onClick={handleClick}>
      {t(state === 'copied' ? 'copy.copied' : 'action.details')}
    </Button>
  )
}
