import type { Activity } from '../../../contract/activity.js'
import { useScimPortal } from '../../../react/useScimPortal.js'
import { Tags } from '../../elements/layout.js'
import { Tag } from '../../elements/status.js'
import { Name } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import { roleWords } from '../../roleWords.js'

/** The roles that came and went with a change. */
export function RoleChips({ roles: { gained, lost } }: { roles: NonNullable<Activity['roles']> }) {
  const t = useMessages()
  const portal = useScimPortal()
  const nameOf = (role: string) => roleWords(role, portal.data?.roles ?? [], t).name
  return (
    <Tags>
      {gained.map((role) => (
        <Tag key={role} tone="ok" icon="plus">
          <span>{t.rich('person.roles.gained', { role: <Name>{nameOf(role)}</Name> })}</span>
        </Tag>
      ))}
      {lost.map((role) => (
        <Tag key={role} icon="minus">
          <span>{t.rich('person.roles.lost', { role: <Name>{nameOf(role)}</Name> })}</span>
        </Tag>
      ))}
    </Tags>
  )
}
