import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { isIPv6, type LookupFunction } from 'node:net'
import { addressProblem } from '../outbound/addressProblem.js'
import type { OutboundRules } from '../outbound/outboundRules.js'
import { forbiddenAddress } from '../outbound/readOutboundUrl.js'
import type { ResolveName } from './resolveName.js'

export interface GuardedAgentOptions extends OutboundRules {
  resolve: ResolveName
  ca?: string
}

/** Bounds of what stays open: connections are only shared by requests to the same name and port. */
const pool = { keepAlive: true, maxSockets: 16, maxTotalSockets: 512, maxFreeSockets: 2, timeout: 4000, scheduling: 'lifo' } as const

/**
 * Agents that connect to an address only after it was checked, in the same step: what a name resolves to a moment later is never asked, so
 * it cannot be another one. A name with one forbidden address is refused whole.
 */
export function createGuardedAgents({ resolve, ca, isLoopbackAllowed }: GuardedAgentOptions): Record<string, HttpAgent | HttpsAgent> {
  const lookup: LookupFunction = (name, options, callback) => {
    const fail = (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), '')
    resolve(name).then((addresses) => {
      const [first] = addresses
      if (first === undefined) return fail(Object.assign(new Error('no address'), { code: 'ENODATA' }))
      const problem = addresses.map((address) => addressProblem(address, isLoopbackAllowed)).find((found) => found !== null)
      if (problem !== undefined) return fail(forbiddenAddress(`The name ${name} leads to an address that is ${problem}.`))
      const found = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }))
      if (options.all) callback(null, found)
      else callback(null, first, isIPv6(first) ? 6 : 4)
    }, fail)
  }
  return {
    // Written out, because an environment variable would otherwise turn the check of certificates off for the whole process.
    'https:': new HttpsAgent({ ...pool, lookup, rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(ca !== undefined && { ca }) }),
    'http:': new HttpAgent({ ...pool, lookup }),
  }
}
