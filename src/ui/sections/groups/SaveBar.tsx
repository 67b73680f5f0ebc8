import type { Role } from '../../../contract/organization.js'
import { Button } from '../../elements/Button.js'
import { Callout } from '../../elements/Callout.js'
import { usePart } from '../../elements/part.js'
import { useMessages } from '../../messages.js'
import { WriteFailure } from '../WriteFailure.js'
import { RolesPreview } from './RolesPreview.js'
import type { RoleEditing } from './useRoleEditing.js'

export interface SaveBarProps {
  editing: RoleEditing
  roles: readonly Role[]
}

/** What would happen and what stands in the way, then how much changes, with Save and Discard: in view wherever the list is scrolled to. */
export function SaveBar({ editing, roles }: SaveBarProps) {
  const t = useMessages()
  const part = usePart('savebar')
  const { count, error } = editing
  if (count === 0 && error === null) return null
  return (
    <section {...part} aria-label={t('groups.bar')}>
      <div>
        {error !== null && <SaveFailure editing={editing} />}
        {count > 0 && <RolesPreview {...{ editing, roles }} />}
      </div>
      {count > 0 && (
        <div>
          <p>
            <strong>{t('groups.draft', { count })}</strong> <span data-tone="muted">{t('groups.draft_is')}</span>
          </p>
          <Button variant="ghost" onClick={editing.discard}>
            {t('groups.discard')}
          </Button>
          <Button variant="primary" isBusy={editing.isSaving} onClick={editing.save}>
            {t('groups.save')}
          </Button>
        </div>
      )}
    </section>
  )
}

function SaveFailure({ editing: { error, isConflict, count } }: { editing: RoleEditing }) {
  const t = useMessages()
  if (!isConflict) return <WriteFailure error={error} refused={t('groups.failed')} isDone={count === 0} />
  return (
    <Callout tone="warn" isAlert>
      <p>{t('groups.conflict')}</p>
    </Callout>
  )
}
