import { Status } from '../elements/status.js'
import { useMessages } from '../messages.js'
import { useFreshness } from '../useFreshness.js'

/** Whether the list beside it follows what happens. */
export function FreshnessStatus() {
  const t = useMessages()
  const freshness = useFreshness()
  const isLost = freshness === 'lost'
  return (
    <Status tone={isLost ? 'warn' : 'ok'} icon={isLost ? 'offline' : undefined} isLive={!isLost} size="sm">
      {t(`fresh.${freshness}`)}
    </Status>
  )
}
