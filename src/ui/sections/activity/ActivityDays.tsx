import { Fragment, useId, useState, useSyncExternalStore } from 'react'
import type { Activity } from '../../../contract/activity.js'
import { subscribeToClock } from '../../clock.js'
import { Subheading } from '../../elements/Heading.js'
import { usePart } from '../../elements/part.js'
import { Time } from '../../elements/Time.js'
import { useFormats } from '../../formats.js'
import { Icon } from '../../icons/Icon.js'
import { useMessages } from '../../messages.js'
import { ActivityDetail } from './ActivityDetail.js'
import { activityLook, activityRemark, activitySentence } from './activityWords.js'

export interface ActivityDaysProps {
  activities: readonly Activity[]
}

/** Events grouped by day, in the reader's time zone. */
export function ActivityDays({ activities }: ActivityDaysProps) {
  const formats = useFormats()
  const days = new Map<string, Activity[]>()
  for (const activity of activities) {
    const day = formats.date(activity.occurred_at)
    days.set(day, [...(days.get(day) ?? []), activity])
  }
  return Array.from(days, ([day, ofDay]) => (
    <Fragment key={day}>
      <DayHeading activity={ofDay[0]} />
      <Events activities={ofDay} />
    </Fragment>
  ))
}

function DayHeading({ activity }: { activity: Activity | undefined }) {
  const formats = useFormats()
  const at = activity?.occurred_at ?? ''
  const text = useSyncExternalStore(
    subscribeToClock,
    () => formats.day(at),
    () => formats.date(at),
  )
  return (
    <div {...usePart('day')}>
      <Subheading>{text}</Subheading>
    </div>
  )
}

function Events({ activities }: ActivityDaysProps) {
  return (
    <ol {...usePart('events')}>
      {activities.map((activity) => (
        <Event key={activity.activity_id} activity={activity} />
      ))}
    </ol>
  )
}

/** One event; the whole row opens its details. */
function Event({ activity }: { activity: Activity }) {
  const t = useMessages()
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const { icon, tone } = activityLook(activity)
  const remark = activityRemark(activity, t)
  return (
    <li data-open={isOpen ? '' : undefined}>
      <button
        {...usePart('event')}
        type="button"
        data-kind={tone === 'neutral' ? undefined : tone}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name={icon} />
        <span>
          {activitySentence(activity, t)}
          {remark && <small>{remark}</small>}
        </span>
        <Time value={activity.occurred_at} format="time" />
      </button>
      {isOpen && <ActivityDetail id={id} activity={activity} />}
    </li>
  )
}
