import type { Step } from './step.js'

/** When a connection's checks began anew, and what its traffic looked like since. */
export const checksBeginAgain: Step = {
  version: 3,
  name: 'checks_begin_again',
  sqlite: {
    checksum: 'bc2f55012274ed9d5b840996a82d91d9084e6bc645284610f8315b066f7f3325',
    statements: [
      'alter table "connection_stats" add column "checks_since" text',
      `alter table "connection_stats" add column "signs" text not null default '{}'`,
    ],
  },
  postgres: {
    checksum: '500369551f386ba61110d9a1c87af7e58a032276026f8941e62b6352b606d4ec',
    statements: [
      'alter table "connection_stats" add column "checks_since" text collate "C"',
      `alter table "connection_stats" add column "signs" text collate "C" not null default '{}'`,
    ],
  },
}
