import { useState } from 'react'
import type { Role } from '../../../contract/organization.js'
import type { RoleAssignmentsPreview } from '../../../contract/roleAssignmentsPreview.js'
import { groupsBehind } from '../../../core/roleDraft.js'
import { useScimRolesPreview } from '../../../react/useScimRolesPreview.js'
import { Button } from '../../elements/Button.js'
import { Callout } from '../../elements/Callout.js'
import { usePart } from '../../elements/part.js'
import { Muted, Name, Small, Strong } from '../../elements/text.js'
import { errorSentence } from '../../errorWords.js'
import { Icon } from '../../icons/Icon.js'
import { type Translator, useMessages } from '../../messages.js'
import { roleWords } from '../../roleWords.js'
import { AffectedDialog, type AffectedPeople } from './AffectedDialog.js'
import type { RoleEditing } from './useRoleEditing.js'

export interface RolesPreviewProps {
  editing: RoleEditing
  roles: readonly Role[]
}

/** Names who gains and who loses each role, before anything is saved. */
export function RolesPreview({ editing, roles }: RolesPreviewProps) {
  const t = useMessages()
  const part = usePart('preview')
  const [shown, setShown] = useState<AffectedPeople>()
  const preview = useScimRolesPreview(editing.assignments, [editing.draft, editing.saved.length])
  const changes = preview.data?.roles.flatMap((role) => changesOf(role)) ?? []
  return (
    <>
      {preview.isPending && <Muted>{t('groups.preview.counting')}</Muted>}
      {preview.isError && <Muted>{t('groups.preview.failed', { reason: errorSentence(preview.error, t) })}</Muted>}
      {preview.data && changes.length === 0 && <Muted>{t('groups.preview.nobody')}</Muted>}
      {changes.length > 0 && (
        <ul {...part} aria-busy={preview.isPlaceholderData || undefined}>
          {changes.map((change) => (
            <ChangeLine key={`${change.roleId} ${change.change}`} {...{ change, editing, roles }} onShowAll={() => setShown(change)} />
          ))}
        </ul>
      )}
      {preview.data && <Warnings {...preview.data} />}
      {shown && <AffectedDialog people={shown} {...{ editing, roles }} onClose={() => setShown(undefined)} />}
    </>
  )
}

interface Change extends AffectedPeople {
  /** The first of them; undefined for whoever may not search people. */
  names: string[] | undefined
}

function changesOf({ role_id, gained, lost, gained_by, lost_by }: RoleAssignmentsPreview['roles'][number]): Change[] {
  const both: Change[] = [
    { roleId: role_id, change: 'gained', count: gained, names: gained_by?.map(({ name, email_address }) => name || email_address) },
    { roleId: role_id, change: 'lost', count: lost, names: lost_by?.map(({ name, email_address }) => name || email_address) },
  ]
  return both.filter(({ count }) => count > 0)
}

/** Names in the line itself; the others are a press away. */
const namesInLine = 3

interface ChangeLineProps extends RolesPreviewProps {
  change: Change
  onShowAll: () => void
}

function ChangeLine({ change: { roleId, change, count, names }, editing, roles, onShowAll }: ChangeLineProps) {
  const t = useMessages()
  const node = usePart('node')
  const isGain = change === 'gained'
  const sentence = isGain ? 'groups.preview.gain' : 'groups.preview.lose'
  const { name: role } = roleWords(roleId, roles, t)
  const groups = groupsBehind(editing.draft, roleId, change)
  const people = names && listOf(names, count, t)
  return (
    <li>
      <span {...node} data-kind={isGain ? 'ok' : 'bad'} aria-hidden="true">
        <Icon name={isGain ? 'plus' : 'less'} />
      </span>
      <div>
        <Strong>{t.rich(sentence, { count, role: <Name>{role}</Name> })}</Strong>
        {people && (
          <Small>
            {groups.length > 0 ? t('groups.preview.from', { groups: listOf(groups, groups.length, t), names: people }) : people}
          </Small>
        )}
      </div>
      {names && count > namesInLine && (
        <Button size="sm" aria-label={t('groups.preview.all_of', { change: t(sentence, { count, role }) })} onClick={onShowAll}>
          {t('groups.preview.all', { count })}
        </Button>
      )}
    </li>
  )
}

/** The first names, and how many there are besides. */
function listOf(names: readonly string[], count: number, t: Translator): string {
  const shown = names.slice(0, namesInLine)
  const more = count - shown.length
  return t.list(more > 0 ? [...shown, t('groups.preview.others', { more })] : shown)
}

function Warnings({ removes_own_access, removes_last_admin }: RoleAssignmentsPreview) {
  const t = useMessages()
  return (
    <>
      {removes_own_access && (
        <Callout tone="bad" isAlert>
          <p>
            <strong>{t('groups.preview.you')}</strong> {t('groups.preview.you_is')}
          </p>
        </Callout>
      )}
      {removes_last_admin && (
        <Callout tone="bad" isAlert>
          <p>
            <strong>{t('groups.preview.last')}</strong> {t('groups.preview.last_is')}
          </p>
        </Callout>
      )}
    </>
  )
}
