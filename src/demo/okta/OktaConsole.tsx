import { useEffect, useState } from 'react'
import type { OktaView } from '../../mocks/idp/okta/consoleContract.js'
import { ConsoleFrame } from '../console/ConsoleFrame.js'
import { ConsoleTabs } from '../console/ConsoleTabs.js'
import { RequestLog } from '../console/RequestLog.js'
import { AppChoice } from './AppChoice.js'
import { Assignments } from './Assignments.js'
import type { OktaApi } from './api.js'
import { General, TurnOnApi } from './General.js'
import { Integration } from './Integration.js'
import { Mistakes } from './Mistakes.js'
import { PushGroups } from './PushGroups.js'
import { Retry } from './Retry.js'
import { Tasks } from './Tasks.js'
import { ToApp } from './ToApp.js'
import { type OktaConsoleState, useOkta } from './useOkta.js'

const tabs = ['General', 'Provisioning', 'Assignments', 'Push Groups', 'Tasks', 'Log'] as const
type OktaTab = (typeof tabs)[number]

/** A custom app has the tab Provisioning only once SCIM is on; a template app has no such setting. */
function tabsOf({ app, apps, isScimOn }: OktaView): readonly OktaTab[] {
  const isClassic = apps.find((one) => one.id === app)?.style === 'classic'
  return tabs.filter((tab) => (tab === 'General' ? isClassic : tab !== 'Provisioning' || isScimOn || !isClassic))
}

interface OktaConsoleProps {
  api: OktaApi
  /** Told of each state, for what is beside the console. */
  onView?: ((view: OktaView) => void) | undefined
}

/** A simulated Okta admin console for one app. What it sends is real. */
export function OktaConsole({ api, onView }: OktaConsoleProps) {
  const okta = useOkta(api)
  const { view } = okta
  const [chosen, setTab] = useState<OktaTab>()
  useEffect(() => {
    if (view) onView?.(view)
  }, [view, onView])
  const offered = view ? tabsOf(view) : []
  const tab = chosen && offered.includes(chosen) ? chosen : view?.isScimOn ? 'Provisioning' : (offered[0] ?? 'General')
  return (
    <ConsoleFrame provider="Okta" maker="Okta" title="Okta Admin Console" error={okta.error}>
      {view && (
        <>
          <AppChoice okta={okta} view={view} />
          <Retry okta={okta} retry={view.retry} />
          <ConsoleTabs tabs={offered} current={tab} onChange={setTab} counts={{ Tasks: view.tasks.length }} />
          <OktaTabPanel tab={tab} okta={okta} view={view} />
          <Mistakes okta={okta} view={view} />
        </>
      )}
    </ConsoleFrame>
  )
}

function OktaTabPanel({ tab, okta, view }: { tab: OktaTab; okta: OktaConsoleState; view: OktaView }) {
  const app = view.apps.find((one) => one.id === view.app)
  if (!app) return null
  return (
    <div className="oc-body" role="tabpanel" aria-label={tab}>
      {/* Stays mounted while other tabs are open, so that nothing typed is lost; another app has another form. */}
      <div key={view.app} className="oc-stack" hidden={tab !== 'Provisioning'}>
        {view.isScimOn ? (
          <>
            <Integration okta={okta} view={view} app={app} />
            <ToApp okta={okta} view={view} />
          </>
        ) : (
          <TurnOnApi okta={okta} />
        )}
      </div>
      {tab === 'General' && <General okta={okta} view={view} />}
      {tab === 'Assignments' && <Assignments okta={okta} view={view} />}
      {tab === 'Push Groups' && <PushGroups okta={okta} view={view} />}
      {tab === 'Tasks' && <Tasks okta={okta} view={view} />}
      {tab === 'Log' && <RequestLog requests={view.requests} />}
    </div>
  )
}
