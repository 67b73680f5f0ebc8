import { compareText } from '../../scim/fold.js'
import { digestOf } from '../access/tokens.js'
import type { RecordChanges } from '../events/recordedChange.js'
import type { StorageWriter } from '../storage/types.js'
import { ApiError, invalidField } from './apiError.js'
import type { ManagementCall } from './call.js'

const retention = 24 * 3_600_000

/** The request's key, or null. @throws ApiError 400 when it is not 1 to 255 visible ASCII characters */
export function readIdempotencyKey(request: Request): string | null {
  const key = request.headers.get('idempotency-key')
  if (key === null) return null
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw invalidField('Idempotency-Key', 'it must be 1 to 255 visible ASCII characters.')
  return key
}

export interface Outcome<T> {
  answer: T
  /** The same answer without its secret, for repetitions of the request. */
  replay: T
}

/**
 * Creates once for each key. The key is looked up and remembered in the transaction of the creation itself, so that twenty copies of a
 * request create one thing.
 * @throws ApiError 422 when the key was used with another body
 */
export function createOnce<T>(
  call: ManagementCall & { idempotencyKey: string | null; body: unknown },
  target: string,
  create: (writer: StorageWriter, record: RecordChanges) => Promise<Outcome<T>>,
): Promise<T> {
  const { context, caller, idempotencyKey } = call
  const fingerprint = digestOf(`${target}\n${stableJson(call.body)}`)
  return context.write(async (writer, record) => {
    if (idempotencyKey === null) return (await create(writer, record)).answer
    const key = [caller.principal, idempotencyKey] as const
    const oldest = new Date(context.now().getTime() - retention).toISOString()
    const known = await writer.get('idempotency', key)
    if (known && known.created_at > oldest) {
      if (known.fingerprint !== fingerprint) throw keyReused()
      // Written below from a value of this type.
      return JSON.parse(known.body) as T
    }
    if (known) await writer.delete('idempotency', key)
    const { answer, replay } = await create(writer, record)
    await writer.insert('idempotency', {
      principal: caller.principal,
      idempotency_key: idempotencyKey,
      fingerprint,
      status: 200,
      body: JSON.stringify(replay),
      created_at: context.now().toISOString(),
    })
    return answer
  })
}

function keyReused(): ApiError {
  return new ApiError(
    'idempotency_key_reused',
    'This Idempotency-Key was used for another request in the last 24 hours. Use a new key for a new request.',
  )
}

/** JSON with sorted keys, because the same body written in another order is the same request. */
function stableJson(value: unknown): string {
  return (
    JSON.stringify(value, (_key, item: unknown) =>
      typeof item === 'object' && item !== null && !Array.isArray(item)
        ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => compareText(a, b)))
        : item,
    ) ?? ''
  )
}
