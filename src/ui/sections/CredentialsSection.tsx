import { useId, useState } from 'react'
import { rotationState } from '../../core/rotation.js'
import { guideKey } from '../../core/setupProgress.js'
import { hasToken, valueKey } from '../../guides/paste.js'
import type { GuideValue } from '../../guides/types.js'
import { useScimGuide } from '../../react/useScimGuide.js'
import { useScimPermissions } from '../../react/useScimPortal.js'
import { Button } from '../elements/Button.js'
import { Card } from '../elements/Card.js'
import { Facts } from '../elements/Facts.js'
import { Subheading } from '../elements/Heading.js'
import { CardBody, CardFoot, CardHead } from '../elements/layout.js'
import { Time } from '../elements/Time.js'
import { maskedToken, Small } from '../elements/text.js'
import { ValueBox } from '../elements/ValueBox.js'
import { useGuideSentences } from '../guideMessages.js'
import { useMessages } from '../messages.js'
import { providerName } from '../providerName.js'
import type { ConnectionScreenProps } from '../shownConnection.js'
import { useTokenValues } from '../tokenValues.js'
import { ReplaceTokenDialog } from './ReplaceTokenDialog.js'
import { RotationCard } from './RotationCard.js'
import { StartRotationDialog } from './StartRotationDialog.js'
import { UseBadge } from './TokenCard.js'

/** The tokens in force, their rotation, and the values to paste. */
export function CredentialsSection({ portal, connection }: ConnectionScreenProps) {
  const [dialog, setDialog] = useState<'start' | 'replace'>()
  const close = () => setDialog(undefined)
  return (
    <>
      {rotationState(connection) === 'idle' ? (
        <CurrentToken connection={connection} onRotate={() => setDialog('start')} />
      ) : (
        <RotationCard connection={connection} onReplaceToken={() => setDialog('replace')} />
      )}
      <Values {...{ portal, connection }} />
      {dialog === 'start' && <StartRotationDialog connection={connection} onClose={close} />}
      {dialog === 'replace' && <ReplaceTokenDialog connection={connection} onClose={close} />}
    </>
  )
}

function CurrentToken({ connection, onRotate }: Pick<ConnectionScreenProps, 'connection'> & { onRotate: () => void }) {
  const t = useMessages()
  const id = useId()
  const { update } = useScimPermissions()
  const usedAt = connection.bearer_token_last_used_at
  const createdAt = connection.bearer_token_created_at ?? connection.created_at
  const expiresAt = connection.bearer_token_expires_at
  return (
    <Card labelledBy={id}>
      <CardHead>
        <Subheading id={id}>{t('credentials.token')}</Subheading>
        <UseBadge use={usedAt ? 'in_use' : 'unused'} lastUsedAt={usedAt} />
      </CardHead>
      <Facts
        facts={[
          {
            id: 'token',
            term: t('credentials.ends_with'),
            value: <code dir="ltr">{maskedToken(connection.bearer_token_last_four ?? '')}</code>,
          },
          { id: 'used', term: t('credentials.last_used'), value: usedAt ? <Time value={usedAt} /> : t('time.never') },
          ...(createdAt ? [{ id: 'created', term: t('credentials.created'), value: <Time value={createdAt} format="moment" /> }] : []),
          {
            id: 'expires',
            term: t('credentials.expires'),
            value: expiresAt ? <Time value={expiresAt} format="moment" /> : t('time.never'),
          },
        ]}
      />
      {update && (
        <CardFoot>
          <Button icon="key" onClick={onRotate}>
            {t('credentials.rotate')}
          </Button>
          <Small isPushed>{t('credentials.rotate_is')}</Small>
        </CardFoot>
      )}
    </Card>
  )
}

/** Every value of the guide that is not a secret, by the label of its field. */
function Values({ portal, connection }: ConnectionScreenProps) {
  const t = useMessages()
  const id = useId()
  const guide = useScimGuide(connection.identity_provider)
  const sentences = useGuideSentences()
  const values = useTokenValues(connection)
  const provider = providerName(connection.identity_provider, t)
  if (!guide.data || !sentences) return null
  const { identityProvider, ways } = guide.data
  const begun = ways.find((way) => portal.setup_progress?.some((entry) => entry.guide === guideKey(identityProvider, way.id)))
  const way = begun ?? ways[0]
  const shown: GuideValue[] = way.steps.flatMap((step) => step.values ?? []).filter((value) => !hasToken(value.paste))
  return (
    <Card labelledBy={id}>
      <CardHead>
        <Subheading id={id}>{t('credentials.values', { provider })}</Subheading>
        {ways.length > 1 && <Small isPushed>{sentences.text(`guide.${identityProvider}.${way.id}.title`)}</Small>}
      </CardHead>
      <CardBody>
        {shown.map((value) => (
          <ValueBox
            key={valueKey(value)}
            label={value.label}
            note={value.note && sentences.text(`guide.note.${value.note}`)}
            value={values.read(value.paste).value}
          />
        ))}
      </CardBody>
    </Card>
  )
}
