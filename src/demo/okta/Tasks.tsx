import type { OktaView } from '../../mocks/idp/okta/consoleContract.js'
import { ConsoleButton, ConsolePanel } from '../console/parts.js'
import { clockTime } from '../console/time.js'
import type { OktaConsoleState } from './useOkta.js'

/** Dashboard › Tasks: what failed, in Okta's words, until it is retried. */
export function Tasks({ okta, view }: { okta: OktaConsoleState; view: OktaView }) {
  if (view.tasks.length === 0) {
    return (
      <ConsolePanel title="Tasks">
        <p className="oc-empty">Nothing failed. What the server refuses shows up here with its reason.</p>
      </ConsolePanel>
    )
  }
  return (
    <ConsolePanel
      title={view.tasks.length === 1 ? '1 task' : `${view.tasks.length} tasks`}
      actions={
        <ConsoleButton onClick={() => void okta.act('retry_all', {})} isBusy={okta.running === 'retry_all'}>
          Retry all
        </ConsoleButton>
      }
    >
      <ul className="oc-list">
        {view.tasks.map((task) => (
          <li key={task.id} className="oc-task">
            <p>{task.message}</p>
            <div className="oc-row">
              <time dateTime={task.at}>{clockTime(task.at)}</time>
              <div className="oc-actions">
                <ConsoleButton
                  label={`Dismiss: ${task.message}`}
                  onClick={() => void okta.act('dismiss_task', { taskId: task.id }, task.id)}
                >
                  Dismiss
                </ConsoleButton>
                <ConsoleButton
                  label={`Retry: ${task.message}`}
                  kind="primary"
                  isBusy={okta.running === `retry_task ${task.id}`}
                  onClick={() => void okta.act('retry_task', { taskId: task.id }, task.id)}
                >
                  Retry
                </ConsoleButton>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </ConsolePanel>
  )
}
