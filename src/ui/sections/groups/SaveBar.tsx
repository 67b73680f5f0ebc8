import { changedGroupCount } from '../../../core/roleDraft.js'
import { Button } from '../../elements/Button.js'
import { Callout } from '../../elements/Callout.js'
import { usePart } from '../../elements/part.js'
import { errorSentence } from '../../errorWords.js'
import { useMessages } from '../../messages.js'
import type { RoleEditing } from './useRoleEditing.js'

/** How much changes, with Save and Discard; after the preview, so that the count is read before the buttons. */
export function SaveBar({ editing }: { editing: RoleEditing }) {
  const t = useMessages()
  const part = usePart('savebar')
  const count = changedGroupCount(editing.draft)
  if (count === 0) return null
  return (
    <>
      {editing.error !== null && (
        <Callout tone={editing.isConflict ? 'warn' : 'bad'} isAlert>
          <p>{editing.isConflict ? t('groups.conflict') : t('groups.failed', { reason: errorSentence(editing.error, t) })}</p>
        </Callout>
      )}
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
