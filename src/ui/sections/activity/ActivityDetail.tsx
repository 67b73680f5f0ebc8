import { useId } from 'react'
import type { Activity } from '../../../contract/activity.js'
import type { MessageValue } from '../../../locales/types.js'
import { useCopy } from '../../../react/useCopy.js'
import { Button } from '../../elements/Button.js'
import { Callout } from '../../elements/Callout.js'
import { type Fact, Facts } from '../../elements/Facts.js'
import { Row, Split } from '../../elements/layout.js'
import { usePart } from '../../elements/part.js'
import { maskedToken, Name } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import { usePortalSettings } from '../../portalContext.js'
import { dropReason, senderName } from './activityWords.js'
import { ChangeChips } from './ChangeChips.js'

export interface ActivityDetailProps {
  id: string
  activity: Activity
}

/** The fix first, then the request and the response, then the ids for support. */
export function ActivityDetail({ id, activity }: ActivityDetailProps) {
  const t = useMessages()
  const provider = senderName(activity, t)
  const { cause, changes, dropped = [], request, token_last_four } = activity
  return (
    <div {...usePart('event-detail')} id={id}>
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
          {request && t.rich('activity.request', { id: <code data-wrap="">{request.request_id}</code> })}
          {token_last_four && <> · {t.rich('activity.token', { lastFour: <code>{maskedToken(token_last_four)}</code> })}</>}
        </span>
        <CopyForSupport activity={activity} />
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

interface ExchangeProps {
  request: NonNullable<Activity['request']>
  token: string | null
  provider: MessageValue
}

function Exchange({ request, token, provider }: ExchangeProps) {
  const t = useMessages()
  const headers = [
    token && `Authorization: Bearer ${maskedToken(token)}`,
    request.user_agent && `User-Agent: ${request.user_agent}`,
  ].filter(Boolean)
  return (
    <Split data-split="half">
      <Trace
        label={t('activity.sent', { provider })}
        first={request.method}
        rest={request.path}
        headers={headers.join('\n')}
        body={request.body}
      />
      <Trace
        label={t('activity.answered')}
        first={String(request.status_code)}
        rest=""
        headers=""
        body={request.answer ?? request.detail}
      />
    </Split>
  )
}

interface TraceProps {
  label: string
  first: string
  rest: string
  headers: string
  body: string | null
}

/** Scrollable content must be reachable by keyboard, and then it needs a name. */
const scrollRegion = (labelId: string) => ({ role: 'region', tabIndex: 0, 'aria-labelledby': labelId })

/** A request or a response as text; a long one scrolls, also by keyboard. */
function Trace({ label, first, rest, headers, body }: TraceProps) {
  const id = useId()
  const code = usePart('code')
  const labelPart = usePart('label')
  return (
    <div {...usePart('stack')} data-gap="6">
      <p {...labelPart} id={id}>
        {label}
      </p>
      <pre {...code} {...scrollRegion(id)} dir="ltr" translate="no">
        <b>{first}</b> {rest}
        {headers && (
          <>
            {'\n'}
            <span>{headers}</span>
          </>
        )}
        {body && `\n\n${indented(body)}`}
      </pre>
    </div>
  )
}

/** Formats JSON with one line per attribute; anything else stays as received. */
function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    // Not JSON, or truncated: as plain text it still shows what was sent.
    return body
  }
}

function CopyForSupport({ activity }: { activity: Activity }) {
  const t = useMessages()
  const { announce } = usePortalSettings()
  const { copy, state } = useCopy()
  const handleClick = async () => announce(t((await copy(JSON.stringify(activity, null, 2))) ? 'activity.copied' : 'activity.copied_not'))
  return (
    <span data-push="">
      <Button size="sm" icon={state === 'copied' ? 'check' : 'copy'} onClick={handleClick}>
        {t(state === 'copied' ? 'copy.copied' : 'activity.copy')}
      </Button>
    </span>
  )
}
