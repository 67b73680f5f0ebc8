import { Button } from '../../elements/Button.js'
import { useMessages } from '../../messages.js'
import { usePortalSettings } from '../../portalContext.js'

/** An id without what all ids of requests begin with. */
export const bareRequestId = (id: string) => id.replace(/^request-id-/, '')

/** The ends of an id, by which people tell one from another. */
export function shortRequestId(id: string): string {
  const bare = bareRequestId(id)
  return bare.length > 12 ? `${bare.slice(0, 4)}…${bare.slice(-4)}` : bare
}

/** A request by its short id; pressing it opens the request. */
export function RequestLink({ id, isSentenceStart }: { id: string; isSentenceStart?: boolean }) {
  const t = useMessages()
  const { navigate } = usePortalSettings()
  return (
    <Button
      variant="link"
      size="sm"
      title={bareRequestId(id)}
      onClick={() => navigate({ type: 'opened', screen: { name: 'request', requestId: id } })}
    >
      {t(isSentenceStart ? 'activity.request' : 'person.request', { id: shortRequestId(id) })}
    </Button>
  )
}
