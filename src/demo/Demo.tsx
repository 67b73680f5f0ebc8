import { useCallback, useEffect, useMemo, useState } from 'react'
import { createScimClient } from '../client/createScimClient.js'
import { AdminPortalScim } from '../ui/AdminPortalScim.js'
import { AcmePage } from './AcmePage.js'
import { Controls } from './Controls.js'
import { DemoTop } from './DemoTop.js'
import { entraApi } from './entra/api.js'
import { EntraConsole } from './entra/EntraConsole.js'
import { oktaApi } from './okta/api.js'
import { OktaConsole } from './okta/OktaConsole.js'
import { Prompts, type Provider } from './Prompts.js'
import { ReceiverPanel } from './receiver/ReceiverPanel.js'
import { beginSession } from './session.js'
import { type DemoSettings, readSettings, type Side, searchOf, sides } from './settings.js'
import { useConnectionState } from './useConnectionState.js'

const providerNames: Readonly<Record<Provider, string>> = { okta: 'Okta, simulated', entra: 'Entra, simulated' }

/** The windows: Acme's settings and, beside them, the identity provider's console or what Acme's own backend receives. Narrow screens show one at a time. */
export function Demo() {
  const [settings, setSettings] = useState<DemoSettings>(() => readSettings(location.search))
  const [screen, setScreen] = useScreenInAddress()
  const client = useMemo(
    () => createScimClient({ baseUrl: new URL('.', location.href).href, getSessionToken: () => beginSession(settings.visitor) }),
    [settings.visitor],
  )
  const [{ identityProvider, hasArrived }, followPortal] = useConnectionState(client)
  const provider: Provider = identityProvider === 'microsoft-entra' ? 'entra' : 'okta'
  const [isConfigured, setIsConfigured] = useState(false)
  useEffect(() => {
    document.documentElement.dataset.theme = settings.theme
  }, [settings.theme])
  const change = useCallback((changes: Partial<DemoSettings>) => {
    setSettings((before) => {
      const after = { ...before, ...changes }
      history.replaceState(null, '', location.pathname + searchOf(after) + location.hash)
      return after
    })
  }, [])
  const show = (side: Side) => change({ side })
  const sideNames: Readonly<Record<Side, string>> = { acme: 'Acme settings', idp: providerNames[provider], receiver: 'Acme’s receiver' }

  return (
    <div className="demo">
      <DemoTop>
        <Controls settings={settings} onChange={change} />
        {identityProvider !== undefined && settings.visitor === 'admin' && (
          <Prompts progress={{ hasConnection: identityProvider !== null, isConfigured, hasArrived }} provider={provider} onShow={show} />
        )}
      </DemoTop>
      <nav className="demo-sides" aria-label="Windows">
        {sides.map((side) => (
          <button key={side} type="button" data-side={side} aria-pressed={side === settings.side} onClick={() => show(side)}>
            {sideNames[side]}
          </button>
        ))}
      </nav>
      <main className="demo-windows" data-side={settings.side}>
        <AcmePage>
          <div className="acme-portal" data-width={settings.width}>
            <AdminPortalScim
              key={settings.visitor}
              client={client}
              contact={{ name: 'Dana Reyes', email: 'dana.reyes@example.com' }}
              isReachable
              screen={screen}
              onScreenChange={setScreen}
              onEvent={followPortal}
              linkFor={linkFor}
            />
          </div>
        </AcmePage>
        {provider === 'entra' ? (
          <EntraConsole api={entraApi} onView={(view) => setIsConfigured(view.isConfigured)} />
        ) : (
          <OktaConsole api={oktaApi} onView={(view) => setIsConfigured(view.isEnabled && view.toApp.createUsers)} />
        )}
        <ReceiverPanel isShown={settings.side === 'receiver'} />
      </main>
    </div>
  )
}

/** Keeps the portal's screen in the URL, so that Back, reload and links work. */
function useScreenInAddress(): [string, (screen: string) => void] {
  const [screen, setScreen] = useState(() => readHash())
  useEffect(() => {
    const follow = () => setScreen(readHash())
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  return [
    screen,
    (next) => {
      if (next !== readHash()) history.pushState(null, '', `${location.search}#${next}`)
      setScreen(next)
    },
  ]
}

/** Where the portal's screen stands in the demo's own address. */
const linkFor = (screen: string) => new URL(`#${screen}`, location.href).href

const readHash = () => decodeURIComponent(location.hash.slice(1)) || 'home'
