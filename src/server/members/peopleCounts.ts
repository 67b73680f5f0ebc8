import type { Counts } from '../../contract/portal.js'
import type { ConnectionStatsRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'

export type PeopleCounts = Pick<Counts, 'active' | 'deactivated'> & { not_managed: number; left: number }

/**
 * Everyone in the organization, by standing and status. The connection's own people are counted with each change (`stats`, null without a
 * connection); the others are who is left.
 */
export async function countPeople(
  reader: StorageReader,
  organization_id: string,
  stats: Pick<ConnectionStatsRow, 'users' | 'active_users'> | null,
): Promise<PeopleCounts> {
  const [everyone, allDeactivated] = await Promise.all([
    reader.count('members', { index: 'by_status', equals: [organization_id] }),
    reader.count('members', { index: 'by_status', equals: [organization_id, 'deactivated'] }),
  ])
  const active = stats?.active_users ?? 0
  const deactivated = (stats?.users ?? 0) - active
  // A change between the reads must not make a number of people negative.
  const left = Math.max(0, allDeactivated - deactivated)
  return { active, deactivated, not_managed: Math.max(0, everyone - allDeactivated - active), left }
}
