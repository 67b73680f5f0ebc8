import type { WebhookEndpointRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'

/** How many organizations' subscriptions are remembered. */
const capacity = 10_000
/** More endpoints than may be made, of one organization or of all. */
const readLimit = 1000

/** Instead of an organization's id: of all organizations. */
export const ofAll = ''

/** An endpoint as recording needs it. */
export interface Subscription {
  endpoint_id: string
  takes(event_type: string): boolean
}

export interface Subscriptions {
  /** The enabled endpoints that get an organization's events, as the reader sees them. */
  of(reader: StorageReader, organization_id: string): Promise<readonly Subscription[]>
  /** Whether there were any when it was last read. */
  hasAny(organization_id: string): boolean
}

/** Reads who gets which events. Nearly every change asks and endpoints hardly ever change, so what was read is kept while none has. */
export function createSubscriptions(): Subscriptions {
  let version: number | null = null
  const known = new Map<string, readonly Subscription[]>()
  return {
    async of(reader, organization_id) {
      const now = reader.changes('webhook_endpoints')
      const remembered = known.get(organization_id)
      if (now !== null && now === version && remembered) return remembered
      const read = await readSubscriptions(reader, organization_id)
      if (now !== version || known.size >= capacity) known.clear()
      version = now
      known.set(organization_id, read)
      return read
    },
    hasAny: (organization_id) => (known.get(organization_id)?.length ?? 0) > 0,
  }
}

async function readSubscriptions(reader: StorageReader, organization_id: string): Promise<Subscription[]> {
  const rows = await reader.list('webhook_endpoints', {
    index: 'by_organization',
    equals: [],
    among: [organization_id, ofAll],
    where: { status: 'enabled' },
    columns: ['endpoint_id', 'event_types'],
    limit: readLimit,
  })
  return rows.map(subscriptionOf)
}

function subscriptionOf({ endpoint_id, event_types }: Pick<WebhookEndpointRow, 'endpoint_id' | 'event_types'>): Subscription {
  return { endpoint_id, takes: typeFilter(event_types) }
}

/** Whether an endpoint with these `event_types` gets an event of a type. */
export function typeFilter(event_types: string): (event_type: string) => boolean {
  const types = new Set(JSON.parse(event_types) as string[])
  return (event_type) => types.size === 0 || types.has(event_type)
}
