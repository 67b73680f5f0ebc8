import { useEffect, useMemo, useState } from 'react'
import { createScimClient } from '../client/createScimClient.js'
import { AdminPortalScim } from '../ui/AdminPortalScim.js'
import { AcmePage } from './AcmePage.js'
import { Controls, type DemoSettings } from './Controls.js'
import { oktaApi } from './okta/api.js'
import { OktaConsole } from './okta/OktaConsole.js'
import { ReceiverPanel } from './receiver/ReceiverPanel.js'
import { createSessionSource } from './session.js'

const sides = ['Acme', 'Okta', 'Receiver'] as const
type Side = (typeof sides)[number]

const sideNames: Readonly<Record<Side, string>> = { Acme: 'Acme settings', Okta: 'Okta, simulated', Receiver: 'Acme’s receiver' }

/** The windows: Acme's settings and, beside them, Okta's console or what Acme's own backend receives. Narrow screens show one at a time. */
export function Demo() {
  const [settings, setSettings] = useState<DemoSettings>({ visitor: 'admin', theme: 'auto', width: 'full' })
  const [side, setSide] = useState<Side>(() => (matchMedia('(width >= 1180px)').matches ? 'Okta' : 'Acme'))
  const [screen, setScreen] = useScreenInAddress()
  const client = useMemo(
    () => createScimClient({ baseUrl: new URL('.', location.href).href, getSessionToken: createSessionSource(settings.visitor) }),
    [settings.visitor],
  )
  useEffect(() => {
    document.documentElement.dataset.theme = settings.theme
  }, [settings.theme])

  return (
    <div className="demo">
      <Controls settings={settings} onChange={(changes) => setSettings({ ...settings, ...changes })} />
      <nav className="demo-sides" aria-label="Windows">
        {sides.map((name) => (
          <button key={name} type="button" data-side={name} aria-pressed={name === side} onClick={() => setSide(name)}>
            {sideNames[name]}
          </button>
        ))}
      </nav>
      <main className="demo-windows" data-side={side}>
        <AcmePage>
          <div className="acme-portal" data-width={settings.width}>
            <AdminPortalScim
              key={settings.visitor}
              client={client}
              contact={{ name: 'Dana Reyes', email: 'dana.reyes@example.com' }}
              screen={screen}
              onScreenChange={setScreen}
              linkFor={linkFor}
            />
          </div>
        </AcmePage>
        <OktaConsole api={oktaApi} />
        <ReceiverPanel isShown={side === 'Receiver'} />
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
      if (next !== readHash()) history.pushState(null, '', `#${next}`)
      setScreen(next)
    },
  ]
}

/** Where the portal's screen stands in the demo's own address. */
const linkFor = (screen: string) => new URL(`#${screen}`, location.href).href

const readHash = () => decodeURIComponent(location.hash.slice(1)) || 'home'
