import type { OktaView } from '../../mocks/idp/okta/consoleContract.js'
import { OktaPanel } from './parts.js'
import { clockTime } from './time.js'

/** The requests that were really sent, newest first. */
export function Requests({ view }: { view: OktaView }) {
  return (
    <OktaPanel title="SCIM requests sent">
      {view.requests.length === 0 && <p className="oc-empty">None yet. Test the connector to send the first.</p>}
      <ol className="oc-list oc-requests">
        {view.requests.map((request) => (
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
    </OktaPanel>
  )
}

const readable = (path: string) => decodeURIComponent(path)
