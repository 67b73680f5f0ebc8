import type { QueryClient } from '@tanstack/react-query'
import { type CSSProperties, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ScimClient } from '../client/createScimClient.js'
import type { IdentityProvider } from '../contract/identityProviders.js'
import type { Portal } from '../contract/portal.js'
import { parseScreen, printScreen, type Screen } from '../core/screens.js'
import { directionOf } from '../locales/translate.js'
import type { MessageOverrides } from '../locales/types.js'
import { AdminPortalScimProvider } from '../react/context.js'
import { type Appearance, appearanceStyle, useAccentAdvice } from './appearance.js'
import { ErrorBoundary } from './ErrorBoundary.js'
import { Announcer, useAnnouncements } from './elements/Announcer.js'
import { type ScreenFocus, ScreenFocusContext } from './elements/Heading.js'
import { PartClassNamesContext } from './elements/part.js'
import type { PortalEvent } from './events.js'
import { LanguageContext, useMessages } from './messages.js'
import { PortalScreens } from './PortalScreens.js'
import { type PortalContact, type PortalSettings, PortalSettingsContext } from './portalContext.js'
import { offeredProviders } from './providerName.js'
import { registerRem } from './theme/registerRem.js'

export interface AdminPortalScimProps {
  /** From `createScimClient`; keep it outside the render. */
  client: ScimClient
  /** The host's own cache; the portal has one of its own when left out. */
  queryClient?: QueryClient
  /** The answer of `client.getPortal()`, read on the server, so that the first render has content instead of a skeleton. */
  initialState?: Portal
  /** Which screen is shown: `home`, `new`, `guide`, `people`, `people/<member_id>`, `groups`, `activity`, `credentials`, `settings`. With it the host decides. */
  screen?: string
  /** Where to begin when the portal decides; `home` when left out. */
  defaultScreen?: string
  /** The person went to another screen; a host may mirror it in its address. */
  onScreenChange?: (screen: string) => void
  /** Level of the portal's headings, 2 when left out. It never has an `<h1>`. */
  headingLevel?: 2 | 3 | 4 | 5
  /** Whom to ask for a permission. */
  contact?: PortalContact
  /** Which identity providers are offered, in this order; all of them when left out. */
  identityProviders?: readonly IdentityProvider[]
  appearance?: Appearance
  /** BCP 47 tag, `en` when left out; also sets language and direction of the portal. */
  locale?: string
  /** Sentences in place of the English ones, one by one or a whole catalog. */
  messages?: MessageOverrides
  /** IANA name of the zone times are shown in; the reader's own when left out. */
  timeZone?: string
  /** Each thing that happened. No event holds a token, a name or an address. */
  onEvent?: (event: PortalEvent) => void
}

const noMessages: MessageOverrides = {}
const noClassNames = {}

/**
 * The admin portal for SCIM: set-up, people, groups, activity and credentials of one organization's directory sync.
 * @example
 * const client = createScimClient({ baseUrl: '/api', getSessionToken: () => session.token })
 * <AdminPortalScim client={client} contact={{ name: 'Dana Reyes', email: 'dana@example.com' }} />
 */
export function AdminPortalScim(props: AdminPortalScimProps) {
  const { client, queryClient, initialState, locale, messages = noMessages, appearance } = props
  const language = useMemo(() => ({ locale: locale ?? 'en', overrides: messages }), [locale, messages])
  return (
    <LanguageContext.Provider value={language}>
      <PartClassNamesContext.Provider value={appearance?.classNames ?? noClassNames}>
        <AdminPortalScimProvider client={client} queryClient={queryClient} initialState={initialState}>
          <Root {...props} />
        </AdminPortalScimProvider>
      </PartClassNamesContext.Provider>
    </LanguageContext.Provider>
  )
}

function Root(props: AdminPortalScimProps) {
  const { headingLevel = 2, contact, timeZone, identityProviders = offeredProviders, appearance, locale } = props
  const t = useMessages()
  const [focus] = useState<ScreenFocus>({ last: null })
  useAccentAdvice(appearance)
  useEffect(registerRem, [])
  const { sentence, announce } = useAnnouncements()
  const emit = useLatest(props.onEvent)
  const { screen, go } = useScreen(props, emit)
  const settings = useMemo<PortalSettings>(
    () => ({ headingLevel, contact, timeZone, identityProviders, screen, go, emit, announce }),
    [headingLevel, contact, timeZone, identityProviders, screen, go, emit, announce],
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
      // The one style attribute: variables a host asked for. React sets them through the object model.
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

/** The screen of the host when it says one, else the portal's own. */
function useScreen(props: AdminPortalScimProps, emit: (event: PortalEvent) => void) {
  const { screen: hostScreen, defaultScreen } = props
  const [ownScreen, setOwnScreen] = useState(() => parseScreen(defaultScreen))
  const screen = useMemo(() => (hostScreen === undefined ? ownScreen : parseScreen(hostScreen)), [hostScreen, ownScreen])
  const tell = useLatest(props.onScreenChange)
  const go = useCallback(
    (next: Screen) => {
      setOwnScreen(next)
      tell(printScreen(next))
      emit({ type: 'screen.shown', screen: printScreen(next) })
    },
    [tell, emit],
  )
  return { screen, go }
}

/** A function of the host that may be another one each render, as one that never changes. */
function useLatest<Value>(callback: ((value: Value) => void) | undefined): (value: Value) => void {
  const latest = useRef(callback)
  useEffect(() => {
    latest.current = callback
  })
  return useCallback((value: Value) => latest.current?.(value), [])
}
