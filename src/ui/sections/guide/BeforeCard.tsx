import { useId } from 'react'
import type { Guide } from '../../../guides/types.js'
import { Card } from '../../elements/Card.js'
import { Subheading } from '../../elements/Heading.js'
import { CardBody, CardHead } from '../../elements/layout.js'
import { usePart } from '../../elements/part.js'
import type { GuideSentences } from '../../guideMessages.js'
import { Icon } from '../../icons/Icon.js'
import { useMessages } from '../../messages.js'

/** What to have ready and what this provider cannot do, shown until a step is done. */
export function BeforeCard({ guide, sentences }: { guide: Guide; sentences: GuideSentences }) {
  const t = useMessages()
  const id = useId()
  const points = usePart('points')
  if (guide.before.length === 0) return null
  const hasLimits = guide.before.some((remark) => remark.kind === 'limit')
  return (
    <Card labelledBy={id} kind={hasLimits ? 'warn' : undefined}>
      <CardHead>
        <Subheading id={id}>{t('guide.before')}</Subheading>
      </CardHead>
      <CardBody>
        <ul {...points}>
          {guide.before.map((remark) => (
            <li key={remark.id} data-kind={remark.kind === 'limit' ? 'warn' : undefined}>
              <Icon name={remark.kind === 'limit' ? 'alert' : 'info'} />
              <span>{sentences.say(`guide.${guide.identityProvider}.before.${remark.id}`, remark.labels)}</span>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}
