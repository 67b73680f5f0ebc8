import type { OktaView } from '../../mocks/idp/okta/consoleContract.js'
import { ConsoleButton } from '../console/parts.js'
import { clockTime } from '../console/time.js'
import type { OktaConsoleState } from './useOkta.js'

const reasons: Readonly<Record<number, string>> = {
  429: 'it has taken more requests than it wants at once',
  503: 'directory sync was paused, or the server was too busy',
}

/** Okta waits and says nothing about it; the simulation does, so that nobody waits for nothing. */
export function Retry({ okta, retry }: { okta: OktaConsoleState; retry: OktaView['retry'] }) {
  return (
    <div role="status">
      {retry && (
        <div className="oc-warn">
          <p>
            Okta waits until {clockTime(retry.until)}. The server answered {retry.status}: {reasons[retry.status] ?? 'it could not answer'}.
            Then Okta sends again by itself, also after a resume.
          </p>
          <ConsoleButton onClick={() => void okta.act('send_now', {})}>Do not wait, send now</ConsoleButton>
        </div>
      )}
    </div>
  )
}
