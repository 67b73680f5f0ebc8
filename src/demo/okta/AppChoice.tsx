import { useId, useState } from 'react'
import type { OktaView } from '../../mocks/idp/okta/consoleContract.js'
import { ConsoleButton } from '../console/parts.js'
import type { OktaConsoleState } from './useOkta.js'

/** Chooses which of Okta's three kinds of app is connected. Changing it starts over, so it asks first if something would be lost. */
export function AppChoice({ okta, view }: { okta: OktaConsoleState; view: OktaView }) {
  const id = useId()
  const [chosen, setChosen] = useState<string | null>(null)
  const assigned = view.people.filter((person) => person.isAssigned).length
  const hasSomething = view.isEnabled || assigned > 0

  const choose = (app: string) => {
    if (app === view.app) return setChosen(null)
    if (hasSomething) return setChosen(app)
    void okta.act('app', { app })
  }
  const confirm = async () => {
    await okta.act('app', { app: chosen })
    setChosen(null)
  }

  return (
    <div className="oc-app">
      <label htmlFor={id}>App</label>
      <select id={id} value={chosen ?? view.app} onChange={(event) => choose(event.target.value)}>
        {view.apps.map((app) => (
          <option key={app.id} value={app.id}>
            {app.name}
          </option>
        ))}
      </select>
      {chosen && (
        <div className="oc-ask" role="alert">
          <p>
            This removes the app with its settings and {assigned === 1 ? '1 assignment' : `${assigned} assignments`}, as deleting it in Okta
            would.
          </p>
          <div className="oc-buttons">
            <ConsoleButton onClick={() => setChosen(null)}>Keep it</ConsoleButton>
            <ConsoleButton kind="danger" onClick={confirm}>
              Begin with the other app
            </ConsoleButton>
          </div>
        </div>
      )}
    </div>
  )
}
