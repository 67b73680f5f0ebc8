import { type FormEvent, useId, useState } from 'react'
import { useUpdateScimConnection } from '../../react/useScimMutations.js'
import { Button } from '../elements/Button.js'
import { Dialog } from '../elements/Dialog.js'
import { TextField } from '../elements/Field.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import type { ShownConnection } from '../shownConnection.js'
import { WriteFailure } from './WriteFailure.js'

export interface RenameDialogProps {
  connection: ShownConnection
  onClose: () => void
}

/** Renames the connection, wherever its header is shown. */
export function RenameDialog({ connection, onClose }: RenameDialogProps) {
  const t = useMessages()
  const formId = useId()
  const { announce, emit } = usePortalSettings()
  const [name, setName] = useState(connection.display_name)
  const update = useUpdateScimConnection({
    onDone: ({ connection_id }) => {
      emit({ type: 'connection.updated', connection_id, fields: ['display_name'] })
      announce(t('settings.saved'))
      onClose()
    },
  })
  const isMissing = !name.trim()

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!isMissing) update.mutate({ connection_id: connection.connection_id, display_name: name.trim() })
  }
  return (
    <Dialog
      title={t('rename.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" isDisabled={isMissing} isBusy={update.isPending}>
            {t('action.save')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={handleSubmit} noValidate>
        <TextField
          label={t('settings.name')}
          hint={t('new.name_hint')}
          error={isMissing && t('new.name_missing')}
          data-autofocus=""
          value={name}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
      </form>
      {update.isError && <WriteFailure error={update.error} isDone={connection.display_name === update.variables?.display_name} />}
    </Dialog>
  )
}
