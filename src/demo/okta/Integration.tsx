import { type FormEvent, useState } from 'react'
import type { ConnectorTest, OktaAppView, OktaView } from '../../mocks/idp/okta/consoleContract.js'
import { ConsoleButton, ConsoleCheckbox, ConsolePanel, ConsoleTextField } from '../console/parts.js'
import { TestResult } from './TestResult.js'
import type { OktaConsoleState } from './useOkta.js'

type Actions = OktaView['integration']['actions']

const supportedActions: readonly (readonly [keyof Actions, string])[] = [
  ['importUsers', 'Import New Users and Profile Updates'],
  ['pushNewUsers', 'Push New Users'],
  ['pushProfileUpdates', 'Push Profile Updates'],
  ['pushGroups', 'Push Groups'],
  ['importGroups', 'Import Groups'],
]

/** Provisioning › Integration: the fields in the order and with the labels of the app's own form. */
export function Integration({ okta, view, app }: { okta: OktaConsoleState; view: OktaView; app: OktaAppView }) {
  const [baseUrl, setBaseUrl] = useState(view.integration.baseUrl)
  const [token, setToken] = useState('')
  const [uniqueIdentifier, setUniqueIdentifier] = useState(view.integration.uniqueIdentifier)
  const [actions, setActions] = useState(view.integration.actions)
  const [test, setTest] = useState<ConnectorTest | null>(null)
  const [isEditing, setIsEditing] = useState(false)
  const isClassic = app.style === 'classic'

  const form = () => ({ baseUrl, token: token === '' && view.integration.hasToken ? null : token, uniqueIdentifier, actions })
  const runTest = async () => setTest(await okta.act('test', form()))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const outcome = await okta.act('integration', form())
    setTest(outcome)
    if (!outcome?.isOk) return
    setToken('')
    setIsEditing(false)
  }
  const tokenField = (
    <ConsoleTextField
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
    <ConsolePanel
      title={isClassic ? 'SCIM Connection' : 'API Integration'}
      actions={
        isEditing ? null : (
          <ConsoleButton label={`Edit ${isClassic ? 'SCIM Connection' : 'API Integration'}`} onClick={() => setIsEditing(true)}>
            Edit
          </ConsoleButton>
        )
      }
    >
      <form onSubmit={save}>
        <fieldset className="oc-form" disabled={!isEditing}>
          <ConsoleTextField label={app.fields.baseUrl} value={baseUrl} onChange={setBaseUrl} isCode />
          {isClassic ? (
            <>
              <ConsoleTextField label="Unique identifier field for users" value={uniqueIdentifier} onChange={setUniqueIdentifier} isCode />
              <fieldset className="oc-field">
                <legend>Supported provisioning actions</legend>
                {supportedActions.map(([key, label]) => (
                  <ConsoleCheckbox
                    key={key}
                    label={label}
                    isOn={actions[key]}
                    onChange={(isOn) => setActions({ ...actions, [key]: isOn })}
                  />
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
              <ConsoleCheckbox
                label="Import Groups"
                isOn={actions.importGroups}
                onChange={(isOn) => setActions({ ...actions, importGroups: isOn })}
              />
            </>
          )}
        </fieldset>
        <div className="oc-form oc-form-end">
          <TestResult test={test} />
          {isEditing && (
            <div className="oc-buttons">
              <ConsoleButton onClick={runTest} isBusy={okta.running === 'test'}>
                {app.fields.test}
              </ConsoleButton>
              <ConsoleButton type="submit" kind="primary" isBusy={okta.running === 'integration'}>
                Save
              </ConsoleButton>
            </div>
          )}
        </div>
      </form>
    </ConsolePanel>
  )
}
