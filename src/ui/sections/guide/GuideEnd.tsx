import type { Checklist } from '../../../core/setupProgress.js'
import type { Cadence } from '../../../guides/types.js'
import type { MessageValue } from '../../../locales/types.js'
import { Button } from '../../elements/Button.js'
import { Callout } from '../../elements/Callout.js'
import { Strong } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import { usePortalSettings } from '../../portalContext.js'

interface GuideEndProps {
  checklist: Checklist
  provider: MessageValue
  cadence: Cadence
}

/** The end of the guide: it works when the checks say so, whatever was marked. */
export function GuideEnd({ checklist, provider, cadence }: GuideEndProps) {
  const t = useMessages()
  const { navigate } = usePortalSettings()
  const next = checklist.find((entry) => !entry.done_at)
  if (next) {
    const passed = checklist.length - checklist.filter((entry) => !entry.done_at).length
    return (
      <Callout tone="info">
        <Strong>{t('guide.all_said', { passed, all: checklist.length })}</Strong>
        <p>{t(`check.${next.item}.hint`, { provider, wait: t(`wait.${cadence}`) })}</p>
      </Callout>
    )
  }
  return (
    <Callout tone="ok">
      <Strong>{t('guide.finished')}</Strong>
      <p>{t('guide.finished_is', { provider })}</p>
      <Button onClick={() => navigate({ type: 'opened', screen: { name: 'people' } })}>{t('guide.to_people')}</Button>
    </Callout>
  )
}
