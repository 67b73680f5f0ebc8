import type { ReactNode } from 'react'
import { Button } from '../elements/Button.js'
import { Callout } from '../elements/Callout.js'
import { Card } from '../elements/Card.js'
import { Subheading } from '../elements/Heading.js'
import { Actions, CardBody } from '../elements/layout.js'
import { usePart } from '../elements/part.js'
import { Pulse } from '../elements/status.js'
import { Time } from '../elements/Time.js'
import { Muted, Strong } from '../elements/text.js'
import { errorSentence } from '../errorWords.js'
import { Icon } from '../icons/Icon.js'
import type { IconName } from '../icons/shapes.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import { providerName } from '../providerName.js'
import { AskLink } from './AskLink.js'
import { RequestLine } from './RequestLine.js'

export interface BlankProps {
  /** A pulse when omitted: something may arrive at any moment. */
  icon?: IconName
  title: string
  sentence: ReactNode
  actions?: ReactNode
}

/** A list with nothing in it, and why. */
export function Blank({ icon, title, sentence, actions }: BlankProps) {
  const node = usePart('node')
  return (
    <div {...usePart('blank')}>
      <span {...node} data-kind={icon ? undefined : 'info'} aria-hidden="true">
        {icon ? <Icon name={icon} /> : <Pulse />}
      </span>
      <Subheading>{title}</Subheading>
      <Muted>{sentence}</Muted>
      {actions && <Actions>{actions}</Actions>}
    </div>
  )
}

export interface NobodyYetProps {
  identityProvider: string
  /** When it last called, if it ever did. */
  lastRequestAt: string | null
}

/** Nobody is here: whether anything was received at all, and what brings people. */
export function NobodyYet({ identityProvider, lastRequestAt }: NobodyYetProps) {
  const t = useMessages()
  const { navigate } = usePortalSettings()
  const provider = providerName(identityProvider, t)
  const wait = t(`wait.${t.provider(identityProvider).cadence}`)
  const when = lastRequestAt && <Time value={lastRequestAt} />
  return (
    <Blank
      title={t(when ? 'people.none.called' : 'people.none.title')}
      sentence={when ? t.rich('people.none.called_body', { provider, wait, when }) : t('people.none.body', { provider, wait })}
      actions={
        <Button icon="book" onClick={() => navigate({ type: 'opened', screen: { name: 'guide' } })}>
          {t('people.none.guide')}
        </Button>
      }
    />
  )
}

export function NobodyFound({ onClear }: { onClear: () => void }) {
  const t = useMessages()
  return (
    <Blank
      icon="search"
      title={t('people.no_match.title')}
      sentence={t('people.no_match.body')}
      actions={<Button onClick={onClear}>{t('people.no_match.clear')}</Button>}
    />
  )
}

export function PeopleForbidden() {
  const t = useMessages()
  return (
    <Card label={t('people.caption')}>
      <Blank icon="lock" title={t('people.not_allowed.title')} sentence={t('people.not_allowed.body')} actions={<AskLink />} />
    </Card>
  )
}

/** Shown in place of a list that could not be loaded. */
export function ListFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useMessages()
  return (
    <CardBody>
      <Callout tone="bad" isAlert>
        <Strong>{t('list.failed')}</Strong>
        <p>{errorSentence(error, t)}</p>
        <Button size="sm" icon="retry" onClick={onRetry}>
          {t('action.retry')}
        </Button>
        <RequestLine error={error} />
      </Callout>
    </CardBody>
  )
}
