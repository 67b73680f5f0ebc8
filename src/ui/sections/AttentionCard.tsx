import { useId, useState } from 'react'
import type { HealthCause, SeenPattern } from '../../contract/health.js'
import type { SetupProgressEntry } from '../../contract/portal.js'
import type { Guide, GuideWay } from '../../guides/types.js'
import type { MessageValue } from '../../locales/types.js'
import { useScimGuide } from '../../react/useScimGuide.js'
import { Button } from '../elements/Button.js'
import { Card } from '../elements/Card.js'
import { Subheading } from '../elements/Heading.js'
import { CardFoot, CardHead, List } from '../elements/layout.js'
import { usePart } from '../elements/part.js'
import { Name, Small, Strong } from '../elements/text.js'
import { type GuideSentences, useGuideSentences } from '../guideMessages.js'
import { Icon } from '../icons/Icon.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import { useCauseTitle } from './guide/CauseCallout.js'
import { ErrorHelp } from './guide/ErrorHelp.js'
import { usePatternWords } from './guide/PatternText.js'
import { wayOf } from './guide/wayOf.js'

export interface AttentionCardProps {
  causes: readonly HealthCause[]
  patterns: readonly SeenPattern[]
  provider: MessageValue
  identityProvider: string
  /** What was marked done, which says by which way the connection is set up. */
  entries: readonly SetupProgressEntry[]
}

/** What keeps failing, grouped by cause, each with its fix in the identity provider. */
export function AttentionCard({ causes, patterns, provider, identityProvider, entries }: AttentionCardProps) {
  const t = useMessages()
  const id = useId()
  return (
    <Card labelledBy={id} kind="warn">
      <CardHead>
        <Lead />
        <div>
          <Subheading id={id}>{t('attention.title', { count: causes.length + patterns.length, provider })}</Subheading>
          <Small>{t('attention.help', { provider })}</Small>
        </div>
      </CardHead>
      <List>
        {causes.map((cause) => (
          <CauseRow key={cause.cause} cause={cause} provider={provider} />
        ))}
        {patterns.length > 0 && <PatternRows {...{ patterns, identityProvider, entries }} />}
      </List>
      <CardFoot>
        <ErrorHelp identityProvider={identityProvider} />
      </CardFoot>
    </Card>
  )
}

/** What traffic over time shows; its sentences come with the guide. */
function PatternRows({ patterns, identityProvider, entries }: Pick<AttentionCardProps, 'patterns' | 'identityProvider' | 'entries'>) {
  const guide = useScimGuide(identityProvider).data
  const sentences = useGuideSentences()
  if (!guide || !sentences) return null
  return <LoadedPatternRows {...{ patterns, guide, sentences }} way={wayOf(guide, undefined, entries)} />
}

interface LoadedPatternRowsProps {
  patterns: readonly SeenPattern[]
  guide: Guide
  way: GuideWay
  sentences: GuideSentences
}

function LoadedPatternRows({ patterns, guide, way, sentences }: LoadedPatternRowsProps) {
  const t = useMessages()
  const countPart = usePart('count')
  const { navigate } = usePortalSettings()
  const wordsOf = usePatternWords(guide, way, sentences)
  return patterns.map((seen) => {
    const { what, fix, step } = wordsOf(seen)
    return (
      <li key={`${seen.pattern} ${seen.cause ?? ''}`}>
        <span {...countPart} data-kind="warn" aria-hidden="true">
          {seen.count === null ? <Icon name="clock" /> : t.number(seen.count)}
        </span>
        <div>
          <Strong>{what}</Strong>
          <Small>{fix}</Small>
        </div>
        {step && (
          <Button size="sm" onClick={() => navigate({ type: 'opened', screen: { name: 'guide', step: step.id } })}>
            {t('cause.see_step', { step: step.number })}
          </Button>
        )}
      </li>
    )
  })
}

function Lead() {
  return (
    <span {...usePart('lead')}>
      <Icon name="alert" />
    </span>
  )
}

function CauseRow({ cause, provider }: { cause: HealthCause; provider: MessageValue }) {
  const t = useMessages()
  const titleOf = useCauseTitle()
  const countPart = usePart('count')
  const [isOpen, setIsOpen] = useState(false)
  const people = cause.people ?? []
  const count = people.length || cause.count
  return (
    <li>
      <span {...countPart} data-kind="warn" aria-hidden="true">
        {t.number(count)}
      </span>
      <div>
        <Strong>{titleOf(cause)}</Strong>
        <Small>{t(`cause.${cause.cause}.fix`, { provider })}</Small>
      </div>
      {people.length > 0 && (
        <Button size="sm" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t(isOpen ? 'cause.hide_people' : 'cause.show_people', { people: people.length })}
        </Button>
      )}
      {isOpen && <CausePeople people={people} />}
    </li>
  )
}

function CausePeople({ people }: { people: NonNullable<HealthCause['people']> }) {
  const { navigate } = usePortalSettings()
  return (
    <ul {...usePart('people-list')}>
      {people.map(({ user_name, member_id }) => (
        <li key={user_name}>
          {member_id ? (
            <Button variant="link" onClick={() => navigate({ type: 'opened', screen: { name: 'person', memberId: member_id } })}>
              <Name>{user_name}</Name>
            </Button>
          ) : (
            <Name>{user_name}</Name>
          )}
        </li>
      ))}
    </ul>
  )
}
