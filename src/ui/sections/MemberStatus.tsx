import type { Member } from '../../contract/member.js'
import { Badge, Status, Tag } from '../elements/status.js'
import { useMessages } from '../messages.js'

export interface MemberStatusProps {
  /** A host may have more statuses than the two that provisioning uses, and another backend may not say how people stand. */
  person: Pick<Member, 'status' | 'scim_standing'>
  /** Shown as a pill beside a heading, not as plain text in a row. */
  isBadge?: boolean
}

/** A person's status, and whether the connection does not manage them. */
export function MemberStatus({ person, isBadge }: MemberStatusProps) {
  const t = useMessages()
  return (
    <>
      <StatusLook {...{ person, isBadge }} />
      {person.scim_standing === 'not_managed' && (
        <>
          {' '}
          <Tag>{t('status.not_managed')}</Tag>
        </>
      )}
    </>
  )
}

function StatusLook({ person: { status, scim_standing }, isBadge }: MemberStatusProps) {
  const t = useMessages()
  const Look = isBadge ? Badge : Status
  if (scim_standing === 'left')
    return (
      <Look tone="neutral" icon="userminus">
        {t('status.left')}
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
