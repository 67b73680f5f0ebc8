import type { QueryClient } from '@tanstack/react-query'
import { type CSSProperties, type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { NavigationAction } from '../core/navigation.js'
import { printScreen, type Screen } from '../core/screens.js'
import { offeredProviders } from '../guides/index.js'
import { directionOf } from '../locales/languages.js'
import { AdminPortalScimProvider } from '../react/context.js'
import { useScimPortal } from '../react/useScimPortal.js'
import { appearanceStyle, useAccentAdvice } from './appearance.js'
import { ErrorBoundary } from './ErrorBoundary.js'
import { Announcer, useAnnouncements } from './elements/Announcer.js'
import { type ScreenFocus, ScreenFocusContext } from './elements/Heading.js'
import { PartClassNamesContext } from './elements/part.js'
import { StatusLine, useStatusLine } from './elements/StatusLine.js'
import { keepFocus } from './keepFocus.js'
import { type Language, LanguageContext, useMessages } from './messages.js'
import { PortalScreens } from './PortalScreens.js'
import { type PortalSettings, PortalSettingsContext } from './portalContext.js'
import type { PortalProps } from './portalProps.js'
import { WaitingScreen } from './screens/LoadingScreen.js'
import { registerRem } from './theme/registerRem.js'
import { UnsavedDialog } from './unsavedChanges.js'
import { useLanguage } from './useLanguage.js'
import { useLatest } from './useLatest.js'
import { useNavigation } from './useNavigation.js'

export interface AdminPortalScimProps extends PortalProps {
  /** The host's own query cache; the portal creates one by default. */
  queryClient?: QueryClient | undefined
}

const noClassNames = {}

/**
 * The admin portal for SCIM: set-up, people, groups, activity and credentials of one organization's directory sync.
 * @example
 * const client = createScimClient({ baseUrl: '/api', getSessionToken: () => session.token })
 * <AdminPortalScim client={client} contact={{ name: 'Dana Reyes', email: 'dana@example.com' }} />
 */
export function AdminPortalScim(props: AdminPortalScimProps): ReactElement {
  const { client, queryClient, initialState, guides, appearance } = props
  const language = useLanguage(props, (error) => props.onEvent?.({ type: 'error', error }))
  return (
    <PartClassNamesContext.Provider value={appearance?.classNames ?? noClassNames}>
      <AdminPortalScimProvider {...{ client, queryClient, initialState, guides }}>
        {language ? (
          <LanguageContext.Provider value={language}>
            <Root {...props} language={language} />
          </LanguageContext.Provider>
        ) : (
          <LanguageOnItsWay appearance={appearance} />
        )}
      </AdminPortalScimProvider>
    </PartClassNamesContext.Provider>
  )
}

/** The portal's data is fetched meanwhile; nothing is said in a language that was not chosen. */
function LanguageOnItsWay({ appearance }: Pick<AdminPortalScimProps, 'appearance'>) {
  useScimPortal()
  const hostClass = appearance?.classNames?.root
  return (
    <section
      className={hostClass ? `aps ${hostClass}` : 'aps'}
      data-host-class={hostClass ? '' : undefined}
      data-theme={appearance?.theme}
      style={appearanceStyle(appearance) as CSSProperties | undefined}
    >
      <WaitingScreen />
    </section>
  )
}

function Root(props: AdminPortalScimProps & { language: Language }) {
  const { headingLevel = 2, contact, timeZone, isReachable = false, appearance, language, linkFor: hostLinkFor } = props
  const { guides } = language
  const identityProviders = useMemo(() => props.identityProviders ?? offeredProviders(guides), [props.identityProviders, guides])
  const t = useMessages()
  const [focus] = useState<ScreenFocus>({ last: null })
  useAccentAdvice(appearance)
  useEffect(registerRem, [])
  const { sentence, announce } = useAnnouncements()
  const { done, showDone, clearDone } = useStatusLine(announce)
  const emit = useLatest(props.onEvent)
  const { screen, navigate: open, holdScreen, asked, answer } = useNavigation(props, emit)
  const navigate = useCallback(
    (action: NavigationAction) => {
      clearDone()
      open(action)
    },
    [clearDone, open],
  )
  const linkFor = useMemo(() => hostLinkFor && ((to: Screen) => hostLinkFor(printScreen(to))), [hostLinkFor])
  const portal = useRef<HTMLElement>(null)
  useEffect(() => (portal.current ? keepFocus(portal.current) : undefined), [])
  const settings = useMemo<PortalSettings>(
    () => ({
      headingLevel,
      contact,
      timeZone,
      identityProviders,
      isReachable,
      screen,
      linkFor,
      navigate,
      holdScreen,
      emit,
      announce,
      showDone,
    }),
    [headingLevel, contact, timeZone, identityProviders, isReachable, screen, linkFor, navigate, holdScreen, emit, announce, showDone],
  )
  const hostClass = appearance?.classNames?.root
  return (
    <section
      ref={portal}
      className={hostClass ? `aps ${hostClass}` : 'aps'}
      data-host-class={hostClass ? '' : undefined}
      aria-label={t('portal.label')}
      lang={language.catalog.locale}
      dir={directionOf(language.catalog.locale)}
      data-theme={appearance?.theme}
      // The only style attribute: the host's variables. React sets them through the CSSOM, which a strict CSP allows.
      style={appearanceStyle(appearance) as CSSProperties | undefined}
    >
      <PortalSettingsContext.Provider value={settings}>
        <ScreenFocusContext.Provider value={focus}>
          <ErrorBoundary onError={(error) => emit({ type: 'error', error })}>
            <PortalScreens />
            {asked && <UnsavedDialog onLeave={() => answer(true)} onStay={() => answer(false)} />}
          </ErrorBoundary>
          <StatusLine sentence={done} onDismiss={clearDone} />
          <Announcer sentence={sentence} />
        </ScreenFocusContext.Provider>
      </PortalSettingsContext.Provider>
    </section>
  )
}
