import type { Health } from '../../../contract/health.js'
import type { MessageValue } from '../../../locales/types.js'
import { Button } from '../../elements/Button.js'
import { Banner } from '../../elements/Callout.js'
import { useMessages } from '../../messages.js'

/** A summary of the checklist and a link to it, for layouts where it is below everything else. */
export function ChecksBanner({ health, provider }: { health: Health; provider: MessageValue }) {
  const t = useMessages()
  const passed = health.checklist.filter((entry) => entry.done_at).length
  const next = health.checklist.find((entry) => !entry.done_at)
  return (
    <div data-when="narrow">
      <Banner
        tone={next ? 'info' : 'ok'}
        icon={next ? 'pulse' : 'ok'}
        fact={t('live.passed', { passed, all: health.checklist.length })}
        consequence={next ? t(`check.${next.item}.next`) : t('live.complete', { provider })}
        action={
          <Button size="sm" endIcon="down" onClick={(event) => showChecks(event.currentTarget)}>
            {t('guide.checks')}
          </Button>
        }
      />
    </div>
  )
}

function showChecks(from: HTMLElement): void {
  const heading = from
    .closest('.aps')
    ?.querySelector<HTMLElement>('[data-part="checklist"]')
    ?.closest('section')
    ?.querySelector<HTMLElement>('[tabindex]')
  heading?.focus({ preventScroll: true })
  heading?.scrollIntoView({ block: 'start' })
}
