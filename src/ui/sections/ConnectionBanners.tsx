import { useScimPermissions } from '../../react/useScimPortal.js'
import { Button } from '../elements/Button.js'
import { Banner } from '../elements/Callout.js'
import { Time, When } from '../elements/Time.js'
import { Name } from '../elements/text.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import { providerName } from '../providerName.js'
import type { ConnectionScreenProps } from '../shownConnection.js'
import { usePause } from './ConnectionHeader.js'
import { MassDeactivationBanner } from './MassDeactivationBanner.js'

/** What affects the whole connection and needs action: it is paused, the identity provider is silent, a token is about to expire, or unusually many people are leaving. */
export function ConnectionBanners({ portal, connection, isOnReview }: ConnectionScreenProps & { isOnReview?: boolean }) {
  const state = portal.health?.state
  const expiresAt = connection.bearer_token_expires_at
  return (
    <>
      {connection.paused && <PausedBanner connection={connection} />}
      {portal.mass_deactivation && <MassDeactivationBanner mass={portal.mass_deactivation} {...(isOnReview && { isOnReview })} />}
      {state === 'quiet' && <QuietBanner connection={connection} lastRequestAt={portal.health?.last_request_at ?? null} />}
      {expiresAt && (state === 'token_expiring' || state === 'token_expired') && (
        <ExpiryBanner connection={connection} expiresAt={expiresAt} isOver={state === 'token_expired'} />
      )}
    </>
  )
}

function PausedBanner({ connection }: { connection: ConnectionScreenProps['connection'] }) {
  const t = useMessages()
  const { update } = useScimPermissions()
  const pause = usePause(connection)
  const provider = providerName(connection.identity_provider, t)
  return (
    <Banner
      tone="info"
      icon="pause"
      fact={t.rich('banner.paused', { name: <Name>{connection.display_name}</Name> })}
      consequence={t('banner.paused_meaning', { provider })}
      action={
        update && (
          <Button size="sm" icon="play" isBusy={pause.isPending} onClick={pause.toggle}>
            {t('banner.resume')}
          </Button>
        )
      }
    />
  )
}

interface QuietBannerProps {
  connection: ConnectionScreenProps['connection']
  lastRequestAt: string | null
}

/** What “quiet” means: since when, and what would be normal. */
function QuietBanner({ connection, lastRequestAt }: QuietBannerProps) {
  const t = useMessages()
  const { navigate } = usePortalSettings()
  const { cadence } = t.provider(connection.identity_provider)
  const provider = providerName(connection.identity_provider, t)
  if (!lastRequestAt) return null
  return (
    <Banner
      tone="warn"
      icon="clock"
      fact={t.rich('banner.quiet', { provider, when: <When value={lastRequestAt} /> })}
      consequence={t(`banner.quiet.${cadence === 'forty_minutes' || cadence === 'hours' ? cadence : 'other'}`)}
      action={
        <Button size="sm" onClick={() => navigate({ type: 'opened', screen: { name: 'guide' } })}>
          {t('connection.guide')}
        </Button>
      }
    />
  )
}

interface ExpiryBannerProps {
  connection: ConnectionScreenProps['connection']
  expiresAt: string
  isOver: boolean
}

function ExpiryBanner({ connection, expiresAt, isOver }: ExpiryBannerProps) {
  const t = useMessages()
  const { navigate } = usePortalSettings()
  const { update } = useScimPermissions()
  const provider = providerName(connection.identity_provider, t)
  return (
    <Banner
      tone={isOver ? 'bad' : 'warn'}
      icon="key"
      fact={t.rich(isOver ? 'banner.token_expired' : 'banner.token_expiring', { date: <Time value={expiresAt} format="date" /> })}
      consequence={t(isOver ? 'banner.token_expired_meaning' : 'banner.token_expiring_meaning', { provider })}
      action={
        update && (
          <Button size="sm" onClick={() => navigate({ type: 'opened', screen: { name: 'credentials' } })}>
            {t('banner.rotate')}
          </Button>
        )
      }
    />
  )
}
