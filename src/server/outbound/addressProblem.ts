import ipaddr from 'ipaddr.js'
import { publicIpv6, specialRanges } from './specialRanges.js'

const ranges = specialRanges.map((range) => ({ ...range, block: ipaddr.parseCIDR(range.cidr) }))
const allocated = ipaddr.parseCIDR(publicIpv6)

/**
 * Why nothing may be sent to an IP address, as the end of "… is"; null for a public one. IPv4 in its four decimal parts, IPv6 without
 * brackets; another spelling, such as one with a zone, is no address that anybody may be sent to.
 */
export function addressProblem(address: string, isLoopbackAllowed = false): string | null {
  const parsed = parse(address)
  if (parsed === null) return 'not an IP address in its usual spelling'
  const range = ranges.find(({ block }) => block[0].kind() === parsed.kind() && parsed.match(block))
  if (range) return range.isLoopback && isLoopbackAllowed ? null : range.is
  if (parsed.kind() === 'ipv4') return null
  if (!parsed.match(allocated)) return 'not in the part of IPv6 that is public'
  return isIsatap(parsed.toByteArray()) ? 'a tunnel to an IPv4 address (ISATAP)' : null
}

function parse(address: string) {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return ipaddr.IPv4.parse(address)
  // A zone names an interface of this machine.
  return !address.includes('%') && ipaddr.IPv6.isValid(address) ? ipaddr.IPv6.parse(address) : null
}

/** Any prefix may hold one: the last 64 bits are 0000:5efe or 0200:5efe and an IPv4 address. @see RFC 5214 §6.1 */
function isIsatap(bytes: readonly number[]): boolean {
  const [universal, zero, high, low] = bytes.slice(8, 12)
  return (universal === 0 || universal === 2) && zero === 0 && high === 0x5e && low === 0xfe
}
