import { Resolver } from 'node:dns/promises'

/** All addresses of a name, IPv4 and IPv6 mixed. Rejects when there is none. */
export type ResolveName = (name: string) => Promise<readonly string[]>

/**
 * Asks the name servers of this machine directly: its file of hosts does not count, so a name of its own leads nowhere, and a name server that
 * never answers holds none of the threads that Node looks other names up with.
 */
export async function resolveName(name: string): Promise<readonly string[]> {
  if (name === 'localhost') return ['127.0.0.1', '::1']
  const resolver = new Resolver({ timeout: 2000, tries: 2 })
  const [ipv4, ipv6] = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)])
  const addresses = [ipv4, ipv6].flatMap((result) => (result.status === 'fulfilled' ? result.value : []))
  if (addresses.length === 0 && ipv4.status === 'rejected') throw ipv4.reason
  return addresses
}
