import type { QueryClient } from '@tanstack/react-query'
import { type CSSProperties, type ReactElement, useEffect, useMemo, useState } from 'react'
import type { HostGuide } from '../guides/defineGuide.js'
import { offeredProviders } from '../guides/index.js'
import { directionOf } from '../locales/translate.js'
import type { MessageOverrides } from '../locales/types.js'
import { AdminPortalScimProvider } from '../react/context.js'
import { appearanceStyle, useAccentAdvice } from './appearance.js'
import { ErrorBoundary } from './ErrorBoundary.js'
import { Announcer, useAnnouncements } from './elements/Announcer.js'
import { type ScreenFocus, ScreenFocusContext } from './elements/Heading.js'
import { PartClassNamesContext } from './elements/part.js'
import { LanguageContext, useMessages } from './messages.js'
import { PortalScreens } from './PortalScreens.js'
import { type PortalSettings, PortalSettingsContext } from './portalContext.js'
import type { PortalProps } from './portalProps.js'
import { registerRem } from './theme/registerRem.js'
import { useLatest } from './useLatest.js'
import { useNavigation } from './useNavigation.js'

export interface AdminPortalScimProps extends PortalProps {
  /** The host's own query cache; the portal creates one by default. */
  queryClient?: QueryClient | undefined
}

const noMessages: MessageOverrides = {}
const noClassNames = {}
const noGuides: readonly HostGuide[] = []

/**
 * The admin portal for SCIM: set-up, people, groups, activity and credentials of one organization's directory sync.
 * @example
 * const client = createScimClient({ baseUrl: '/api', getSessionToken: () => session.token })
 * <AdminPortalScim client={client} contact={{ name: 'Dana Reyes', email: 'dana@example.com' }} />
 */
export function AdminPortalScim(props: AdminPortalScimProps): ReactElement {
  const { client, queryClient, initialState, locale, messages = noMessages, guides = noGuides, appearance } = props
  const language = useMemo(() => ({ locale: locale ?? 'en', overrides: messages, guides }), [locale, messages, guides])
  return (
    <LanguageContext.Provider value={language}>
      <PartClassNamesContext.Provider value={appearance?.classNames ?? noClassNames}>
        <AdminPortalScimProvider {...{ client, queryClient, initialState, guides }}>
          <Root {...props} />
        </AdminPortalScimProvider>
      </PartClassNamesContext.Provider>
    </LanguageContext.Provider>
  )
}

function Root(props: AdminPortalScimProps) {
  const { headingLevel = 2, contact, timeZone, guides = noGuides, isReachable = false, appearance, locale } = props
  const identityProviders = useMemo(() => props.identityProviders ?? offeredProviders(guides), [props.identityProviders, guides])
  const t = useMessages()
  const [focus] = useState<ScreenFocus>({ last: null })
  useAccentAdvice(appearance)
  useEffect(registerRem, [])
  const { sentence, announce } = useAnnouncements()
  const emit = useLatest(props.onEvent)
  const { screen, navigate } = useNavigation(props, emit)
  const settings = useMemo<PortalSettings>(
    () => ({ headingLevel, contact, timeZone, identityProviders, isReachable, screen, navigate, emit, announce }),
    [headingLevel, contact, timeZone, identityProviders, isReachable, screen, navigate, emit, announce],
  )
  const hostClass = appearance?.classNames?.root
  return (
    <section
      className={hostClass ? `aps ${hostClass}` : 'aps'}
      data-host-class={hostClass ? '' : undefined}
      aria-label={t('portal.label')}
      lang={locale ?? 'en'}
      dir={locale === undefined ? undefined : directionOf(locale)}
      data-theme={appearance?.theme}
      // The only style attribute: the host's variables. React sets them through the CSSOM, which a strict CSP allows.
      style={appearanceStyle(appearance) as CSSProperties | undefined}
    >
      <PortalSettingsContext.Provider value={settings}>
        <ScreenFocusContext.Provider value={focus}>
          <ErrorBoundary onError={(error) => emit({ type: 'error', error })}>
            <PortalScreens />
          </ErrorBoundary>
          <Announcer sentence={sentence} />
        </ScreenFocusContext.Provider>
      </PortalSettingsContext.Provider>
    </section>
  )
}
