import { type KeyboardEvent, useId, useState } from 'react'
import type { OktaView } from '../../mocks/idp/okta/consoleContract.js'
import { AppChoice } from './AppChoice.js'
import { Assignments } from './Assignments.js'
import type { OktaApi } from './api.js'
import { Integration } from './Integration.js'
import { PushGroups } from './PushGroups.js'
import { Requests } from './Requests.js'
import { Tasks } from './Tasks.js'
import { ToApp } from './ToApp.js'
import { type OktaConsoleState, useOkta } from './useOkta.js'

const tabs = ['Provisioning', 'Assignments', 'Push Groups', 'Tasks', 'Log'] as const
type OktaTab = (typeof tabs)[number]

/** A simulated Okta admin console for one app. What it sends is real. */
export function OktaConsole({ api }: { api: OktaApi }) {
  const okta = useOkta(api)
  const [tab, setTab] = useState<OktaTab>('Provisioning')
  return (
    <section className="oc" aria-label="Okta, simulated">
      <header className="oc-head">
        <div>
          <span aria-hidden="true">O</span>
          <div>
            <h2>Okta Admin Console</h2>
            <p>A simulation, not made or endorsed by Okta. It sends real SCIM requests, and from this machine, so loopback works.</p>
          </div>
        </div>
      </header>
      {okta.error && (
        <p className="oc-result oc-error" data-tone="bad" role="alert">
          {okta.error}
        </p>
      )}
      {okta.view && (
        <>
          <AppChoice okta={okta} view={okta.view} />
          <OktaTabs current={tab} onChange={setTab} tasks={okta.view.tasks.length} />
          <OktaTabPanel tab={tab} okta={okta} view={okta.view} />
        </>
      )}
    </section>
  )
}

function OktaTabPanel({ tab, okta, view }: { tab: OktaTab; okta: OktaConsoleState; view: OktaView }) {
  const app = view.apps.find((one) => one.id === view.app)
  if (!app) return null
  return (
    <div className="oc-body" role="tabpanel" aria-label={tab}>
      {/* Stays mounted while other tabs are open, so that nothing typed is lost; another app has another form. */}
      <div key={view.app} className="oc-stack" hidden={tab !== 'Provisioning'}>
        <Integration okta={okta} view={view} app={app} />
        <ToApp okta={okta} view={view} />
      </div>
      {tab === 'Assignments' && <Assignments okta={okta} view={view} />}
      {tab === 'Push Groups' && <PushGroups okta={okta} view={view} />}
      {tab === 'Tasks' && <Tasks okta={okta} view={view} />}
      {tab === 'Log' && <Requests view={view} />}
    </div>
  )
}

function OktaTabs({ current, onChange, tasks }: { current: OktaTab; onChange: (tab: OktaTab) => void; tasks: number }) {
  const id = useId()
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    const next = tabs[(tabs.indexOf(current) + step + tabs.length) % tabs.length] ?? current
    onChange(next)
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus()
  }
  return (
    <div className="oc-tabs" role="tablist" aria-label="Sections of the app" tabIndex={-1} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`${id}-${tab}`}
          data-tab={tab}
          aria-selected={tab === current}
          tabIndex={tab === current ? 0 : -1}
          onClick={() => onChange(tab)}
        >
          {tab}
          {tab === 'Tasks' && tasks > 0 && <span>{tasks}</span>}
        </button>
      ))}
    </div>
  )
}
