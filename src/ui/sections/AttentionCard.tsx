import { useId, useState } from 'react'
import type { HealthCause } from '../../contract/health.js'
import { Button } from '../elements/Button.js'
import { Card } from '../elements/Card.js'
import { Subheading } from '../elements/Heading.js'
import { CardHead, List } from '../elements/layout.js'
import { usePart } from '../elements/part.js'
import { Name, Small, Strong } from '../elements/text.js'
import { Icon } from '../icons/Icon.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import { useCauseTitle } from './guide/CauseCallout.js'

export interface AttentionCardProps {
  causes: readonly HealthCause[]
  provider: string
}

/** What keeps failing, grouped by cause, each with its fix in the identity provider. */
export function AttentionCard({ causes, provider }: AttentionCardProps) {
  const t = useMessages()
  const id = useId()
  return (
    <Card labelledBy={id} kind="warn">
      <CardHead>
        <Lead />
        <div>
          <Subheading id={id}>{t('attention.title', { count: causes.length, provider })}</Subheading>
          <Small>{t('attention.help', { provider })}</Small>
        </div>
      </CardHead>
      <List>
        {causes.map((cause) => (
          <CauseRow key={cause.cause} cause={cause} provider={provider} />
        ))}
      </List>
    </Card>
  )
}

function Lead() {
  return (
    <span {...usePart('lead')}>
      <Icon name="alert" />
    </span>
  )
}

function CauseRow({ cause, provider }: { cause: HealthCause; provider: string }) {
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
