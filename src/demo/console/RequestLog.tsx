import type { OktaView } from '../../mocks/idp/okta/consoleContract.js'
import { ConsolePanel } from './parts.js'
import { clockTime } from './time.js'

/** The requests that were really sent, newest first. */
export function RequestLog({ requests }: { requests: readonly OktaView['requests'][number][] }) {
  return (
    <ConsolePanel title="SCIM requests sent">
      {requests.length === 0 && <p className="oc-empty">None yet. Test the connection to send the first.</p>}
      <ol className="oc-list oc-requests">
        {requests.map((request) => (
          <li key={request.number}>
            <code>
              <b>{request.method}</b> {readable(request.path)}
            </code>
            <span>
              <time dateTime={request.at}>{clockTime(request.at)}</time>
              <b data-tone={request.status !== null && request.status < 400 ? 'ok' : 'bad'}>{request.status ?? 'no answer'}</b>
            </span>
          </li>
        ))}
      </ol>
    </ConsolePanel>
  )
}

const readable = (path: string) => decodeURIComponent(path)
