import type { Activity } from '../../../contract/activity.js'
import { Tags } from '../../elements/layout.js'
import { Tag } from '../../elements/status.js'
import { Name } from '../../elements/text.js'
import { useMessages } from '../../messages.js'

/** The roles that came and went with a change. */
export function RoleChips({ roles: { gained, lost } }: { roles: NonNullable<Activity['roles']> }) {
  const t = useMessages()
  return (
    <Tags>
      {gained.map((role) => (
        <Tag key={role} tone="ok" icon="plus">
          <span>{t.rich('person.roles.gained', { role: <Name>{role}</Name> })}</span>
        </Tag>
      ))}
      {lost.map((role) => (
        <Tag key={role} icon="minus">
          <span>{t.rich('person.roles.lost', { role: <Name>{role}</Name> })}</span>
        </Tag>
      ))}
    </Tags>
  )
}
