import type { QueryClient } from '@tanstack/react-query'
import { type ReactElement, useMemo } from 'react'
import type { ScimClient } from '../client/createScimClient.js'
import type { Portal } from '../contract/portal.js'
import { directionOf } from '../locales/translate.js'
import type { MessageOverrides } from '../locales/types.js'
import { AdminPortalScimProvider } from '../react/context.js'
import { useScimHealth } from '../react/useScimPortal.js'
import { type Appearance, appearanceStyle } from './appearance.js'
import { HealthBadge } from './elements/HealthBadge.js'
import { PartClassNamesContext } from './elements/part.js'
import { LanguageContext } from './messages.js'

export interface ScimHealthBadgeProps {
  client: ScimClient
  queryClient?: QueryClient | undefined
  initialState?: Portal | undefined
  appearance?: Appearance | undefined
  locale?: string | undefined
  messages?: MessageOverrides | undefined
}

const noMessages: MessageOverrides = {}
const noClassNames = {}

/** A badge that shows how provisioning is doing, for a host's navigation or overview. Renders nothing while unknown or not permitted. */
export function ScimHealthBadge({
  client,
  queryClient,
  initialState,
  appearance,
  locale,
  messages = noMessages,
}: ScimHealthBadgeProps): ReactElement {
  const language = useMemo(() => ({ locale: locale ?? 'en', overrides: messages, guides: [] }), [locale, messages])
  return (
    <LanguageContext.Provider value={language}>
      <PartClassNamesContext.Provider value={appearance?.classNames ?? noClassNames}>
        <AdminPortalScimProvider client={client} queryClient={queryClient} initialState={initialState}>
          <span
            className="aps"
            data-inline=""
            lang={locale ?? 'en'}
            dir={locale === undefined ? undefined : directionOf(locale)}
            data-theme={appearance?.theme}
            style={appearanceStyle(appearance)}
          >
            <LiveBadge />
          </span>
        </AdminPortalScimProvider>
      </PartClassNamesContext.Provider>
    </LanguageContext.Provider>
  )
}

function LiveBadge() {
  const { data: health } = useScimHealth()
  return health ? <HealthBadge state={health.state} /> : null
}
