import type { ScimBackendOptions } from '../options.js'
import { OutboundError } from '../outbound/outboundError.js'
import { readOutboundUrl } from '../outbound/readOutboundUrl.js'
import { invalidField } from './apiError.js'

/** A URL that events may be sent to, as it will be requested; the address behind a name is checked at each delivery. @throws ApiError 400 */
export function checkedUrl({ webhooks }: ScimBackendOptions, text: string): string {
  try {
    return readOutboundUrl(text, webhooks?.rules).href
  } catch (error) {
    if (error instanceof OutboundError) throw invalidField('url', error.message)
    throw error
  }
}
