import { isScimApiError, isScimApiSchemaError, isScimApiUnreachableError, isScimSessionError } from '../client/errors.js'
import type { MessageKey, MessageValues } from '../locales/types.js'
import type { Translator } from './messages.js'

interface ErrorWords {
  key: MessageKey
  values?: MessageValues
}

const byType: Readonly<Record<string, MessageKey>> = {
  session_expired: 'gate.session_expired',
}

const byStatus: Readonly<Record<number, MessageKey>> = {
  401: 'gate.unauthorized',
  403: 'gate.forbidden',
  404: 'gate.not_found',
  409: 'gate.conflict',
}

function wordsOf(error: unknown): ErrorWords {
  if (isScimApiUnreachableError(error)) return { key: 'gate.unreachable' }
  if (isScimSessionError(error)) return { key: 'gate.no_session' }
  if (isScimApiSchemaError(error)) return { key: 'gate.malformed' }
  if (!isScimApiError(error)) return { key: 'gate.crashed.body' }
  if (error.status_code === 429) {
    return error.retry_after
      ? { key: 'gate.too_many_requests_wait', values: { seconds: error.retry_after } }
      : { key: 'gate.too_many_requests' }
  }
  const known = byType[error.error_type] ?? byStatus[error.status_code]
  if (known) return { key: known }
  return { key: error.status_code >= 500 ? 'gate.server_error' : 'gate.refused', values: { status: String(error.status_code) } }
}

/** Explains a failure to the person at the screen in one plain sentence. */
export function errorSentence(error: unknown, t: Translator): string {
  const { key, values } = wordsOf(error)
  return t(key, values)
}

/** The id of the failed call in the server's log, if there was a response at all. */
export function requestIdOf(error: unknown): string | undefined {
  if (isScimApiError(error) || isScimApiSchemaError(error)) return error.request_id || undefined
  return undefined
}

/** What support needs to find the failure; only what the error itself contains. */
export function errorDetails(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  if (!isScimApiError(error)) return [text, requestIdOf(error)].filter(Boolean).join('\n')
  return [`${error.status_code} ${error.error_type}`, error.message, `request_id ${error.request_id}`].join('\n')
}
