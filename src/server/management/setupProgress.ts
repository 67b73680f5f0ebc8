import type { SetupProgressBody, SetupProgressEntry } from '../../contract/portal.js'
import type { StorageReader } from '../storage/types.js'
import { invalidField, noActiveConnection } from './apiError.js'
import type { OrganizationCall } from './call.js'
import { activeConnection } from './connectionRow.js'

const maxSteps = 500

export async function readSetupProgress(reader: StorageReader, connection_id: string): Promise<SetupProgressEntry[]> {
  const rows = await reader.list('setup_progress', { index: 'key', equals: [connection_id], limit: maxSteps })
  return rows.map(({ guide, step, done_at, done_by }) => ({ guide, step, done_at, done_by }))
}

/** Marks a step as done or as open again, for everyone who is looking. */
export async function putSetupProgress(
  call: OrganizationCall & { body: SetupProgressBody },
): Promise<{ setup_progress: SetupProgressEntry[] }> {
  const { context, organization, caller, body } = call
  const { organization_id } = organization
  const setup_progress = await context.write(async (writer) => {
    const connection = await activeConnection(writer, organization_id)
    if (!connection) throw noActiveConnection()
    const { connection_id } = connection
    const key = [connection_id, body.guide, body.step] as const
    const isDone = (await writer.get('setup_progress', key)) !== undefined
    if (isDone !== body.done) {
      if (!body.done) await writer.delete('setup_progress', key)
      else if ((await readSetupProgress(writer, connection_id)).length >= maxSteps)
        throw invalidField('step', 'too many steps are marked done.')
      else {
        await writer.insert('setup_progress', {
          connection_id,
          guide: body.guide,
          step: body.step,
          organization_id,
          done_at: context.now().toISOString(),
          done_by: caller.actor.name,
        })
      }
      await writer.increment('organizations', [organization_id], { sequence: 1 })
    }
    return readSetupProgress(writer, connection_id)
  })
  context.live.wake(organization_id)
  return { setup_progress }
}
