import type { Step } from './step.js'

/** Which members a connection's deleted Users were, so that a person who comes back is the same member. */
export const leavers: Step = {
  version: 2,
  name: 'leavers',
  sqlite: {
    checksum: '2fc6cf9b02552caa616036836f175f36117c31742ba33a450c9f4b26dce87e14',
    statements: [
      'create table "leavers" ("connection_id" text not null, "external_id" text not null, "member_id" text not null, "organization_id" text not null, "left_at" text not null, constraint "leavers_key" primary key ("connection_id", "external_id", "member_id")) strict, without rowid',
    ],
  },
  postgres: {
    checksum: '1fef42222ac90dee05562255a179cf53071c5272e6b636cea9b849a49320dada',
    statements: [
      'create table "leavers" ("connection_id" text collate "C" not null, "external_id" text collate "C" not null, "member_id" text collate "C" not null, "organization_id" text collate "C" not null, "left_at" text collate "C" not null, constraint "leavers_key" primary key ("connection_id", "external_id", "member_id"))',
    ],
  },
}
