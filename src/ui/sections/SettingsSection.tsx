import { type FormEvent, useId, useState } from 'react'
import { isScimApiError } from '../../client/errors.js'
import { useUpdateScimConnection } from '../../react/useScimMutations.js'
import { useScimPermissions } from '../../react/useScimPortal.js'
import { Button } from '../elements/Button.js'
import { Callout } from '../elements/Callout.js'
import { Card } from '../elements/Card.js'
import { Facts } from '../elements/Facts.js'
import { SelectField, TextField } from '../elements/Field.js'
import { Subheading } from '../elements/Heading.js'
import { CardBody, CardFoot, CardHead, List } from '../elements/layout.js'
import { Status } from '../elements/status.js'
import { Time } from '../elements/Time.js'
import { Code, Name, Small, Strong } from '../elements/text.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import { providerName, providerTitle } from '../providerName.js'
import type { ConnectionScreenProps } from '../shownConnection.js'
import { usePause } from './ConnectionHeader.js'
import { DeleteDialog } from './DeleteDialog.js'
import { HandOverCard } from './handover/HandOverCard.js'
import { WriteFailure } from './WriteFailure.js'
import { WebhooksCard } from './webhooks/WebhooksCard.js'

/** The connection's name and provider, pausing it, the way to webhooks, and deleting it. */
export function SettingsSection({ portal, connection }: ConnectionScreenProps) {
  const { update, delete: mayDelete, viewWebhooks } = useScimPermissions()
  return (
    <>
      {update ? <ConnectionForm connection={connection} /> : <ConnectionFacts connection={connection} />}
      {update && <PauseCard connection={connection} />}
      <HandOverCard />
      {viewWebhooks && <WebhooksCard />}
      {mayDelete && <DangerZone {...{ portal, connection }} />}
    </>
  )
}

type Connection = ConnectionScreenProps['connection']

function ConnectionFacts({ connection }: { connection: Connection }) {
  const t = useMessages()
  const id = useId()
  return (
    <Card labelledBy={id}>
      <CardHead>
        <Subheading id={id}>{t('settings.connection')}</Subheading>
      </CardHead>
      <Facts
        facts={[
          { id: 'name', term: t('settings.name'), value: <Name>{connection.display_name}</Name> },
          {
            id: 'provider',
            term: t('settings.provider'),
            value: providerTitle(connection.identity_provider, t),
          },
          ...useIdentity(connection),
        ]}
      />
    </Card>
  )
}

/** What never changes about a connection. */
function useIdentity(connection: Connection) {
  const t = useMessages()
  const created = connection.created_at && <Time value={connection.created_at} format="date" />
  const by = connection.created_by
  return [
    { id: 'id', term: t('settings.id'), value: <Code>{connection.connection_id}</Code> },
    ...(created
      ? [
          {
            id: 'created',
            term: t('settings.created'),
            value: by ? t.rich('settings.created_by', { when: created, name: <Name>{by}</Name> }) : created,
          },
        ]
      : []),
  ]
}

function ConnectionForm({ connection }: { connection: Connection }) {
  const t = useMessages()
  const id = useId()
  const { identityProviders, announce, emit } = usePortalSettings()
  const update = useUpdateScimConnection()
  const [ownName, setOwnName] = useState<string>()
  const [ownProvider, setOwnProvider] = useState<string>()
  const name = ownName ?? connection.display_name
  const provider = ownProvider ?? connection.identity_provider
  const isChanged = name.trim() !== connection.display_name || provider !== connection.identity_provider
  const isNameMissing = !name.trim()
  const identity = useIdentity(connection)
  const providers = identityProviders.includes(connection.identity_provider)
    ? identityProviders
    : [connection.identity_provider, ...identityProviders]

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!isChanged || isNameMissing) return
    update.mutate(
      { connection_id: connection.connection_id, display_name: name.trim(), identity_provider: provider, ...versionOf(connection) },
      {
        onSuccess: () => {
          setOwnName(undefined)
          setOwnProvider(undefined)
          announce(t('settings.saved'))
          emit({ type: 'connection.updated', connection_id: connection.connection_id, fields: ['display_name', 'identity_provider'] })
        },
      },
    )
  }
  return (
    <Card labelledBy={id}>
      <form onSubmit={handleSubmit} noValidate>
        <CardHead>
          <Subheading id={id}>{t('settings.connection')}</Subheading>
        </CardHead>
        <CardBody>
          <TextField
            label={t('settings.name')}
            error={isNameMissing && t('new.name_missing')}
            isShort
            value={name}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => setOwnName(event.target.value)}
          />
          <SelectField
            label={t('settings.provider')}
            hint={t('settings.provider_hint')}
            value={provider}
            options={providers.map((value) => ({ value, label: providerTitle(value, t) }))}
            onChange={setOwnProvider}
          />
          {update.isError && <SaveFailure error={update.error} isDone={!isChanged} />}
        </CardBody>
        <Facts facts={identity} />
        <CardFoot>
          <Button type="submit" variant="primary" isDisabled={!isChanged || isNameMissing} isBusy={update.isPending}>
            {t('settings.save')}
          </Button>
          {update.isSuccess && !isChanged && (
            <Status tone="ok" icon="check" size="sm">
              {t('settings.saved')}
            </Status>
          )}
        </CardFoot>
      </form>
    </Card>
  )
}

/** The version that was looked at: a change made by somebody else in between is then a conflict, not overwritten. */
function versionOf(connection: Connection): { version?: number } {
  return connection.version === undefined ? {} : { version: connection.version }
}

function SaveFailure({ error, isDone }: { error: unknown; isDone: boolean }) {
  const t = useMessages()
  const isConflict = isScimApiError(error) && error.error_type === 'conflict'
  if (!isConflict) return <WriteFailure {...{ error, isDone }} />
  return (
    <Callout tone="bad" isAlert>
      <p>{t('settings.conflict')}</p>
    </Callout>
  )
}

function PauseCard({ connection }: { connection: Connection }) {
  const t = useMessages()
  const pause = usePause(connection)
  const provider = providerName(connection.identity_provider, t)
  const action = connection.paused ? 'resume' : 'pause'
  return (
    <Card label={t(`settings.${action}`)}>
      <List>
        <li>
          <div>
            <Strong>{t(`settings.${action}`)}</Strong>
            <Small>{t(`settings.${action}_is`, { provider })}</Small>
          </div>
          <Button icon={connection.paused ? 'play' : 'pause'} isBusy={pause.isPending} onClick={pause.toggle}>
            {t(`connection.${action}`)}
          </Button>
        </li>
      </List>
    </Card>
  )
}

function DangerZone({ portal, connection }: ConnectionScreenProps) {
  const t = useMessages()
  const id = useId()
  const [isAsking, setIsAsking] = useState(false)
  const provider = providerName(connection.identity_provider, t)
  const people = (portal.counts?.active ?? 0) + (portal.counts?.deactivated ?? 0)
  return (
    <Card labelledBy={id} kind="danger-zone">
      <CardHead>
        <Subheading id={id}>{t('settings.danger')}</Subheading>
      </CardHead>
      <List>
        <li>
          <div>
            <Strong>{t('settings.delete')}</Strong>
            <Small>{t('settings.delete_is', { provider, people })}</Small>
          </div>
          <Button variant="danger-quiet" onClick={() => setIsAsking(true)}>
            {t('delete.delete')}
          </Button>
        </li>
      </List>
      {isAsking && <DeleteDialog {...{ portal, connection }} onClose={() => setIsAsking(false)} />}
    </Card>
  )
}
