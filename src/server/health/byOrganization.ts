import { readMany } from '../storage/pages.js'
import type { StorageReader } from '../storage/types.js'
import { noObservations, type Observations } from './observations.js'

/** What was observed of one organization's connections; it is written without holding up other organizations. */
export interface OwnObservations {
  organization_id: string
  observations: Observations
}

/** Divides observations by the organizations they concern; nothing is written for a connection that no longer exists. */
export async function byOrganization(reader: StorageReader, { tokens, connections, refusals }: Observations): Promise<OwnObservations[]> {
  const used = [...tokens.values()].map(({ connection_id }) => connection_id)
  const refused = [...refusals.values()].map((entry) => entry.refused.connection_id)
  const keys = [...new Set([...connections.keys(), ...used, ...refused])].map((connection_id) => [connection_id] as const)
  const parts = new Map<string, Observations>()
  const partOf = new Map<string, Observations>()
  for await (const rows of readMany(reader, 'connections', keys)) {
    for (const { connection_id, organization_id } of rows) {
      const part = parts.get(organization_id) ?? noObservations()
      parts.set(organization_id, part)
      partOf.set(connection_id, part)
    }
  }
  for (const [id, use] of tokens) partOf.get(use.connection_id)?.tokens.set(id, use)
  for (const [id, seen] of connections) partOf.get(id)?.connections.set(id, seen)
  for (const [key, entry] of refusals) partOf.get(entry.refused.connection_id)?.refusals.set(key, entry)
  return [...parts].map(([organization_id, observations]) => ({ organization_id, observations }))
}
