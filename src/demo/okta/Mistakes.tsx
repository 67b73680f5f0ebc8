import type { OktaView } from '../../mocks/idp/okta/consoleContract.js'
import { ConsoleButton } from '../console/parts.js'
import type { OktaConsoleState } from './useOkta.js'

const words: Readonly<Record<NonNullable<OktaView['mistake']>, string>> = {
  double_bearer: 'Paste “Bearer” with the token',
  old_token: 'Use an old token',
  trailing_path: 'Paste the address with /Users',
  create_off: 'Turn Create Users off, then assign',
  wrong_identifier: 'Look people up by e-mail',
  foreign_domain: 'Assign somebody from another domain',
}

/** Typical mistakes at the press of a button, to see what the portal says about them. */
export function Mistakes({ okta, view }: { okta: OktaConsoleState; view: OktaView }) {
  const names = Object.keys(words) as (keyof typeof words)[]
  return (
    <details className="oc-mistakes">
      <summary>Make a mistake{view.mistake && `: ${words[view.mistake]}`}</summary>
      {view.isEnabled || <p className="oc-note">Set up the integration first; then there is something to get wrong.</p>}
      <div className="oc-buttons">
        {names.map((name) => (
          <ConsoleButton
            key={name}
            isDisabled={!view.isEnabled}
            isBusy={okta.running === `mistake ${name}`}
            onClick={() => void okta.act('mistake', { name }, name)}
          >
            {words[name]}
          </ConsoleButton>
        ))}
        <ConsoleButton
          kind="primary"
          isDisabled={!view.mistake}
          isBusy={okta.running === 'put_right'}
          onClick={() => void okta.act('put_right', {})}
        >
          Put it right
        </ConsoleButton>
      </div>
    </details>
  )
}
