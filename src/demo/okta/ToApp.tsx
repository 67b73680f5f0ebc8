import { type FormEvent, useState } from 'react'
import type { ConnectorTest, OktaView } from '../../mocks/idp/okta/consoleContract.js'
import { ConsoleButton, ConsoleCheckbox, ConsolePanel } from '../console/parts.js'
import { TestResult } from './TestResult.js'
import type { OktaConsoleState } from './useOkta.js'

const switches: readonly (readonly [keyof OktaView['toApp'], string])[] = [
  ['createUsers', 'Create Users'],
  ['updateUserAttributes', 'Update User Attributes'],
  ['deactivateUsers', 'Deactivate Users'],
]

/** Provisioning › To App: all off by default; once they are on, people still have to be assigned. */
export function ToApp({ okta, view }: { okta: OktaConsoleState; view: OktaView }) {
  const [toApp, setToApp] = useState(view.toApp)
  const [test, setTest] = useState<ConnectorTest | null>(null)
  const [isEditing, setIsEditing] = useState(false)
  const isSaved = switches.every(([key]) => toApp[key] === view.toApp[key])
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const outcome = await okta.act('to_app', toApp)
    setTest(outcome)
    if (outcome?.isOk) setIsEditing(false)
  }

  return (
    <ConsolePanel
      title="To App"
      actions={
        isEditing ? null : (
          <ConsoleButton label="Edit To App" isDisabled={!view.isEnabled} onClick={() => setIsEditing(true)}>
            Edit
          </ConsoleButton>
        )
      }
    >
      <form onSubmit={save} className="oc-form">
        {view.isEnabled || <p className="oc-note">Save the integration above first. Okta tests it, then these can be turned on.</p>}
        <div>
          {switches.map(([key, label]) => (
            <ConsoleCheckbox
              key={key}
              label={label}
              isOn={toApp[key]}
              isDisabled={!isEditing}
              onChange={(isOn) => {
                setToApp({ ...toApp, [key]: isOn })
                setTest(null)
              }}
            />
          ))}
        </div>
        <TestResult test={test?.isOk ? null : test} />
        <div className="oc-buttons">
          <span role="status">{test?.isOk && isSaved && <span className="oc-note">Saved</span>}</span>
          {isEditing && (
            <ConsoleButton type="submit" kind="primary" isDisabled={isSaved} isBusy={okta.running === 'to_app'}>
              Save To App
            </ConsoleButton>
          )}
        </div>
      </form>
    </ConsolePanel>
  )
}
