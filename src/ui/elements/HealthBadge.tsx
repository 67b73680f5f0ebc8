import type { HealthState } from '../../contract/health.js'
import { healthLooks } from '../../core/health.js'
import { useMessages } from '../messages.js'
import { Badge } from './status.js'

/** Shows in one word how provisioning is doing; the server decides which. */
export function HealthBadge({ state }: { state: HealthState }) {
  const t = useMessages()
  const { tone, icon } = healthLooks[state]
  return (
    <Badge tone={tone} icon={icon} isLive={icon === 'pulse'}>
      {t(`health.${state}`)}
    </Badge>
  )
}
