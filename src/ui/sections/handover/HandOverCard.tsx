import { useEffect, useId, useRef, useState } from 'react'
import { useScimPermissions } from '../../../react/useScimPortal.js'
import { useScimSetupLink, useScimSetupLinkActions } from '../../../react/useScimSetupLink.js'
import { Button } from '../../elements/Button.js'
import { Callout } from '../../elements/Callout.js'
import { Card } from '../../elements/Card.js'
import { SelectField } from '../../elements/Field.js'
import { Subheading } from '../../elements/Heading.js'
import { CardBody, CardFoot, CardHead } from '../../elements/layout.js'
import { Small } from '../../elements/text.js'
import { ValueRow } from '../../elements/ValueRow.js'
import { errorSentence } from '../../errorWords.js'
import { useMessages } from '../../messages.js'
import { usePortalSettings } from '../../portalContext.js'
import { ListFailure } from '../PeopleStates.js'
import { LinkProgress } from './LinkProgress.js'
import { RevokeDialog } from './RevokeDialog.js'

/** Days a link may stay open. */
const lifetimes = [1, 3, 7, 30] as const
const day = 24 * 60

/** A link for somebody else to finish the set-up: made, copied and revoked here, with who opened it and what they did. */
export function HandOverCard() {
  const { shareSetup } = useScimPermissions()
  return shareSetup ? <HandOver /> : null
}

function HandOver() {
  const t = useMessages()
  const id = useId()
  const { announce, showDone } = usePortalSettings()
  const link = useScimSetupLink()
  const [url, setUrl] = useState<{ of: string; url: string }>()
  const [isAsking, setIsAsking] = useState(false)
  const [days, setDays] = useState('3')
  const { create, revoke } = useScimSetupLinkActions({ onUrl: (made, of) => setUrl({ of, url: made }) })
  const open = link.data ?? null
  const known = open && url?.of === open.setup_link_id ? url.url : undefined
  const { place, moveTo } = useFocusAfter()
  const make = () =>
    create.mutate(
      { expires_in_minutes: Number(days) * day },
      {
        onSuccess: () => {
          announce(t('handover.made'))
          moveTo('[data-part="value-row"] button')
        },
      },
    )
  const handleRevoke = () =>
    revoke.mutate(undefined, {
      onSuccess: () => {
        setIsAsking(false)
        setUrl(undefined)
        showDone(t('handover.revoked'))
        moveTo('[data-part="subheading"]')
      },
    })
  return (
    <Card labelledBy={id}>
      <CardHead>
        <div ref={place}>
          <Subheading id={id} isFocusable>
            {t('handover.title')}
          </Subheading>
          <Small>{t('handover.about')}</Small>
        </div>
      </CardHead>
      {link.isError && !link.data && <ListFailure error={link.error} onRetry={() => link.refetch()} />}
      {open && (
        <CardBody>
          {known && <ValueRow label={t('handover.link')} value={known} />}
          <LinkProgress link={open} isUrlKnown={known !== undefined} />
        </CardBody>
      )}
      {create.isError && <Failure error={create.error} />}
      {link.isSuccess && (
        <CardFoot>
          {!open && (
            <>
              <SelectField
                label={t('handover.lifetime')}
                isLabelUnseen
                value={days}
                options={lifetimes.map((each) => ({ value: String(each), label: t('handover.days', { days: each }) }))}
                onChange={setDays}
              />
              <Button icon="link" isBusy={create.isPending} onClick={make}>
                {t('handover.make')}
              </Button>
            </>
          )}
          {open && (
            <>
              <Button size="sm" icon="retry" isBusy={create.isPending} onClick={make}>
                {t('handover.again')}
              </Button>
              <Button size="sm" variant="danger-quiet" onClick={() => setIsAsking(true)}>
                {t('handover.revoke')}
              </Button>
            </>
          )}
        </CardFoot>
      )}
      {open && isAsking && (
        <RevokeDialog
          link={open}
          isBusy={revoke.isPending}
          error={revoke.error}
          onRevoke={handleRevoke}
          onClose={() => setIsAsking(false)}
        />
      )}
    </Card>
  )
}

/** The button that was pressed goes with what it did, so the focus moves to what came instead. */
function useFocusAfter() {
  const place = useRef<HTMLDivElement>(null)
  const [target, setTarget] = useState<{ selector: string }>()
  useEffect(() => {
    if (target) place.current?.closest('section')?.querySelector<HTMLElement>(target.selector)?.focus()
  }, [target])
  return { place, moveTo: (selector: string) => setTarget({ selector }) }
}

function Failure({ error }: { error: unknown }) {
  const t = useMessages()
  return (
    <CardBody>
      <Callout tone="bad" isAlert>
        <p>{errorSentence(error, t)}</p>
      </Callout>
    </CardBody>
  )
}
