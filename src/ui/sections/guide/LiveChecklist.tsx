import { useId } from 'react'
import type { Health, HealthCause } from '../../../contract/health.js'
import type { Cadence, GuideWay } from '../../../guides/types.js'
import type { MessageValue } from '../../../locales/types.js'
import { Card } from '../../elements/Card.js'
import { Subheading } from '../../elements/Heading.js'
import { CardHead } from '../../elements/layout.js'
import { usePart } from '../../elements/part.js'
import { Pulse, Status } from '../../elements/status.js'
import { Time } from '../../elements/Time.js'
import { Icon } from '../../icons/Icon.js'
import { useMessages } from '../../messages.js'
import { useFreshness } from '../../useFreshness.js'
import { FreshnessStatus } from '../FreshnessStatus.js'
import { useCauseTitle } from './CauseCallout.js'

export interface LiveChecklistProps {
  health: Health
  provider: MessageValue
  cadence: Cadence
  way: GuideWay
}

/** What real traffic has shown so far, what went wrong, and what comes next; items tick themselves. */
export function LiveChecklist({ health, provider, cadence, way }: LiveChecklistProps) {
  const t = useMessages()
  const id = useId()
  const list = usePart('checklist')
  const freshness = useFreshness()
  const next = health.checklist.find((entry) => !entry.done_at)?.item
  const wait = t(`wait.${cadence}`)
  return (
    <Card labelledBy={id}>
      <CardHead>
        <Subheading id={id} isFocusable>
          {t('live.title', { provider })}
        </Subheading>
        <span data-push="">
          {freshness === 'lost' ? (
            <FreshnessStatus />
          ) : next ? (
            <Status tone="info" size="sm" isLive>
              {t('live.listening')}
            </Status>
          ) : (
            <Status tone="ok" size="sm" icon="ok">
              {t('live.all_seen')}
            </Status>
          )}
        </span>
      </CardHead>
      <ol {...list}>
        {health.checklist.map(({ item, done_at }) => {
          if (done_at)
            return (
              <li key={item} data-state="done">
                <Icon name="ok" />
                <span>{t(`check.${item}`, { provider })}</span>
                <Time value={done_at} />
              </li>
            )
          if (item !== next)
            return (
              <li key={item}>
                <Icon name="open" />
                <span>{t(`check.${item}.open`)}</span>
              </li>
            )
          return [
            ...health.causes.map((cause) => <WrongRow key={cause.cause} cause={cause} way={way} />),
            <li key={item} data-state="now">
              <Pulse />
              <span>{t(`check.${item}.open`)}</span>
              <p>{t(`check.${item}.hint`, { provider, wait })}</p>
            </li>,
          ]
        })}
        {!next && (
          <li data-state="done">
            <Icon name="check" />
            <span>{t('live.complete', { provider })}</span>
          </li>
        )}
      </ol>
    </Card>
  )
}

function WrongRow({ cause, way }: { cause: HealthCause; way: GuideWay }) {
  const t = useMessages()
  const titleOf = useCauseTitle()
  const step = way.steps.findIndex((each) => each.settles?.includes(cause.cause)) + 1
  return (
    <li data-state="wrong">
      <Icon name="alert" />
      <span>{titleOf(cause)}</span>
      <Time value={cause.last_at} />
      {step > 0 && <p>{t('cause.see_step', { step })}</p>}
    </li>
  )
}
