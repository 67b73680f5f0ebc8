import type { MassDeactivation } from '../../contract/massDeactivation.js'
import type { MessageValue } from '../../locales/types.js'
import { useScimDeactivationReview } from '../../react/useScimHeldDeactivations.js'
import { useScimPermissions } from '../../react/useScimPortal.js'
import { Button } from '../elements/Button.js'
import { Banner, Callout } from '../elements/Callout.js'
import { Actions } from '../elements/layout.js'
import { Time } from '../elements/Time.js'
import { maskedToken } from '../elements/text.js'
import { errorSentence } from '../errorWords.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import { providerName } from '../providerName.js'

export interface MassDeactivationBannerProps {
  mass: MassDeactivation
  /** On the screen where the decisions are made, which needs no way there. */
  isOnReview?: boolean
}

/** Unusually many people are leaving: who asked, since when, how many, and what becomes of the rest. */
export function MassDeactivationBanner({ mass, isOnReview }: MassDeactivationBannerProps) {
  const t = useMessages()
  const { navigate, showDone } = usePortalSettings()
  const { reviewDeactivations } = useScimPermissions()
  const { end } = useScimDeactivationReview({ onDone: () => showDone(t('mass.ended')) })
  const { deactivated, people, since, last_at, token_last_four, held } = mass
  const provider = providerName(mass.identity_provider, t)
  const mayEnd = reviewDeactivations && held === 0
  const hasActions = !isOnReview || mayEnd
  const rest = useConsequence(mass, provider)
  return (
    <>
      <Banner
        tone="warn"
        icon="userminus"
        fact={t.rich('mass.fact', {
          provider,
          deactivated: t.number(deactivated),
          people: t.number(people),
          since: <Time value={since} format="minute" />,
        })}
        consequence={
          <>
            {rest} {t.rich('mass.last', { when: <Time value={last_at} /> })}
            {token_last_four !== null && <> {t.rich('mass.token', { lastFour: <code dir="ltr">{maskedToken(token_last_four)}</code> })}</>}
          </>
        }
        action={
          hasActions && (
            <Actions>
              {!isOnReview && held > 0 && (
                <Button size="sm" onClick={() => navigate({ type: 'opened', screen: { name: 'review' } })}>
                  {t('mass.review', { held })}
                </Button>
              )}
              {!isOnReview && held === 0 && (
                <Button size="sm" onClick={() => navigate({ type: 'opened', screen: { name: 'activity' } })}>
                  {t('mass.activity')}
                </Button>
              )}
              {mayEnd && (
                <Button size="sm" isBusy={end.isPending} onClick={() => end.mutate()}>
                  {t(mass.action === 'let_through' || !mass.is_on ? 'mass.dismiss' : 'mass.let_through')}
                </Button>
              )}
            </Actions>
          )
        }
      />
      {end.isError && (
        <Callout tone="bad" isAlert>
          <p>{errorSentence(end.error, t)}</p>
        </Callout>
      )}
    </>
  )
}

/** What becomes of the deactivations that still come, and of those that wait. */
function useConsequence({ action, is_on, held, refused, is_deciding }: MassDeactivation, provider: MessageValue): string {
  const t = useMessages()
  if (is_deciding && held > 0) return t('mass.deciding', { held })
  if (held > 0) return t(is_on ? 'mass.held' : 'mass.held_before', { held })
  if (action === 'let_through') return t('mass.nobody_held')
  if (!is_on) return t('mass.over')
  if (action === 'hold') return t('mass.will_hold')
  return refused > 0 ? t('mass.refusing', { refused, provider }) : t('mass.will_refuse')
}
