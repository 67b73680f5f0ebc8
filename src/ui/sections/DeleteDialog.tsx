import { type FormEvent, useId, useState } from 'react'
import { useDeleteScimConnection } from '../../react/useScimMutations.js'
import { Button } from '../elements/Button.js'
import { Dialog } from '../elements/Dialog.js'
import { TextField } from '../elements/Field.js'
import { usePart } from '../elements/part.js'
import { Name } from '../elements/text.js'
import { Icon } from '../icons/Icon.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import { providerName } from '../providerName.js'
import type { ConnectionScreenProps } from '../shownConnection.js'
import { WriteFailure } from './WriteFailure.js'

export interface DeleteDialogProps extends ConnectionScreenProps {
  onClose: () => void
}

/** Lists every consequence and asks for the connection's name before it is deleted. */
export function DeleteDialog({ portal, connection, onClose }: DeleteDialogProps) {
  const t = useMessages()
  const formId = useId()
  const { navigate, showDone, emit } = usePortalSettings()
  const [typed, setTyped] = useState('')
  const name = connection.display_name
  const remove = useDeleteScimConnection({
    onDone: (connection_id) => {
      emit({ type: 'connection.deleted', connection_id })
      navigate({ type: 'connection_deleted' })
      showDone(t('delete.deleted', { name }))
    },
  })
  const isMatch = typed.trim() === name.trim()

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (isMatch) remove.mutate(connection.connection_id)
  }
  return (
    <Dialog
      role="alertdialog"
      title={t.rich('delete.title', { name: <Name>{name}</Name> })}
      description={t('delete.final')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('delete.keep')}</Button>
          <Button type="submit" form={formId} variant="danger" icon="trash" isDisabled={!isMatch} isBusy={remove.isPending}>
            {t('delete.delete')}
          </Button>
        </>
      }
    >
      <Consequences {...{ portal, connection }} />
      <form id={formId} onSubmit={handleSubmit}>
        <TextField
          label={t.rich('delete.confirm', {
            name: (
              <code translate="no">
                <Name>{name}</Name>
              </code>
            ),
          })}
          hint={typed !== '' && !isMatch ? t('delete.no_match') : undefined}
          data-autofocus=""
          value={typed}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          translate="no"
          onChange={(event) => setTyped(event.target.value)}
        />
      </form>
      {remove.isError && (
        // A connection that is deleted takes this dialog away, so here it is not.
        <WriteFailure error={remove.error} refused={t('delete.failed')} isDone={false} />
      )}
    </Dialog>
  )
}

function Consequences({ portal, connection }: ConnectionScreenProps) {
  const t = useMessages()
  const { active = 0, deactivated = 0, groups = 0 } = portal.counts ?? {}
  const assignments = connection.scim_group_implicit_role_assignments.length
  const provider = providerName(connection.identity_provider, t)
  return (
    <ul {...usePart('points')}>
      <li>
        <Icon name="user" />
        <span>
          <strong>{t('delete.people', { people: active + deactivated })}</strong> {t('delete.people_is', { active, deactivated })}
        </span>
      </li>
      {assignments > 0 && (
        <li data-kind="bad">
          <Icon name="shield" />
          <span>
            <strong>{t('delete.roles')}</strong> {t('delete.roles_is', { count: assignments })}
          </span>
        </li>
      )}
      <li data-kind="bad">
        <Icon name="trash" />
        <span>
          <strong>{t('delete.groups', { groups })}</strong> {t('delete.groups_is')}
        </span>
      </li>
      <li>
        <Icon name="fail" />
        <span>{t('delete.provider', { provider })}</span>
      </li>
    </ul>
  )
}
