import { ScimError } from '../../scim/error.js'
import { StorageUnavailable } from '../storage/types.js'
import type { ProtocolContext } from './context.js'

/** The answer to a failure of ours: the host's log has the cause, the caller an id to ask about. */
export function failureOf({ logger }: ProtocolContext, error: unknown, requestId: string): ScimError {
  logger.error('A SCIM request failed.', { request_id: requestId, error })
  if (error instanceof StorageUnavailable) {
    return new ScimError(
      503,
      undefined,
      `The service cannot store anything at the moment. Try again in a few seconds. The request is ${requestId}.`,
    )
  }
  return new ScimError(500, undefined, `Something failed on our side; nothing was changed. The request is ${requestId}.`)
}
