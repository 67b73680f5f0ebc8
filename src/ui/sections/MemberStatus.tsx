import { Badge, Status } from '../elements/status.js'
import { useMessages } from '../messages.js'

export interface MemberStatusProps {
  /** A host may have more statuses than the two that provisioning uses. */
  status: string
  /** Since when their deactivation waits for a decision. */
  heldAt?: string | null | undefined
  /** Shown as a pill beside a heading, not as plain text in a row. */
  isBadge?: boolean
}

/** A person's status. */
export function MemberStatus({ status, heldAt, isBadge }: MemberStatusProps) {
  const t = useMessages()
  const Look = isBadge ? Badge : Status
  if (status === 'active' && heldAt)
    return (
      <Look tone="warn" icon="pause">
        {t('status.held')}
      </Look>
    )
  if (status === 'active')
    return (
      <Look tone="ok" icon="ok">
        {t('status.active')}
      </Look>
    )
  if (status === 'deactivated')
    return (
      <Look tone="neutral" icon="minus">
        {t('status.deactivated')}
      </Look>
    )
  return (
    <Look tone="neutral" icon="open">
      {t('status.other', { status })}
    </Look>
  )
}
