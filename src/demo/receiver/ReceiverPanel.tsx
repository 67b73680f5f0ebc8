import { type ReceiverBehaviourName, type ReceiverView, receiverBehaviours } from '../../mocks/receiverContract.js'
import { clockTime } from '../console/time.js'
import { useReceiver } from './useReceiver.js'

const behaviours: Readonly<Record<ReceiverBehaviourName, { name: string; is: string }>> = {
  ok: { name: 'Works', is: 'Answers 204 at once.' },
  failing: {
    name: 'Fails',
    is: 'Answers 500, so each event is tried again: after 5 seconds, then after longer and longer, for three days.',
  },
  slow: { name: 'Too slow', is: 'Answers after 20 seconds. The sender gives up after 15 and tries again.' },
  gone: { name: 'Gone', is: 'Answers 410. The first event turns the endpoint off, and an admin has to turn it on again.' },
}

/** Acme's own backend, as it receives webhooks. What arrives was really sent. */
export function ReceiverPanel({ isShown }: { isShown: boolean }) {
  const { view, error, behave } = useReceiver(isShown)
  return (
    <section className="receiver" aria-label="Acme’s receiver">
      <header>
        <h2>Acme’s receiver</h2>
        <p>
          A part of Acme’s own backend at <code>/demo/receiver</code>. Its endpoint is in the portal under Settings, Webhooks.
        </p>
      </header>
      {error && <p role="alert">{error}</p>}
      {view && (
        <>
          <Behaviour current={view.behaviour} onChange={behave} />
          <Requests requests={view.requests} />
        </>
      )}
    </section>
  )
}

function Behaviour({ current, onChange }: { current: ReceiverBehaviourName; onChange: (next: ReceiverBehaviourName) => void }) {
  return (
    <fieldset>
      <legend>From now on it</legend>
      {receiverBehaviours.map((each) => (
        <label key={each}>
          <input type="radio" name="behaviour" checked={each === current} onChange={() => onChange(each)} />
          <span>
            <b>{behaviours[each].name}</b> <small>{behaviours[each].is}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function Requests({ requests }: { requests: ReceiverView['requests'] }) {
  if (requests.length === 0)
    return <p className="receiver-none">Nothing arrived yet. Change a person in Okta, or send a test event from the portal.</p>
  return (
    <ol aria-label="Requests that arrived">
      {requests.map((request) => (
        <li key={request.number}>
          <span>
            <code>{request.event_type ?? 'unknown'}</code>
            <time dateTime={request.at}>{clockTime(request.at)}</time>
          </span>
          <span>
            <b data-tone={request.is_verified ? 'ok' : 'bad'}>{request.is_verified ? 'Signature valid' : 'Signature not valid'}</b>
            {request.attempt > 1 && <span>attempt {request.attempt}</span>}
            <b data-tone={request.status !== null && request.status < 300 ? 'ok' : 'bad'}>
              {request.status === null ? 'no answer yet' : `answered ${request.status}`}
            </b>
          </span>
        </li>
      ))}
    </ol>
  )
}
