import { isScimApiError, isScimApiSchemaError, isScimApiUnreachableError } from '../client/errors.js'

/**
 * Whether a write that failed may have been done all the same: no answer came, or it is not from the backend or not a refusal. Only a
 * refusal says that nothing was changed.
 */
export function isOutcomeUnknown(error: unknown): boolean {
  if (isScimApiError(error)) return error.status_code >= 500
  return isScimApiUnreachableError(error) || isScimApiSchemaError(error)
}
