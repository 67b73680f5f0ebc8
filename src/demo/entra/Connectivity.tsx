import { type FormEvent, useState } from 'react'
import type { EntraResult, EntraView } from '../../mocks/idp/entra/consoleContract.js'
import { ConsoleButton, ConsolePanel, ConsoleResult, ConsoleTextField } from '../console/parts.js'
import type { EntraConsoleState } from './useEntra.js'

/** Provisioning: an app without a configuration asks for one; then there are the credentials. */
export function Connectivity({ entra, view }: { entra: EntraConsoleState; view: EntraView }) {
  const [isNew, setIsNew] = useState(false)
  const [tenantUrl, setTenantUrl] = useState(view.tenantUrl)
  const [token, setToken] = useState('')
  const [result, setResult] = useState<EntraResult | null>(null)
  if (!view.isConfigured && !isNew) {
    return (
      <ConsolePanel title="Provisioning">
        <div className="oc-form">
          <p>This app has no provisioning configuration yet.</p>
          <div className="oc-buttons">
            <ConsoleButton kind="primary" onClick={() => setIsNew(true)}>
              + New configuration
            </ConsoleButton>
          </div>
        </div>
      </ConsolePanel>
    )
  }
  const form = () => ({ tenantUrl, secretToken: token === '' && view.hasToken ? null : token })
  const test = async () => setResult(await entra.act('test', form()))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const outcome = await entra.act('save', form())
    setResult(outcome)
    if (outcome?.isOk) setToken('')
  }
  return (
    <ConsolePanel title="Admin Credentials">
      <form onSubmit={save} className="oc-form">
        <ConsoleTextField label="Tenant URL" value={tenantUrl} onChange={setTenantUrl} isCode />
        <ConsoleTextField
          label="Secret Token"
          value={token}
          onChange={setToken}
          placeholder={view.hasToken ? '••••••••••••' : ''}
          isSecret
          isCode
        />
        <ConsoleResult result={result} />
        <div className="oc-buttons">
          <ConsoleButton onClick={test} isBusy={entra.running === 'test'}>
            Test Connection
          </ConsoleButton>
          <ConsoleButton type="submit" kind="primary" isBusy={entra.running === 'save'}>
            {view.isConfigured ? 'Save' : 'Create'}
          </ConsoleButton>
        </div>
      </form>
    </ConsolePanel>
  )
}
