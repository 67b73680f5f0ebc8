import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { RoleAssignment } from '../../../contract/connection.js'
import type { Role } from '../../../contract/organization.js'
import { useAdminPortalScim } from '../../../react/context.js'
import { scimKeys } from '../../../react/queries.js'
import { Callout } from '../../elements/Callout.js'
import { Card } from '../../elements/Card.js'
import { Subheading } from '../../elements/Heading.js'
import { CardBody, CardHead, List } from '../../elements/layout.js'
import { usePart } from '../../elements/part.js'
import { Muted, Name, Strong } from '../../elements/text.js'
import { errorSentence } from '../../errorWords.js'
import { Icon } from '../../icons/Icon.js'
import { useMessages } from '../../messages.js'

export interface RolesPreviewProps {
  /** The complete list as it would be after saving. */
  assignments: readonly RoleAssignment[]
  roles: readonly Role[]
}

/** Shows how many people gain and lose each role, before anything is saved. */
export function RolesPreview({ assignments }: RolesPreviewProps) {
  const t = useMessages()
  const id = useId()
  const preview = usePreview(assignments)
  const changes = preview.data?.roles.filter((role) => role.gained > 0 || role.lost > 0) ?? []
  return (
    <Card labelledBy={id} isSticky>
      <CardHead>
        <Subheading id={id}>{t('groups.preview')}</Subheading>
      </CardHead>
      {preview.isPending && <Line>{t('groups.preview.counting')}</Line>}
      {preview.isError && <Line>{t('groups.preview.failed', { reason: errorSentence(preview.error, t) })}</Line>}
      {preview.data && changes.length === 0 && <Line>{t('groups.preview.nobody')}</Line>}
      {changes.length > 0 && (
        <List>
          {changes.map((role) => (
            <RoleChange key={role.role_id} {...role} />
          ))}
        </List>
      )}
      {preview.data?.removes_own_access && (
        <CardBody>
          <Callout tone="bad" isAlert>
            <p>
              <strong>{t('groups.preview.you')}</strong> {t('groups.preview.you_is')}
            </p>
          </Callout>
        </CardBody>
      )}
    </Card>
  )
}

function usePreview(assignments: readonly RoleAssignment[]) {
  const { client, queryClient } = useAdminPortalScim()
  const body = assignments.map(({ role_id, group_id }) => ({ role_id, group_id }))
  return useQuery(
    {
      queryKey: [...scimKeys.lists(client), 'roles-preview', body],
      queryFn: ({ signal }) => client.previewRoleAssignments(body, { signal }),
      placeholderData: keepPreviousData,
      retry: false,
    },
    queryClient,
  )
}

function Line({ children }: { children: string }) {
  return (
    <CardBody>
      <Muted>{children}</Muted>
    </CardBody>
  )
}

interface RoleChangeProps {
  role_id: string
  gained: number
  lost: number
}

function RoleChange({ role_id, gained, lost }: RoleChangeProps) {
  return (
    <>
      {gained > 0 && <RoleCount roleId={role_id} count={gained} effect="gain" />}
      {lost > 0 && <RoleCount roleId={role_id} count={lost} effect="lose" />}
    </>
  )
}

function RoleCount({ roleId, count, effect }: { roleId: string; count: number; effect: 'gain' | 'lose' }) {
  const t = useMessages()
  const node = usePart('node')
  return (
    <li data-nowrap="">
      <span {...node} data-kind={effect === 'gain' ? 'ok' : 'bad'} aria-hidden="true">
        <Icon name={effect === 'gain' ? 'plus' : 'less'} />
      </span>
      <div>
        <Strong>{t.rich(`groups.preview.${effect}`, { count, role: <Name>{roleId}</Name> })}</Strong>
      </div>
    </li>
  )
}
