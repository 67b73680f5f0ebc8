import type { TableName } from '../storage/tables.js'

/**
 * What takes an erased person out of each table: `deletion` of the member and the User, at once; `walk`, in pieces, where rows are many;
 * `mentions`, in one piece, where they are few; `nothing`, where nobody is ever named. A new table does not compile until this is said.
 */
export const personalTables = {
  organizations: 'nothing',
  connections: 'mentions',
  connection_stats: 'deletion',
  tokens: 'mentions',
  members: 'deletion',
  users: 'deletion',
  held_deactivations: 'deletion',
  user_blocks: 'nothing',
  user_emails: 'deletion',
  leavers: 'mentions',
  groups: 'nothing',
  group_members: 'deletion',
  role_assignments: 'nothing',
  setup_progress: 'mentions',
  activity: 'walk',
  events: 'walk',
  webhook_endpoints: 'mentions',
  webhook_health: 'nothing',
  webhook_deliveries: 'mentions',
  setup_links: 'mentions',
  audit: 'mentions',
  idempotency: 'mentions',
  jobs: 'walk',
  leases: 'nothing',
} as const satisfies Record<TableName, 'deletion' | 'walk' | 'mentions' | 'nothing'>
