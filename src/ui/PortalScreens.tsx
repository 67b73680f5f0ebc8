import { useEffect, useRef } from 'react'
import { isScimApiUnreachableError } from '../client/errors.js'
import type { Portal } from '../contract/portal.js'
import { showScreen } from '../core/screens.js'
import { useScimPortal } from '../react/useScimPortal.js'
import { ErrorBoundary } from './ErrorBoundary.js'
import { Button } from './elements/Button.js'
import { Banner } from './elements/Callout.js'
import { Shell, Stack } from './elements/layout.js'
import { Time } from './elements/Time.js'
import { errorSentence } from './errorWords.js'
import { type FreshToken, FreshTokenProvider, useFreshTokenState } from './freshToken.js'
import { useMessages } from './messages.js'
import { usePortalSettings } from './portalContext.js'
import { ConnectionScreen } from './screens/ConnectionScreen.js'
import { EmptyScreen } from './screens/EmptyScreen.js'
import { EventScreen } from './screens/EventScreen.js'
import { FailureScreen, NoPermissionScreen } from './screens/GateScreen.js'
import { GuideScreen } from './screens/GuideScreen.js'
import { LoadingScreen } from './screens/LoadingScreen.js'
import { NewConnectionScreen } from './screens/NewConnectionScreen.js'
import { PersonScreen } from './screens/PersonScreen.js'
import { RequestScreen } from './screens/RequestScreen.js'
import { ReviewScreen } from './screens/ReviewScreen.js'
import { WebhookScreen } from './screens/WebhookScreen.js'
import { WebhooksScreen } from './screens/WebhooksScreen.js'
import { TokenDialog } from './sections/TokenDialog.js'

/** Handles loading, failure and permission, then shows the screen that the host, the person and the connection's state lead to. */
export function PortalScreens() {
  const portal = useScimPortal()
  const { emit } = usePortalSettings()
  useChangeReports(portal.data)
  if (portal.data) {
    return (
      <Stack data-gap="20">
        {portal.isError && <TroubleBanner error={portal.error} since={portal.dataUpdatedAt} onRetry={() => portal.refetch()} />}
        {/* Inside the hook that reads the portal: a screen that failed over its data gets newer data to try again with. */}
        <ErrorBoundary onError={(error) => emit({ type: 'error', error })}>
          <OpenedPortal portal={portal.data} />
        </ErrorBoundary>
      </Stack>
    )
  }
  if (portal.isError) return <FailureScreen error={portal.error} isRetrying={portal.isFetching} onRetry={() => portal.refetch()} />
  return <LoadingScreen />
}

/** The portal once it has loaded. A new token holds its screen until it is saved or deliberately abandoned. */
function OpenedPortal({ portal }: { portal: Portal }) {
  const { screen, navigate, emit } = usePortalSettings()
  const token = useFreshTokenState(screen, emit)
  const { fresh } = token
  return (
    <FreshTokenProvider value={token}>
      <ShownScreen portal={portal} fresh={fresh} />
      {fresh && !fresh.isDismissed && (
        <TokenDialog
          fresh={fresh}
          isRotating={fresh.origin === 'rotated' || Boolean(portal.connection?.next_bearer_token_last_four)}
          onLeft={() => navigate({ type: 'token_left', origin: fresh.origin })}
        />
      )}
    </FreshTokenProvider>
  )
}

function ShownScreen({ portal, fresh }: { portal: Portal; fresh: FreshToken | null }) {
  const { screen } = usePortalSettings()
  const isHeld = fresh !== null && !fresh.isDismissed
  // The portal may not know yet about the connection that was just created.
  const connection = portal.connection ?? (isHeld ? fresh.connection : undefined)
  const shown = showScreen(screen, portal, isHeld && fresh.origin === 'created')
  if (shown.name === 'no_permission') return <NoPermissionScreen organizationName={portal.organization_name} />
  if (shown.name === 'new') return <NewConnectionScreen />
  if (shown.name === 'empty' || !connection) return <EmptyScreen />
  if (shown.name === 'guide') return <GuideScreen portal={portal} connection={connection} step={shown.step} />
  if (shown.name === 'person') return <PersonScreen portal={portal} connection={connection} memberId={shown.memberId} />
  if (shown.name === 'event') return <EventScreen connection={connection} sequence={shown.sequence} />
  if (shown.name === 'request') return <RequestScreen portal={portal} connection={connection} requestId={shown.requestId} />
  if (shown.name === 'review') return <ReviewScreen portal={portal} connection={connection} />
  if (shown.name === 'webhooks') return <WebhooksScreen connection={connection} />
  if (shown.name === 'webhook') return <WebhookScreen endpointId={shown.endpointId} />
  return <ConnectionScreen portal={portal} connection={connection} section={shown.name} />
}

interface TroubleBannerProps {
  error: unknown
  /** When the content was loaded, in milliseconds since 1970. */
  since: number
  onRetry: () => void
}

/** The content is still shown, but may be out of date. */
function TroubleBanner({ error, since, onRetry }: TroubleBannerProps) {
  const t = useMessages()
  const isUnreachable = isScimApiUnreachableError(error)
  const when = <Time value={new Date(since).toISOString()} />
  return (
    <Shell role="status">
      <Banner
        tone="warn"
        icon={isUnreachable ? 'offline' : 'alert'}
        fact={t(isUnreachable ? 'banner.offline' : 'banner.trouble')}
        consequence={
          isUnreachable
            ? t.rich('banner.offline_since', { when })
            : t.rich('banner.trouble_since', { reason: errorSentence(error, t), when })
        }
        action={
          <Button size="sm" icon="retry" onClick={onRetry}>
            {t('action.retry_now')}
          </Button>
        }
      />
    </Shell>
  )
}

/** Reports changes that nobody on this page made, to the host and to screen readers. */
function useChangeReports(portal: Portal | undefined): void {
  const t = useMessages()
  const { announce, emit } = usePortalSettings()
  const before = useRef<Portal>(undefined)
  useEffect(() => {
    const last = before.current
    before.current = portal
    if (!portal?.health || !last?.health || last.connection?.connection_id !== portal.connection?.connection_id) return
    const { state, checklist } = portal.health
    if (state !== last.health.state) {
      emit({ type: 'health.changed', from: last.health.state, to: state })
      announce(t('health.announce', { state: t(`health.${state}`) }))
    }
    for (const { item, done_at } of checklist) {
      const wasDone = last.health.checklist.some((entry) => entry.item === item && entry.done_at)
      if (done_at && !wasDone) emit({ type: 'checklist.ticked', item })
    }
  }, [portal, announce, emit, t])
}
