import { type FormEvent, useState } from 'react'
import { Button, Check, Panel, TextField } from './parts.js'
import { TestResult } from './TestResult.js'
import type { OktaConsoleState } from './useOkta.js'
import type { OktaAppChoice, OktaTest, OktaView } from './view.js'

type Actions = OktaView['integration']['actions']

const supportedActions: readonly (readonly [keyof Actions, string])[] = [
  ['importUsers', 'Import New Users and Profile Updates'],
  ['pushNewUsers', 'Push New Users'],
  ['pushProfileUpdates', 'Push Profile Updates'],
  ['pushGroups', 'Push Groups'],
  ['importGroups', 'Import Groups'],
]

/** Provisioning › Integration: the fields in the order and with the labels of the app's own form. */
export function Integration({ okta, view, app }: { okta: OktaConsoleState; view: OktaView; app: OktaAppChoice }) {
  const [baseUrl, setBaseUrl] = useState(view.integration.baseUrl)
  const [token, setToken] = useState('')
  const [uniqueIdentifier, setUniqueIdentifier] = useState(view.integration.uniqueIdentifier)
  const [actions, setActions] = useState(view.integration.actions)
  const [test, setTest] = useState<OktaTest | null>(null)
  const isClassic = app.style === 'classic'

  const form = () => ({ baseUrl, token: token === '' && view.integration.hasToken ? null : token, uniqueIdentifier, actions })
  const runTest = async () => setTest(await okta.act('test', form()))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const outcome = await okta.act('integration', form())
    setTest(outcome)
    if (outcome?.isOk) setToken('')
  }
  const tokenField = (
    <TextField
      label={app.fields.token}
      prefix={app.tokenPrefix}
      value={token}
      onChange={setToken}
      placeholder={view.integration.hasToken ? '••••••••••••' : ''}
      isSecret
      isCode
    />
  )

  return (
    <Panel title={isClassic ? 'SCIM Connection' : 'API Integration'}>
      <form onSubmit={save} className="oc-form">
        <TextField label={app.fields.baseUrl} value={baseUrl} onChange={setBaseUrl} isCode />
        {isClassic ? (
          <>
            <TextField label="Unique identifier field for users" value={uniqueIdentifier} onChange={setUniqueIdentifier} isCode />
            <fieldset className="oc-field">
              <legend>Supported provisioning actions</legend>
              {supportedActions.map(([key, label]) => (
                <Check key={key} label={label} isOn={actions[key]} onChange={(isOn) => setActions({ ...actions, [key]: isOn })} />
              ))}
            </fieldset>
            <div className="oc-field">
              <span>Authentication Mode</span>
              <p className="oc-fixed">HTTP Header</p>
            </div>
            {tokenField}
          </>
        ) : (
          <>
            {tokenField}
            <Check label="Import Groups" isOn={actions.importGroups} onChange={(isOn) => setActions({ ...actions, importGroups: isOn })} />
          </>
        )}
        <TestResult test={test} />
        <div className="oc-buttons">
          <Button onClick={runTest} isBusy={okta.running === 'test'}>
            {app.fields.test}
          </Button>
          <Button type="submit" kind="primary" isBusy={okta.running === 'integration'}>
            Save
          </Button>
        </div>
      </form>
    </Panel>
  )
}
