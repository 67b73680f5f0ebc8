import type { Cause, HealthCause } from '../../../contract/health.js'
import type { MessageValue } from '../../../locales/types.js'
import { Callout } from '../../elements/Callout.js'
import { usePart } from '../../elements/part.js'
import { Time } from '../../elements/Time.js'
import { maskedToken, Small, Strong } from '../../elements/text.js'
import { useMessages } from '../../messages.js'

/** The title of a cause: how many people or requests it affects. */
export function useCauseTitle() {
  const t = useMessages()
  return (cause: HealthCause) => t(`cause.${cause.cause}.title`, { count: cause.count, people: cause.people?.length ?? cause.count })
}

export interface CauseCalloutProps {
  cause: HealthCause
  provider: MessageValue
  lastFour: string
}

/** What went wrong at this step, with what was sent and what was expected. */
export function CauseCallout({ cause, provider, lastFour }: CauseCalloutProps) {
  const t = useMessages()
  const titleOf = useCauseTitle()
  return (
    <Callout tone="warn" label={t('cause.found')}>
      <div>
        <Strong>{titleOf(cause)}</Strong>
        <Small>
          {t.rich('cause.when', { when: <Time value={cause.last_at} /> })}
          {cause.token_last_four && (
            <> {t.rich('cause.token', { lastFour: <code dir="ltr">{maskedToken(cause.token_last_four)}</code> })}</>
          )}
        </Small>
      </div>
      <Compare cause={cause.cause} lastFour={lastFour} />
      <p>{t(`cause.${cause.cause}.fix`, { provider })}</p>
    </Callout>
  )
}

const scheme = 'Bearer'

/** The two headers side by side, for mistakes that are visible. */
function Compare({ cause, lastFour }: { cause: Cause; lastFour: string }) {
  const t = useMessages()
  const part = usePart('compare')
  if (cause !== 'double_bearer' && cause !== 'missing_scheme') return null
  const masked = maskedToken(lastFour)
  return (
    <dl {...part}>
      <dt>{t('cause.sent')}</dt>
      <dd>
        <code dir="ltr">
          {cause === 'double_bearer' ? (
            <>
              {scheme} <mark>{scheme}</mark> {masked}
            </>
          ) : (
            <mark>{masked}</mark>
          )}
        </code>
      </dd>
      <dt>{t('cause.expected')}</dt>
      <dd>
        <code dir="ltr">
          {scheme} {masked}
        </code>
      </dd>
    </dl>
  )
}
