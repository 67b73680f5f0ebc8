import type { Activity } from '../../../contract/activity.js'
import { useScimPermissions } from '../../../react/useScimPortal.js'
import { Button } from '../../elements/Button.js'
import { Tags } from '../../elements/layout.js'
import { Name } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import { usePortalSettings } from '../../portalContext.js'

/** Whom events are about: each person and group once, and people with the way to their page. */
export function Concerned({ events }: { events: readonly Activity[] }) {
  const t = useMessages()
  const { navigate } = usePortalSettings()
  const { searchMembers } = useScimPermissions()
  const subjects = new Map(events.map((event) => [event.member_id ?? event.group_id ?? event.subject, event]))
  const known = [...subjects.values()].filter(({ subject }) => subject !== null)
  if (known.length === 0) return t('request.nobody')
  return (
    <Tags>
      {known.map(({ activity_id, subject, member_id }) =>
        member_id && searchMembers ? (
          <Button
            key={activity_id}
            variant="link"
            onClick={() => navigate({ type: 'opened', screen: { name: 'person', memberId: member_id } })}
          >
            <Name>{subject ?? ''}</Name>
          </Button>
        ) : (
          <Name key={activity_id}>{subject ?? ''}</Name>
        ),
      )}
    </Tags>
  )
}
