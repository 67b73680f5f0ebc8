import type { Activity } from '../../../contract/activity.js'
import type { MessageValue } from '../../../locales/types.js'
import { useCopy } from '../../../react/useCopy.js'
import { Button } from '../../elements/Button.js'
import { Callout } from '../../elements/Callout.js'
import { CopyLink } from '../../elements/CopyLink.js'
import { type Fact, Facts } from '../../elements/Facts.js'
import { Row } from '../../elements/layout.js'
import { usePart } from '../../elements/part.js'
import { maskedToken, Name } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import { usePortalSettings } from '../../portalContext.js'
import { dropReason, senderName } from './activityWords.js'
import { ChangeChips } from './ChangeChips.js'
import { Exchange } from './Exchange.js'
import { RequestLink } from './RequestLink.js'

export interface ActivityDetailProps {
  id?: string
  activity: Activity
  /** On a page of its own, not below the row that opened it. */
  isAlone?: boolean
}

/** The fix first, then the request and the response, then the ids for support. */
export function ActivityDetail({ id, activity, isAlone }: ActivityDetailProps) {
  const t = useMessages()
  const provider = senderName(activity, t)
  const { cause, changes, dropped = [], request, token_last_four } = activity
  return (
    <div {...usePart('event-detail')} id={id} data-alone={isAlone ? '' : undefined}>
      {cause && (
        <Callout tone="info">
          <p>
            <strong>{t('activity.fix', { provider })}</strong> {t(`cause.${cause}.fix`, { provider })}
          </p>
        </Callout>
      )}
      {dropped.length > 0 && <LeftOut dropped={dropped} provider={provider} />}
      {activity.outcome === 'refused' && <RefusedFacts activity={activity} />}
      {changes.length > 0 && <ChangeChips changes={changes} />}
      {request && <Exchange request={request} token={token_last_four} provider={provider} />}
      <Row>
        <span data-tone="small">
          {request && <RequestLink id={request.request_id} isSentenceStart />}
          {token_last_four && <> · {t.rich('activity.token', { lastFour: <code dir="ltr">{maskedToken(token_last_four)}</code> })}</>}
        </span>
        <Row data-push="">
          <CopyLink to={{ name: 'event', sequence: activity.sequence }} size="sm" />
          <CopyForSupport activity={activity} />
        </Row>
      </Row>
    </div>
  )
}

/** Who and what was refused, by name. */
function RefusedFacts({ activity }: { activity: Activity }) {
  const t = useMessages()
  const { navigate } = usePortalSettings()
  const { subject, member_id, refusal, request } = activity
  const facts: Fact[] = []
  if (subject) {
    const isGroup = request?.path.startsWith('/Groups') ?? false
    const value = member_id ? (
      <Button variant="link" onClick={() => navigate({ type: 'opened', screen: { name: 'person', memberId: member_id } })}>
        <Name>{subject}</Name>
      </Button>
    ) : (
      <Name>{subject}</Name>
    )
    facts.push({ id: 'subject', term: t(isGroup ? 'activity.fact.group' : 'activity.fact.person'), value })
  }
  if (refusal) {
    const attribute = (
      <code lang="en" translate="no">
        {refusal.attribute}
      </code>
    )
    facts.push({ id: 'attribute', term: t('activity.fact.attribute'), value: attribute })
    if (refusal.value) facts.push({ id: 'value', term: t('activity.fact.value'), value: <Name>{refusal.value}</Name> })
  }
  return facts.length > 0 ? <Facts facts={facts} /> : null
}

const shownDrops = 10

/** What to do about each attribute that was left out; attributes with the same fix share one entry. */
function LeftOut({ dropped, provider }: { dropped: NonNullable<Activity['dropped']>; provider: MessageValue }) {
  const t = useMessages()
  return (
    <Callout tone="info">
      <p>
        <strong>{t('activity.fix', { provider })}</strong>
      </p>
      {dropped.slice(0, shownDrops).map(({ attribute, detail }) => (
        <p key={attribute}>
          {t.rich(detail === null ? 'activity.drop.unknown_fix' : 'activity.drop.refused_fix', {
            attribute: (
              <code data-wrap="" lang="en" translate="no">
                {attribute}
              </code>
            ),
          })}{' '}
          {dropReason({ detail }, t)}
        </p>
      ))}
    </Callout>
  )
}

function CopyForSupport({ activity }: { activity: Activity }) {
  const t = useMessages()
  const { announce } = usePortalSettings()
  const { copy, state } = useCopy()
  const handleClick = async () => announce(t((await copy(JSON.stringify(activity, null, 2))) ? 'activity.copied' : 'activity.copied_not'))
  return (
    <Button size="sm" icon={state === 'copied' ? 'check' : 'copy'} onClick={handleClick}>
      {t(state === 'copied' ? 'copy.copied' : 'activity.copy')}
    </Button>
  )
}
