import type { Logger } from '../options.js'
import type { Instrument } from './instrument.js'

/** One line for each answered request; probes come every few seconds and are only of interest when somebody looks for them. */
export function createAccessLog(logger: Logger): Instrument {
  return {
    async request(record, _headers, answer) {
      const started = performance.now()
      const response = await answer()
      const { kind, ...known } = record
      const duration_ms = Math.round((performance.now() - started) * 100) / 100
      const detail = { api: kind, ...known, status: response.status, duration_ms }
      if (kind === 'probe') logger.debug?.('request', detail)
      else logger.info?.('request', detail)
      return response
    },
  }
}
