import type { Step } from './step.js'

/** Every change of a User moved three index entries to another page for the order by time; one of them serves it as well. */
export const fewerIndexes: Step = {
  version: 4,
  name: 'fewer_indexes',
  sqlite: {
    checksum: 'f92a4196617ad5c5e3454adfc41e0650afeec6182ac893f031e4b376b1b1c128',
    statements: [
      'drop index "users_by_updated"',
      'drop index "members_by_updated"',
      'drop index "members_by_status"',
      'create index "members_by_status" on "members" ("organization_id", "status", "updated_at", "member_id")',
    ],
  },
  postgres: {
    checksum: 'f92a4196617ad5c5e3454adfc41e0650afeec6182ac893f031e4b376b1b1c128',
    statements: [
      'drop index "users_by_updated"',
      'drop index "members_by_updated"',
      'drop index "members_by_status"',
      'create index "members_by_status" on "members" ("organization_id", "status", "updated_at", "member_id")',
    ],
  },
}
