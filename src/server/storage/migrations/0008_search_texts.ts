import type { Step } from './step.js'

/** Search texts leave out diacritics; a job of each organization writes those that exist anew. */
export const searchTexts: Step = {
  version: 8,
  name: 'search_texts',
  sqlite: {
    checksum: 'f98c6164439a35f5be1e62f64d6ad9a724bd3aca991ab41be610c72523173624',
    statements: [
      'insert into "jobs" ("job_id", "organization_id", "connection_id", "kind", "body", "created_at") select \'job-search-texts-\' || "organization_id", "organization_id", \'\', \'rewrite_search_texts\', \'{"after":null}\', "created_at" from "organizations"',
    ],
  },
  postgres: {
    checksum: 'f98c6164439a35f5be1e62f64d6ad9a724bd3aca991ab41be610c72523173624',
    statements: [
      'insert into "jobs" ("job_id", "organization_id", "connection_id", "kind", "body", "created_at") select \'job-search-texts-\' || "organization_id", "organization_id", \'\', \'rewrite_search_texts\', \'{"after":null}\', "created_at" from "organizations"',
    ],
  },
}
