import { useEffect, useState } from 'react'
import type { EntraView } from '../../mocks/idp/entra/consoleContract.js'
import { ConsoleFrame } from '../console/ConsoleFrame.js'
import { ConsoleTabs } from '../console/ConsoleTabs.js'
import { RequestLog } from '../console/RequestLog.js'
import type { EntraApi } from './api.js'
import { Connectivity } from './Connectivity.js'
import { Overview } from './Overview.js'
import { UsersAndGroups } from './UsersAndGroups.js'
import { useEntra } from './useEntra.js'

const tabs = ['Provisioning', 'Users and groups', 'Overview', 'Log'] as const
type EntraTab = (typeof tabs)[number]

interface EntraConsoleProps {
  api: EntraApi
  /** Told of each state, for what is beside the console. */
  onView?: ((view: EntraView) => void) | undefined
}

/** A simulated Entra admin center for one enterprise app. What it sends is real, and it sends when it is told to. */
export function EntraConsole({ api, onView }: EntraConsoleProps) {
  const entra = useEntra(api)
  const { view } = entra
  const [tab, setTab] = useState<EntraTab>('Provisioning')
  useEffect(() => {
    if (view) onView?.(view)
  }, [view, onView])
  return (
    <ConsoleFrame provider="Entra" maker="Microsoft" title="Microsoft Entra admin center" error={entra.error}>
      {view && (
        <>
          <ConsoleTabs tabs={tabs} current={tab} onChange={setTab} counts={{ Overview: view.job.last?.failures.length ?? 0 }} />
          <div className="oc-body" role="tabpanel" aria-label={tab}>
            {/* Stays mounted while other tabs are open, so that nothing typed is lost. */}
            <div className="oc-stack" hidden={tab !== 'Provisioning'}>
              <Connectivity entra={entra} view={view} />
            </div>
            {tab === 'Users and groups' && <UsersAndGroups entra={entra} view={view} />}
            {tab === 'Overview' && <Overview entra={entra} view={view} />}
            {tab === 'Log' && <RequestLog requests={view.requests} />}
          </div>
        </>
      )}
    </ConsoleFrame>
  )
}
