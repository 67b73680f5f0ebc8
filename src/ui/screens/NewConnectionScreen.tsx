import { type FormEvent, useId, useRef, useState } from 'react'
import { isScimApiError } from '../../client/errors.js'
import { isOutcomeUnknown } from '../../core/outcome.js'
import { useCreateScimConnection } from '../../react/useScimMutations.js'
import { useScimPortal } from '../../react/useScimPortal.js'
import { BackButton } from '../elements/BackButton.js'
import { Button } from '../elements/Button.js'
import { Callout } from '../elements/Callout.js'
import { Card } from '../elements/Card.js'
import { TextField } from '../elements/Field.js'
import { ScreenHeading, Subheading } from '../elements/Heading.js'
import { CardBody, CardFoot, CardHead, Shell, Split, Stack } from '../elements/layout.js'
import { usePart } from '../elements/part.js'
import { PlainSteps } from '../elements/Steps.js'
import { Tiles } from '../elements/Tiles.js'
import { Strong } from '../elements/text.js'
import { errorSentence } from '../errorWords.js'
import { useFreshToken } from '../freshToken.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import { providerName, providerTitle } from '../providerName.js'
import { RequestLine } from '../sections/RequestLine.js'
import { WriteFailure } from '../sections/WriteFailure.js'

/** The form that creates a connection: identity provider and name. */
export function NewConnectionScreen() {
  const t = useMessages()
  const { navigate, identityProviders } = usePortalSettings()
  const [provider, setProvider] = useState(identityProviders[0] ?? 'generic')
  return (
    <Shell>
      <Stack data-gap="8">
        <BackButton onClick={() => navigate({ type: 'went_back' })}>{t('portal.label')}</BackButton>
        <ScreenHeading screen="new">{t('new.title')}</ScreenHeading>
      </Stack>
      <Split data-split="side">
        <NewConnectionForm provider={provider} onProviderChange={setProvider} />
        <NextCard provider={provider} />
      </Split>
    </Shell>
  )
}

interface NewConnectionFormProps {
  provider: string
  onProviderChange: (provider: string) => void
}

function NewConnectionForm({ provider, onProviderChange }: NewConnectionFormProps) {
  const t = useMessages()
  const { navigate, emit, announce, identityProviders } = usePortalSettings()
  const { receive, reportLost } = useFreshToken()
  const [ownName, setOwnName] = useState<string>()
  const [isNameMissing, setIsNameMissing] = useState(false)
  const nameField = useRef<HTMLInputElement>(null)
  const create = useCreateScimConnection({
    onBearerToken: (token, connection) => {
      receive(token, connection, 'created')
      navigate({ type: 'connection_created' })
    },
    onTokenLost: (connection) => {
      reportLost(connection, 'created')
      navigate({ type: 'connection_created' })
    },
    onDone: ({ connection_id }, { identity_provider = provider }) => emit({ type: 'connection.created', connection_id, identity_provider }),
  })
  const summary = t.provider(provider)
  const name = ownName ?? summary.name

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!name.trim()) {
      setIsNameMissing(true)
      nameField.current?.focus()
      return
    }
    announce(t('new.creating'))
    create.mutate({ display_name: name.trim(), identity_provider: provider })
  }
  const handleName = (value: string) => {
    setOwnName(value)
    setIsNameMissing(false)
  }
  return (
    <form {...usePart('card')} onSubmit={handleSubmit} noValidate>
      <CardBody data-gap="24">
        <Tiles legend={t('new.provider')} tiles={useTiles(identityProviders)} value={provider} onChange={onProviderChange} />
        {summary.isLimited && (
          <Callout tone="warn">
            <p>{t('new.limited')}</p>
          </Callout>
        )}
        <TextField
          ref={nameField}
          label={t('new.name')}
          hint={t('new.name_hint')}
          error={isNameMissing && t('new.name_missing')}
          isShort
          value={name}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => handleName(event.target.value)}
        />
        {create.isError && <CreateFailure error={create.error} />}
      </CardBody>
      <CardFoot>
        <Button type="submit" variant="primary" isBusy={create.isPending}>
          {t('new.create')}
        </Button>
        <Button variant="ghost" onClick={() => navigate({ type: 'went_back' })}>
          {t('action.cancel')}
        </Button>
      </CardFoot>
    </form>
  )
}

function useTiles(identityProviders: readonly string[]) {
  const t = useMessages()
  return identityProviders.map((value) => {
    const { cadence, isLimited } = t.provider(value)
    return {
      value,
      name: providerTitle(value, t),
      remark: t(isLimited ? 'cadence.limited' : `cadence.${cadence}`),
      warning: isLimited ? t('provider.limited') : undefined,
    }
  })
}

function CreateFailure({ error }: { error: unknown }) {
  const t = useMessages()
  const portal = useScimPortal()
  const isThere = isScimApiError(error) && error.error_type === 'active_scim_connection_exists'
  // Trying again is safe: the same attempt never creates two.
  if (isOutcomeUnknown(error)) return <WriteFailure error={error} isDone={Boolean(portal.data?.connection)} />
  return (
    <Callout tone="bad" isAlert>
      <Strong>{t('new.failed')}</Strong>
      <p>{isThere ? t('new.exists') : errorSentence(error, t)}</p>
      {isThere && (
        <Button size="sm" isBusy={portal.isFetching} onClick={() => portal.refetch()}>
          {t('new.show_existing')}
        </Button>
      )}
      <RequestLine error={error} />
    </Callout>
  )
}

function NextCard({ provider }: { provider: string }) {
  const t = useMessages()
  const id = useId()
  const name = providerName(provider, t)
  const wait = t(`wait.${t.provider(provider).cadence}`)
  return (
    <Card labelledBy={id}>
      <CardHead>
        <Subheading id={id}>{t('new.next')}</Subheading>
      </CardHead>
      <CardBody>
        <PlainSteps
          steps={[
            { id: 'make', title: t('new.next.make'), text: t('new.next.make_is') },
            { id: 'paste', title: t('new.next.paste', { provider: name }), text: t('new.next.paste_is') },
            { id: 'assign', title: t('new.next.assign'), text: t('new.next.assign_is', { wait }) },
          ]}
        />
      </CardBody>
    </Card>
  )
}
