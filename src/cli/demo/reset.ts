import type { Storage } from '../../server/storage/types.js'
import { demoOrganizationId, seedOrganization } from './organization.js'
import { callServerApi, type ServerApiOptions } from './serverApi.js'

/** Milliseconds between two looks at whether everything is gone, and how often. */
const pause = 20
const looks = 500

/** Deletes the demo's customer with everything that carries its id, and makes it anew. */
export async function resetOrganization(options: ServerApiOptions, storage: Storage): Promise<void> {
  await callServerApi(options, 'DELETE', `/v1/b2b/organizations/${demoOrganizationId}`)
  for (let look = 0; look < looks; look++) {
    if (await isGone(storage)) return seedOrganization(storage, new Date())
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  throw new Error('The demo’s organization is still being deleted. Stop the demo and delete its database folder to start anew.')
}

/** Nothing of it is left, and no job that would delete what is made anew. */
async function isGone(storage: Storage): Promise<boolean> {
  if (await storage.get('organizations', [demoOrganizationId])) return false
  const jobs = await storage.list('jobs', { index: 'by_time', equals: [], limit: 100 })
  return !jobs.some((job) => job.organization_id === demoOrganizationId)
}
