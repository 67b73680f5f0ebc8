import { expect, test } from 'vitest'
import { createJobs } from '../../../src/server/background/jobs.js'
import { withHostAnswers } from '../../../src/server/provisioning/hostAnswers.js'
import { createMemoryStorage } from '../../../src/server/storage/memory.js'
import type { Storage } from '../../../src/server/storage/types.js'

const job = {
  organization_id: 'organization-1',
  connection_id: 'connection-1',
  kind: 'test',
  body: '',
  created_at: '2026-03-02T09:00:00.000Z',
}

async function microtasks(count: number): Promise<void> {
  for (let left = count; left > 0; left--) await null
}

test.each([0, 1, 2, 3, 4, 5, 6, 7, 8])(
  'a job announced %i microtasks after the last look for work is done without another wake',
  async (late) => {
    const storage = createMemoryStorage()
    const add = (job_id: string) => storage.write((writer) => writer.insert('jobs', { job_id, ...job }))
    const done: string[] = []
    let addsOne = false
    const list: Storage['list'] = async (table, scan) => {
      const rows = await storage.list(table, scan)
      if (!addsOne) return rows
      addsOne = false
      // Committed after this look read its rows, and announced when the worker is about to rest.
      await add('job-2')
      void microtasks(late).then(jobs.wake)
      return rows
    }
    const jobs = createJobs(
      {
        storage: { ...storage, list },
        logger: { error: () => {} },
        write: (work) => storage.write((writer) => work(writer, async () => {})),
        withHost: (piece) => withHostAnswers({}, piece),
      },
      {
        test: async (_writer, _record, { job_id }) => {
          done.push(job_id)
          return null
        },
      },
    )
    addsOne = true
    jobs.wake()
    await expect.poll(() => done, { timeout: 500 }).toEqual(['job-2'])
    await jobs.close()
  },
)
