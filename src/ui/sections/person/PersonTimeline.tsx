import { useId } from 'react'
import type { Activity } from '../../../contract/activity.js'
import type { Member } from '../../../contract/member.js'
import type { MessageValue } from '../../../locales/types.js'
import { useScimActivity } from '../../../react/useScimActivity.js'
import { Button } from '../../elements/Button.js'
import { Callout } from '../../elements/Callout.js'
import { Card } from '../../elements/Card.js'
import { Subheading } from '../../elements/Heading.js'
import { CardBody, CardFoot, CardHead } from '../../elements/layout.js'
import { usePart } from '../../elements/part.js'
import { Time } from '../../elements/Time.js'
import { Muted, maskedToken, Name, Small } from '../../elements/text.js'
import { Icon } from '../../icons/Icon.js'
import { useMessages } from '../../messages.js'
import { usePortalSettings } from '../../portalContext.js'
import { providerName } from '../../providerName.js'
import type { ShownConnection } from '../../shownConnection.js'
import { activityIcons, activityRemark, activitySentence, senderName } from '../activity/activityWords.js'
import { ChangeChips } from '../activity/ChangeChips.js'
import { RequestLink } from '../activity/RequestLink.js'
import { ListFailure } from '../PeopleStates.js'
import { RowsOnTheirWay } from '../RowsOnTheirWay.js'
import { RoleChips } from './RoleChips.js'

export interface PersonReasonProps {
  connection: ShownConnection
  person: Member
}

function usePersonActivity(person: Member) {
  return useScimActivity({ member_id: person.member_id })
}

/** The answer to “why was this person deactivated?”, shown above the timeline. */
export function PersonReason({ connection, person }: PersonReasonProps) {
  const t = useMessages()
  const activity = usePersonActivity(person)
  if (person.scim_standing === 'not_managed') return <NotManaged identityProvider={connection.identity_provider} />
  if (person.status === 'active' && person.deactivation_held_at)
    return <HeldReason {...{ connection }} since={person.deactivation_held_at} />
  if (person.status !== 'deactivated') return null
  const cause = activity.data?.pages.flatMap((page) => page.activities).find(isDeactivation)
  if (!cause) return null
  const provider = providerName(connection.identity_provider, t)
  const isAsked = cause.actor.type === 'identity_provider'
  const key = reasonOf(cause)
  const when = <Time value={cause.occurred_at} format="moment" />
  return (
    <Callout>
      <p>
        <strong>{t(key, { provider: isAsked ? senderName(cause, t) : provider })}</strong>, {t.rich(`${key}_is`, { when, provider })}
      </p>
    </Callout>
  )
}

function NotManaged({ identityProvider }: { identityProvider: string }) {
  const t = useMessages()
  const name = providerName(identityProvider, t)
  return (
    <Callout>
      <p>
        <strong>{t('person.why.not_managed', { provider: name })}</strong> {t('person.why.not_managed_is', { provider: name })}
      </p>
    </Callout>
  )
}

function reasonOf({ kind, actor }: Activity) {
  if (kind === 'deactivation.release') return 'person.why.deactivated_review'
  return actor.type === 'identity_provider' ? 'person.why.deactivated' : 'person.why.deactivated_host'
}

/** Why somebody whom the identity provider has let go is still active. */
function HeldReason({ connection, since }: { connection: ShownConnection; since: string }) {
  const t = useMessages()
  const { navigate } = usePortalSettings()
  const provider = providerName(connection.identity_provider, t)
  return (
    <Callout tone="warn" icon="pause">
      <p>
        <strong>{t.rich('person.why.held', { provider, when: <Time value={since} /> })}</strong> {t('person.why.held_is')}
      </p>
      <Button size="sm" onClick={() => navigate({ type: 'opened', screen: { name: 'review' } })}>
        {t('review.title')}
      </Button>
    </Callout>
  )
}

const deactivations: readonly Activity['kind'][] = ['member.deactivate', 'member.delete', 'deactivation.release']

