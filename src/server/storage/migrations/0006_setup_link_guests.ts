import type { Step } from './step.js'

/** Who opened a set-up link, and when they said that they are done. */
export const setupLinkGuests: Step = {
  version: 6,
  name: 'setup_link_guests',
  sqlite: {
    checksum: 'de08346dbd089960fffd575b726bc03a10a6a80ae4e5abecd09f97abeac837b7',
    statements: ['alter table "setup_links" add column "opened_by" text', 'alter table "setup_links" add column "done_at" text'],
  },
  postgres: {
    checksum: 'e0ebd1170674eccb6814a429236197ce1e9aabe1f4595dc55cb56d1f11e8d525',
    statements: [
      'alter table "setup_links" add column "opened_by" text collate "C"',
      'alter table "setup_links" add column "done_at" text collate "C"',
    ],
  },
}
