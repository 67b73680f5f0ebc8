import { useId } from 'react'
import type { Member } from '../../../contract/member.js'
import type { Role } from '../../../contract/organization.js'
import type { Portal } from '../../../contract/portal.js'
import { Card } from '../../elements/Card.js'
import { Facts } from '../../elements/Facts.js'
import { Subheading } from '../../elements/Heading.js'
import { CardBody, CardHead, Tags } from '../../elements/layout.js'
import { Tag } from '../../elements/status.js'
import { Muted, Name } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import { roleWords } from '../../roleWords.js'

export interface PersonGroupsProps {
  portal: Portal
  person: Member
}

/** Each group of the person with the roles it gives, and roles from elsewhere. */
export function PersonGroups({ portal, person }: PersonGroupsProps) {
  const t = useMessages()
  const id = useId()
  const groups = person.scim_registration?.scim_attributes.groups ?? []
  const direct = person.roles
    .filter((role) => role.sources.some((source) => source.type !== 'scim_connection_group'))
    .map((role) => role.role_id)
  const facts = groups.map((group) => ({
    id: group.value,
    term: <Name>{group.display || group.value}</Name>,
    value: <Roles roles={rolesOf(person, group.value)} catalogue={portal.roles ?? []} />,
  }))
  if (direct.length > 0)
    facts.push({ id: 'direct', term: <>{t('person.roles.direct')}</>, value: <Roles roles={direct} catalogue={portal.roles ?? []} /> })
  return (
    <Card labelledBy={id}>
      <CardHead>
        <Subheading id={id}>{t('person.groups')}</Subheading>
      </CardHead>
      {facts.length > 0 ? (
        <Facts facts={facts} />
      ) : (
        <CardBody>
          <Muted>{t('person.groups.none')}</Muted>
        </CardBody>
      )}
    </Card>
  )
}

function rolesOf(person: Member, groupId: string): string[] {
  const isFromGroup = (source: Member['roles'][number]['sources'][number]) =>
    source.type === 'scim_connection_group' && source.details.group_id === groupId
  return person.roles.filter((role) => role.sources.some(isFromGroup)).map((role) => role.role_id)
}

function Roles({ roles, catalogue }: { roles: readonly string[]; catalogue: readonly Role[] }) {
  const t = useMessages()
  if (roles.length === 0) return <span data-tone="muted">{t('person.roles.none')}</span>
  return (
    <Tags>
      {roles.map((role) => (
        <Tag key={role}>
          <Name>{roleWords(role, catalogue, t).name}</Name>
        </Tag>
      ))}
    </Tags>
  )
}
