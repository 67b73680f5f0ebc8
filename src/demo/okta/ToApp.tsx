import { type FormEvent, useState } from 'react'
import { Button, Check, Panel } from './parts.js'
import { TestResult } from './TestResult.js'
import type { OktaConsoleState } from './useOkta.js'
import type { OktaTest, OktaView } from './view.js'

const switches: readonly (readonly [keyof OktaView['toApp'], string])[] = [
  ['createUsers', 'Create Users'],
  ['updateUserAttributes', 'Update User Attributes'],
  ['deactivateUsers', 'Deactivate Users'],
]

/** Provisioning › To App: all off until somebody turns them on, and then people still have to be assigned. */
export function ToApp({ okta, view }: { okta: OktaConsoleState; view: OktaView }) {
  const [toApp, setToApp] = useState(view.toApp)
  const [test, setTest] = useState<OktaTest | null>(null)
  const isSaved = switches.every(([key]) => toApp[key] === view.toApp[key])
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTest(await okta.act('to_app', toApp))
  }

  return (
    <Panel title="To App">
      <form onSubmit={save} className="oc-form">
        {view.isEnabled || <p className="oc-note">Save the integration above first. Okta tests it, then these can be turned on.</p>}
        <div>
          {switches.map(([key, label]) => (
            <Check
              key={key}
              label={label}
              isOn={toApp[key]}
              isDisabled={!view.isEnabled}
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
          <Button type="submit" kind="primary" isDisabled={!view.isEnabled || isSaved} isBusy={okta.running === 'to_app'}>
            Save To App
          </Button>
        </div>
      </form>
    </Panel>
  )
}
