import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { createPostgresStorage } from '../../src/server/node/postgres.js'
import { createSqliteStorage } from '../../src/server/node/sqlite.js'
import type { Storage } from '../../src/server/storage/types.js'
import { bundleProgram } from '../support/bundledProgram.js'
import { newPostgresSchema } from '../support/postgres.js'
import { type KillPlan, type KillRun, killUnderLoad } from './killing.js'
import { judge, type Verdict } from './verdict.js'

// `npm run faults` kills as often as it takes to believe it, `npm test` often enough to notice.
const asked = process.env.FAULT_KILLS
const [onSqlite, onPostgres] = asked === undefined ? [21, 6] : [Number(asked), Math.ceil(Number(asked) / 2)]
/** Some more at each point of the code, where one of them is worth more than one at any moment. */
const atEachPoint = (kills: number) => Math.ceil(kills / 7)
const leavers = ['scim.member.delete']
const joinersAndLeavers = ['scim.member.create', ...leavers]
const plans = {
  sqlite: { instances: 1, kills: onSqlite, killsAtEachPoint: atEachPoint(onSqlite), longestLife: 800, webhooks: joinersAndLeavers },
  postgres: { instances: 1, kills: onPostgres, killsAtEachPoint: atEachPoint(onPostgres), longestLife: 4000, webhooks: joinersAndLeavers },
  twoInstances: { instances: 2, kills: onPostgres, killsAtEachPoint: atEachPoint(onPostgres), longestLife: 800, webhooks: leavers },
} satisfies Record<string, KillPlan>
const timeout = 120_000 + onSqlite * 10_000

let program = ''
beforeAll(async () => {
  program = await bundleProgram('test/faults/host.ts')
}, 60_000)

const rows: Record<string, Record<string, string | number>> = {}
afterAll(() => console.table(rows))

test(
  'a process on SQLite that is killed again and again loses nothing, invents nothing and tells everything once',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'admin-portal-scim-kill-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const run = await killUnderLoad(program, folder, plans.sqlite)
    const storage = await createSqliteStorage({ folder })
    onTestFinished(() => storage.close())
    await assertWhole('SQLite', plans.sqlite, run, storage)
    // The file is the new process's own, so it waits for nothing.
    expect(run.slowestDelivery).toBeLessThan(2000)
    await assertSeen(storage, run)
  },
  timeout,
)

test.each([
  ['PostgreSQL', plans.postgres],
  ['PostgreSQL, one of two', plans.twoInstances],
])(
  'the same on %s',
  async (name, plan) => {
    const schema = await newPostgresSchema()
    const run = await killUnderLoad(program, schema.connectionString, plan)
    const storage = await createPostgresStorage(schema)
    onTestFinished(async () => {
      await storage.close()
      await schema.drop()
    })
    await assertWhole(name, plan, run, storage)
    // Two seconds pass until the lock of the dead process is believed to be gone.
    expect(run.slowestDelivery).toBeLessThan(6000)
  },
  timeout,
)

async function assertWhole(name: string, plan: KillPlan, run: KillRun, storage: Storage): Promise<void> {
  const verdict = await judge(storage, run.organization_id, run.journal, run.received)
  rows[name] = rowOf(plan, run, verdict)
  const { acknowledged, events, repeatedDeliveries, ...wrong } = verdict
  expect({ ...wrong, answers: run.journal.wrong }).toEqual({
    lost: [],
    surplus: [],
    unexplained: [],
    undelivered: [],
    differing: [],
    overtaken: [],
    forged: [],
    answers: [],
  })
  // Each process did something before it was killed.
  expect(acknowledged).toBeGreaterThan(plan.kills * 10)
  expect(events).toBeGreaterThan(acknowledged)
}

/** Takes an event and a person away, as a database that loses commits would, and sees to it that the verdict tells. */
async function assertSeen(storage: Storage, { organization_id, journal, received }: KillRun): Promise<void> {
  const [event] = (await storage.list('events', { index: 'key', equals: [organization_id], limit: 1000 })).filter(
    ({ event_type }) => event_type === 'scim.member.update',
  )
  const [user] = await storage.list('users', { index: 'key', equals: [event?.connection_id ?? ''], limit: 1 })
  await storage.write(async (writer) => {
    await writer.delete('events', [organization_id, event?.sequence ?? 0])
    await writer.delete('users', [user?.connection_id ?? '', user?.user_id ?? ''])
  })
  const { lost, unexplained } = await judge(storage, organization_id, journal, received)
  expect(lost).toHaveLength(1)
  expect(unexplained.join()).toContain(user?.user_name)
}

function rowOf(plan: KillPlan, run: KillRun, verdict: Verdict): Record<string, string | number> {
  return {
    kills: plan.kills + 4 * plan.killsAtEachPoint,
    acknowledged: verdict.acknowledged,
    'repeated requests': run.journal.repeated,
    lost: verdict.lost.length,
    'without event': verdict.unexplained.length,
    'without change': verdict.surplus.length,
    'delivered %': (100 * (verdict.events - verdict.undelivered.length)) / verdict.events,
    'repeated deliveries': verdict.repeatedDeliveries,
    'two bodies': verdict.differing.length,
    'out of order': verdict.overtaken.length,
    'signatures refused': verdict.forged.length,
    'slowest start ms': Math.round(run.slowestStart),
    'first delivery ms': Math.round(run.slowestDelivery),
    'drain ms': Math.round(run.drain),
  }
}
