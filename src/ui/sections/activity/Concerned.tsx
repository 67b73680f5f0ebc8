import type { Activity } from '../../../contract/activity.js'
import { concernedBy } from '../../../core/concerned.js'
import { useScimPermissions } from '../../../react/useScimPortal.js'
import { Button } from '../../elements/Button.js'
import { Row } from '../../elements/layout.js'
import { Name } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import { usePortalSettings } from '../../portalContext.js'

/** Whom events are about: people with the way to their page, groups and everybody else by name. */
export function Concerned({ events }: { events: readonly Activity[] }) {
  const t = useMessages()
  const { navigate } = usePortalSettings()
  const { searchMembers } = useScimPermissions()
  const all = concernedBy(events)
  if (all.length === 0) return t('request.nobody')
  return (
    <Row>
      {all.map(({ name, memberId }) =>
        memberId && searchMembers ? (
          <Button key={memberId} variant="link" onClick={() => navigate({ type: 'opened', screen: { name: 'person', memberId } })}>
            <Name>{name}</Name>
          </Button>
        ) : (
          <Name key={name}>{name}</Name>
        ),
      )}
    </Row>
  )
}
