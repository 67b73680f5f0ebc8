import { unreachabilityOf } from '../../../core/reachability.js'
import type { MessageValue } from '../../../locales/types.js'
import { Callout } from '../../elements/Callout.js'
import { Strong } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import { usePortalSettings } from '../../portalContext.js'

/** Warns that an identity provider in the cloud cannot reach this address, before anyone tries. */
export function ReachabilityCallout({ baseUrl, provider }: { baseUrl: string; provider: MessageValue }) {
  const t = useMessages()
  const { isReachable } = usePortalSettings()
  const reason = unreachabilityOf(baseUrl)
  if (!reason || isReachable) return null
  return (
    <Callout tone="warn" label={t('reach.title', { provider })}>
      <Strong>{t('reach.title', { provider })}</Strong>
      <p>{t(`reach.${reason}`, { provider })}</p>
    </Callout>
  )
}
