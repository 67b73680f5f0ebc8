import { useId } from 'react'
import type { Activity } from '../../../contract/activity.js'
import type { MessageValue } from '../../../locales/types.js'
import { Split } from '../../elements/layout.js'
import { usePart } from '../../elements/part.js'
import { maskedToken } from '../../elements/text.js'
import { useMessages } from '../../messages.js'

export interface ExchangeProps {
  request: NonNullable<Activity['request']>
  token: string | null
  provider: MessageValue
}

/** What was sent and what came back, side by side where there is room. */
export function Exchange({ request, token, provider }: ExchangeProps) {
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