function isDeactivation({ kind, outcome }: Activity): boolean {
  return outcome === 'succeeded' && deactivations.includes(kind)
}

/** Everything that happened to the person, with the event that answers the question highlighted. */
export function PersonTimeline({ person }: { person: Member }) {
  const t = useMessages()
  const id = useId()
  const timeline = usePart('timeline')
  const activity = usePersonActivity(person)
  const events = activity.data?.pages.flatMap((page) => page.activities)
  const answer = person.status === 'deactivated' ? events?.find(isDeactivation) : undefined
  return (
    <Card labelledBy={id}>
      <CardHead>
        <Subheading id={id}>{t('person.happened')}</Subheading>
      </CardHead>
      {activity.isPending && <RowsOnTheirWay />}
      {activity.isError && !events && <ListFailure error={activity.error} onRetry={() => activity.refetch()} />}
      {events?.length === 0 && (
        <CardBody>
          <Muted>{t('person.happened.none')}</Muted>
        </CardBody>
      )}
      {events && events.length > 0 && (
        <ol {...timeline}>
          {events.map((event) => (
            <TimelineEvent key={event.activity_id} event={event} person={person} isAnswer={event === answer} />
          ))}
        </ol>
      )}
      {activity.hasNextPage && (
        <CardFoot>
          <Button size="sm" isBusy={activity.isFetchingNextPage} onClick={() => activity.fetchNextPage()}>
            {t('activity.more')}
          </Button>
        </CardFoot>
      )}
    </Card>
  )
}

interface TimelineEventProps {
  event: Activity
  person: Member
  isAnswer: boolean
}

function TimelineEvent({ event, person, isAnswer }: TimelineEventProps) {
  const t = useMessages()
  const provider = senderName(event, t)
  const isRefused = event.outcome === 'refused'
  const membership = membershipOf(event, person)
  const remark = membership ? '' : activityRemark({ ...event, changes: [] }, t)
  return (
    <li>
      <span {...usePart('node')} data-strong={isAnswer ? '' : undefined} data-kind={isRefused ? 'bad' : undefined} aria-hidden="true">
        <Icon name={isRefused ? 'fail' : activityIcons[event.kind]} />
      </span>
      <div>
        <div {...usePart('moment')}>
          <strong>
            {membership
              ? t.rich(`person.${membership}`, { group: event.subject ? <Name>{event.subject}</Name> : t.noun('activity.some_group') })
              : activitySentence(event, t)}
          </strong>
          <Time value={event.occurred_at} format="event" tone="small" isPushed />
        </div>
        <ChangeChips changes={event.changes} />
        {event.roles && <RoleChips roles={event.roles} />}
        {remark && <Small>{remark}</Small>}
        {event.actor.type === 'identity_provider' && <Source event={event} provider={provider} />}
      </div>
    </li>
  )
}

/** How a change of a group's members affected this person; undefined when the event does not say. */
function membershipOf({ kind, outcome, members }: Activity, person: Member): 'added_to' | 'removed_from' | undefined {
  if (kind !== 'group.members' || outcome !== 'succeeded' || !members) return undefined
  if (members.removed_count === 0) return 'added_to'
  if (members.added_count === 0) return 'removed_from'
  if (members.added.includes(person.name)) return 'added_to'
  return members.removed.includes(person.name) ? 'removed_from' : undefined
}

/** Who sent the request and its id, so that support can trace it. */
function Source({ event, provider }: { event: Activity; provider: MessageValue }) {
  const t = useMessages()
  if (!event.request) return null
  const request = <RequestLink id={event.request.request_id} />
  const lastFour = event.token_last_four && <code dir="ltr">{maskedToken(event.token_last_four)}</code>
  return (
    <Small>
      {lastFour ? t.rich('person.by_token', { provider, lastFour, request }) : t.rich('person.by_request', { provider, request })}
    </Small>
  )
}
