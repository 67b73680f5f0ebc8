import { useState } from 'react'
import type { EntraResult, EntraView } from '../../mocks/idp/entra/consoleContract.js'
import { ConsoleButton, ConsolePanel, ConsoleResult, ConsoleStatus } from '../console/parts.js'
import { clockTime } from '../console/time.js'
import type { EntraConsoleState } from './useEntra.js'

const words = {
  stopped: ['quiet', 'Not started'],
  running: ['ok', 'On, every 40 minutes'],
  quarantine: ['bad', 'Quarantine'],
} as const

/** Overview: the provisioning job. Time does not pass by itself here: whoever looks says when the next cycle runs. */
export function Overview({ entra, view }: { entra: EntraConsoleState; view: EntraView }) {
  const [result, setResult] = useState<EntraResult | null>(null)
  const { status, nextAt, reason, last } = view.job
  const [tone, word] = words[status]
  const act = (action: string) => async () => setResult(await entra.act(action))
  return (
    <ConsolePanel title="Provisioning status">
      <div className="oc-form">
        {view.isConfigured || <p className="oc-note">There are no credentials yet. Begin under Provisioning.</p>}
        <ConsoleStatus tone={tone}>{word}</ConsoleStatus>
        <dl className="oc-facts">
          {last && (
            <>
              <dt>Last cycle</dt>
              <dd>
                {clockTime(last.at)}: {last.changes} changes, {last.failures.length} failures
              </dd>
            </>
          )}
          {nextAt && (
            <>
              <dt>Next cycle</dt>
              <dd>{clockTime(nextAt)} in Entra; here when you press the button</dd>
            </>
          )}
          {reason && (
            <>
              <dt>Reason</dt>
              <dd>{reason}</dd>
            </>
          )}
        </dl>
        <ConsoleResult result={result} />
        <div className="oc-buttons">
          {status === 'stopped' ? (
            <ConsoleButton kind="primary" isDisabled={!view.isConfigured} isBusy={entra.running === 'start'} onClick={act('start')}>
              Start provisioning
            </ConsoleButton>
          ) : (
            <>
              <ConsoleButton onClick={act('stop')}>Stop provisioning</ConsoleButton>
              <ConsoleButton isBusy={entra.running === 'restart'} onClick={act('restart')}>
                Restart provisioning
              </ConsoleButton>
              <ConsoleButton kind="primary" isBusy={entra.running === 'cycle'} onClick={act('cycle')}>
                Run the next cycle now
              </ConsoleButton>
            </>
          )}
        </div>
      </div>
      {last && last.failures.length > 0 && (
        <ul className="oc-list">
          {last.failures.map((failure) => (
            <li key={failure.subject} className="oc-task">
              <p>
                {failure.subject}: {failure.reason}
              </p>
            </li>
          ))}
        </ul>
      )}
    </ConsolePanel>
  )
}
