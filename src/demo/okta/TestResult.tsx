import type { ConnectorTest } from '../../mocks/idp/okta/consoleContract.js'

/** What Okta's dialog says after a test or a save. */
export function TestResult({ test }: { test: ConnectorTest | null }) {
  return (
    <div role="status">
      {test && (
        <div className="oc-result" data-tone={test.isOk ? 'ok' : 'bad'}>
          <p>{test.message}</p>
          {test.features.length > 0 && (
            <ul>
              {test.features.map(({ label, isOn }) => (
                <li key={label} data-on={isOn || undefined}>
                  <span aria-hidden="true">{isOn ? '✓' : '–'}</span>
                  {label}
                  <span className="oc-hidden">{isOn ? ': on' : ': off'}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  )
}
