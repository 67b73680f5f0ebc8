import { type FormEvent, useState } from 'react'
import type { OktaView } from '../../mocks/idp/okta/consoleContract.js'
import { ConsoleButton, ConsolePanel } from '../console/parts.js'
import type { OktaConsoleState } from './useOkta.js'

const choices = ['None', 'On-Premises Provisioning', 'SCIM'] as const

/** General › App Settings of a custom app: only SCIM brings the tab Provisioning. */
export function General({ okta, view }: { okta: OktaConsoleState; view: OktaView }) {
  const saved = view.isScimOn ? 'SCIM' : 'None'
  const [chosen, setChosen] = useState<(typeof choices)[number]>(saved)
  const [isEditing, setIsEditing] = useState(false)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    await okta.act('turn_on', { isScimOn: chosen === 'SCIM' })
    setIsEditing(false)
  }
  return (
    <ConsolePanel
      title="App Settings"
      actions={
        isEditing ? null : (
          <ConsoleButton label="Edit App Settings" onClick={() => setIsEditing(true)}>
            Edit
          </ConsoleButton>
        )
      }
    >
      <form onSubmit={save} className="oc-form">
        <fieldset className="oc-field" disabled={!isEditing}>
          <legend>Provisioning</legend>
          {choices.map((choice) => (
            <label key={choice} className="oc-check">
              <input type="radio" name="provisioning" checked={chosen === choice} onChange={() => setChosen(choice)} />
              <span>{choice}</span>
            </label>
          ))}
        </fieldset>
        {view.isScimOn && !isEditing && <p className="oc-note">The app now has a tab Provisioning.</p>}
        {isEditing && (
          <div className="oc-buttons">
            <ConsoleButton type="submit" kind="primary" isBusy={okta.running === 'turn_on'}>
              Save
            </ConsoleButton>
          </div>
        )}
      </form>
    </ConsolePanel>
  )
}

/** A template app's tab Provisioning before its API is turned on. */
export function TurnOnApi({ okta }: { okta: OktaConsoleState }) {
  const [isAsked, setIsAsked] = useState(false)
  return (
    <ConsolePanel title="Provisioning">
      <div className="oc-form">
        <p>Provisioning is not enabled.</p>
        {isAsked ? (
          <label className="oc-check">
            <input type="checkbox" checked={false} onChange={() => void okta.act('turn_on', { isScimOn: true })} />
            <span>Enable API Integration</span>
          </label>
        ) : (
          <div className="oc-buttons">
            <ConsoleButton kind="primary" onClick={() => setIsAsked(true)}>
              Configure API Integration
            </ConsoleButton>
          </div>
        )}
      </div>
    </ConsolePanel>
  )
}
