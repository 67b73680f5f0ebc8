import { Button, Panel } from './parts.js'
import { clockTime } from './time.js'
import type { OktaConsoleState } from './useOkta.js'
import type { OktaView } from './view.js'

/** Dashboard › Tasks: what failed, in the words Okta shows, until somebody retries it. */
export function Tasks({ okta, view }: { okta: OktaConsoleState; view: OktaView }) {
  if (view.tasks.length === 0) {
    return (
      <Panel title="Tasks">
        <p className="oc-empty">Nothing failed. What the server refuses shows up here with its reason.</p>
      </Panel>
    )
  }
  return (
    <Panel
      title={view.tasks.length === 1 ? '1 task' : `${view.tasks.length} tasks`}
      actions={
        <Button onClick={() => void okta.act('retry_all', {})} isBusy={okta.running === 'retry_all'}>
          Retry all
        </Button>
      }
    >
      <ul className="oc-list">
        {view.tasks.map((task) => (
          <li key={task.id} className="oc-task">
            <p>{task.message}</p>
            <div className="oc-row">
              <time dateTime={task.at}>{clockTime(task.at)}</time>
              <div className="oc-actions">
                <Button label={`Dismiss: ${task.message}`} onClick={() => void okta.act('dismiss_task', { taskId: task.id }, task.id)}>
                  Dismiss
                </Button>
                <Button
                  label={`Retry: ${task.message}`}
                  kind="primary"
                  isBusy={okta.running === `retry_task ${task.id}`}
                  onClick={() => void okta.act('retry_task', { taskId: task.id }, task.id)}
                >
                  Retry
                </Button>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
