import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useUpdateScimConnection } from '../../react/useScimMutations.js'
import { useBrowserLayoutEffect } from '../browserLayoutEffect.js'
import { Button, IconButton } from '../elements/Button.js'
import { TextField } from '../elements/Field.js'
import { ScreenHeading } from '../elements/Heading.js'
import { Row } from '../elements/layout.js'
import { Name } from '../elements/text.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import type { ShownConnection } from '../shownConnection.js'
import { WriteFailure } from './WriteFailure.js'

export interface ConnectionNameProps {
  connection: ShownConnection
  mayRename: boolean
  isRenaming: boolean
  onRenamingChange: (isRenaming: boolean) => void
}

/** The connection's name, changed where it stands. */
export function ConnectionName({ connection, mayRename, isRenaming, onRenamingChange }: ConnectionNameProps) {
  const t = useMessages()
  const button = useRef<HTMLButtonElement>(null)
  const wasRenaming = useRef(false)
  useBrowserLayoutEffect(() => {
    if (wasRenaming.current && !isRenaming) button.current?.focus()
    wasRenaming.current = isRenaming
  }, [isRenaming])
  if (isRenaming) return <RenameForm connection={connection} onClose={() => onRenamingChange(false)} />
  return (
    <>
      <ScreenHeading screen="connection">
        <Name>{connection.display_name}</Name>
      </ScreenHeading>
      {mayRename && (
        <IconButton ref={button} icon="edit" size="xs" aria-label={t('connection.rename')} onClick={() => onRenamingChange(true)} />
      )}
    </>
  )
}

/** Enter saves, Escape leaves the name as it is. */
function RenameForm({ connection, onClose }: { connection: ShownConnection; onClose: () => void }) {
  const t = useMessages()
  const { showDone, emit } = usePortalSettings()
  const input = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(connection.display_name)
  const update = useUpdateScimConnection({
    onDone: ({ connection_id, display_name }) => {
      emit({ type: 'connection.updated', connection_id, fields: ['display_name'] })
      showDone(t('rename.done', { name: display_name }))
      onClose()
    },
  })
  useBrowserLayoutEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  const isMissing = !name.trim()
  const isSame = name.trim() === connection.display_name

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (isSame) onClose()
    else if (!isMissing) update.mutate({ connection_id: connection.connection_id, display_name: name.trim() })
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
  }
  return (
    <form onSubmit={handleSubmit} noValidate>
      <Row>
        <TextField
          ref={input}
          label={t('new.name')}
          isLabelUnseen
          isShort
          error={isMissing && t('new.name_missing')}
          value={name}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
          onKeyDown={handleKeyDown}
        />
        <Button type="submit" variant="primary" isDisabled={isMissing} isBusy={update.isPending}>
          {t('action.save')}
        </Button>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </Row>
      {update.isError && <WriteFailure error={update.error} isDone={connection.display_name === update.variables?.display_name} />}
    </form>
  )
}
