import { useState } from 'react'
import { useUpdateScimConnection } from '../../react/useScimMutations.js'
import { useScimPermissions } from '../../react/useScimPortal.js'
import { Button } from '../elements/Button.js'
import { HealthBadge } from '../elements/HealthBadge.js'
import { Actions, Meta, PageHeader, Title } from '../elements/layout.js'
import { Menu, type MenuItem } from '../elements/Menu.js'
import { Glyph } from '../elements/monograms.js'
import { Time, When } from '../elements/Time.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import { providerTitle } from '../providerName.js'
import type { ConnectionScreenProps } from '../shownConnection.js'
import { ConnectionName } from './ConnectionName.js'
import { DeleteDialog } from './DeleteDialog.js'
import { WriteFailure } from './WriteFailure.js'

/** The connection's name, its health, and the actions on it. */
export function ConnectionHeader({ portal, connection }: ConnectionScreenProps) {
  const t = useMessages()
  const { navigate } = usePortalSettings()
  const { update } = useScimPermissions()
  const pause = usePause(connection)
  const [isRenaming, setIsRenaming] = useState(false)
  const lastRequestAt = portal.health?.last_request_at
  return (
    <>
      <PageHeader>
        <Glyph identityProvider={connection.identity_provider} size="lg" />
        <div>
          <Title>
            <ConnectionName connection={connection} mayRename={update} {...{ isRenaming }} onRenamingChange={setIsRenaming} />
            <HealthBadge state={portal.health?.state ?? 'waiting'} />
          </Title>
          <Meta>
            <span>{providerTitle(connection.identity_provider, t)}</span>
            <span>
              {lastRequestAt ? t.rich('connection.last_request', { when: <When value={lastRequestAt} /> }) : t('connection.no_request')}
            </span>
            {connection.created_at && (
              <span>{t.rich('connection.since', { date: <Time value={connection.created_at} format="date" /> })}</span>
            )}
          </Meta>
        </div>
        <Actions>
          <Button icon="book" onClick={() => navigate({ type: 'opened', screen: { name: 'guide' } })}>
            {t('connection.guide')}
          </Button>
          {update && (
            <Button icon={connection.paused ? 'play' : 'pause'} isBusy={pause.isPending} onClick={pause.toggle}>
              {t(connection.paused ? 'connection.resume' : 'connection.pause')}
            </Button>
          )}
          <MoreMenu {...{ portal, connection }} onRename={() => setIsRenaming(true)} />
        </Actions>
      </PageHeader>
      {pause.error !== null && (
        <WriteFailure
          error={pause.error}
          refused={t(pause.wanted ? 'connection.not_paused' : 'connection.not_resumed')}
          isDone={Boolean(connection.paused) === pause.wanted}
        />
      )}
    </>
  )
}

function MoreMenu({ portal, connection, onRename }: ConnectionScreenProps & { onRename: () => void }) {
  const t = useMessages()
  const { navigate } = usePortalSettings()
  const { update, delete: mayDelete } = useScimPermissions()
  const [isDeleting, setIsDeleting] = useState(false)
  const items: MenuItem[] = []
  if (update) {
    items.push({ id: 'rename', icon: 'edit', label: t('connection.rename'), onChoose: onRename })
    items.push({
      id: 'provider',
      icon: 'swap',
      label: t('connection.change_provider'),
      onChoose: () => navigate({ type: 'opened', screen: { name: 'settings' } }),
    })
    items.push({
      id: 'rotate',
      icon: 'key',
      label: t('connection.rotate'),
      onChoose: () => navigate({ type: 'opened', screen: { name: 'credentials' } }),
    })
  }
  if (mayDelete)
    items.push({ id: 'delete', icon: 'trash', variant: 'danger', label: t('connection.delete'), onChoose: () => setIsDeleting(true) })
  if (items.length === 0) return null
  return (
    <>
      <Menu label={t('connection.more')} items={items} />
      {isDeleting && <DeleteDialog {...{ portal, connection }} onClose={() => setIsDeleting(false)} />}
    </>
  )
}

/** Pauses a running connection and resumes a paused one. */
export function usePause(connection: ConnectionScreenProps['connection']) {
  const t = useMessages()
  const { announce, emit } = usePortalSettings()
  const update = useUpdateScimConnection()
  const toggle = () => {
    const paused = !connection.paused
    update.mutate(
      { connection_id: connection.connection_id, paused },
      {
        onSuccess: () => {
          emit({ type: 'connection.updated', connection_id: connection.connection_id, fields: ['paused'] })
          announce(t(paused ? 'connection.paused_now' : 'connection.resumed_now', { name: connection.display_name }))
        },
      },
    )
  }
  return { toggle, isPending: update.isPending, error: update.error, wanted: update.variables?.paused ?? false }
}
