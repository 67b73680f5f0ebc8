import type { OutboundRequest, SendOutbound } from '../outbound/outbound.js'
import type { OutboundRules } from '../outbound/outboundRules.js'
import { readOutboundUrl } from '../outbound/readOutboundUrl.js'
import { createGuardedAgents } from './guardedAgents.js'
import { readOutboundAnswer, startOutbound } from './outboundExchange.js'
import { codeOf, outboundFailure } from './outboundFailure.js'
import { type ResolveName, resolveName } from './resolveName.js'

export interface OutboundOptions extends OutboundRules {
  /** Looks names up; tests bring their own. This machine's name servers are asked when left out. */
  resolve?: ResolveName
  /** Certificate authorities to trust, as PEM, instead of those that Node comes with. */
  ca?: string
}

type Agents = ReturnType<typeof createGuardedAgents>

/**
 * Sends requests to addresses that somebody else chose: by https, to public addresses only, each checked as it is connected to. Redirects are
 * not followed, and neither a proxy of the environment nor cookies play a part. What it gives rejects with an `OutboundError`.
 */
export function createOutbound({ resolve = resolveName, ca, ...rules }: OutboundOptions = {}): SendOutbound {
  const agents = createGuardedAgents({ ...rules, resolve, ...(ca !== undefined && { ca }) })
  return async (request) => {
    const url = readOutboundUrl(request.url, rules)
    return exchange(url, request, agents, performance.now() + request.timeoutMs)
  }
}

async function exchange(url: URL, request: OutboundRequest, agents: Agents, endsAt: number): ReturnType<SendOutbound> {
  const outgoing = startOutbound(url, request, agents)
  let hasAnswered = false
  outgoing.once('response', () => {
    hasAnswered = true
  })
  try {
    return await readOutboundAnswer(outgoing, url.host, request, endsAt)
  } catch (error) {
    outgoing.destroy()
    // A receiver may close a connection that waited, just as the next request goes out on it. That says nothing of whether it is there.
    if (outgoing.reusedSocket && !hasAnswered && staleCodes.has(codeOf(error))) return exchange(url, request, agents, endsAt)
    throw outboundFailure(url.host, error)
  }
}

const staleCodes: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE'])
