import { changedGroupCount } from '../../../core/roleDraft.js'
import { Button } from '../../elements/Button.js'
import { Callout } from '../../elements/Callout.js'
import { usePart } from '../../elements/part.js'
import { useMessages } from '../../messages.js'
import { WriteFailure } from '../WriteFailure.js'
import type { RoleEditing } from './useRoleEditing.js'

/** How much changes, with Save and Discard; after the preview, so that the count is read before the buttons. */
export function SaveBar({ editing }: { editing: RoleEditing }) {
  const t = useMessages()
  const part = usePart('savebar')
  const count = changedGroupCount(editing.draft)
  if (count === 0) return null
  return (
    <>
      {editing.error !== null &&
        (editing.isConflict ? (
          <Callout tone="warn" isAlert>
            <p>{t('groups.conflict')}</p>
          </Callout>
        ) : (
          <WriteFailure error={editing.error} refused={t('groups.failed')} />
        ))}
      <div {...part}>
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
    </>
  )
}
