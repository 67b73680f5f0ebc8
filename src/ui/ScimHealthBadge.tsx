import type { QueryClient } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { ScimClient } from '../client/createScimClient.js'
import type { Portal } from '../contract/portal.js'
import { directionOf } from '../locales/languages.js'
import type { Catalog, MessageOverrides } from '../locales/types.js'
import { AdminPortalScimProvider } from '../react/context.js'
import { useScimHealth } from '../react/useScimPortal.js'
import { type Appearance, appearanceStyle } from './appearance.js'
import { HealthBadge } from './elements/HealthBadge.js'
import { PartClassNamesContext } from './elements/part.js'
import { LanguageContext } from './messages.js'
import { useLanguage } from './useLanguage.js'

export interface ScimHealthBadgeProps {
  client: ScimClient
  queryClient?: QueryClient | undefined
  initialState?: Portal | undefined
  appearance?: Appearance | undefined
  locale?: string | undefined
  catalog?: Catalog | undefined
  messages?: MessageOverrides | undefined
}

const noClassNames = {}

/** A badge that shows how provisioning is doing, for a host's navigation or overview. Renders nothing while unknown or not permitted. */
export function ScimHealthBadge({ client, queryClient, initialState, appearance, ...chosen }: ScimHealthBadgeProps): ReactElement {
  const language = useLanguage(chosen, (error) => console.error(error))
  return (
    <PartClassNamesContext.Provider value={appearance?.classNames ?? noClassNames}>
      <AdminPortalScimProvider client={client} queryClient={queryClient} initialState={initialState}>
        {language && (
          <LanguageContext.Provider value={language}>
            <span
              className="aps"
              data-inline=""
              lang={language.catalog.locale}
              dir={directionOf(language.catalog.locale)}
              data-theme={appearance?.theme}
              style={appearanceStyle(appearance)}
            >
              <LiveBadge />
            </span>
          </LanguageContext.Provider>
        )}
      </AdminPortalScimProvider>
    </PartClassNamesContext.Provider>
  )
}

function LiveBadge() {
  const { data: health } = useScimHealth()
  return health ? <HealthBadge state={health.state} /> : null
}
