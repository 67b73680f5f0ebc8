export interface SpecialRange {
  cidr: string
  /** The end of "… is". */
  is: string
  /** The only range that a sender may be allowed to reach. */
  isLoopback?: true
}

/**
 * Where no receiver of ours can be: the IANA registries of special-purpose addresses for IPv4 and IPv6, multicast, and the metadata services of
 * clouds that answer outside of them.
 * @see RFC 6890, as updated by RFC 8190; https://www.iana.org/assignments/iana-ipv4-special-registry and …/iana-ipv6-special-registry
 */
export const specialRanges: readonly SpecialRange[] = [
  { cidr: '0.0.0.0/8', is: 'an address of "this network"' },
  { cidr: '10.0.0.0/8', is: 'in a private network' },
  { cidr: '100.64.0.0/10', is: "in a carrier's own network" },
  { cidr: '127.0.0.0/8', is: "the server's own address", isLoopback: true },
  { cidr: '169.254.0.0/16', is: 'link-local, as cloud metadata services are' },
  { cidr: '172.16.0.0/12', is: 'in a private network' },
  { cidr: '192.0.0.0/24', is: 'reserved for protocols' },
  { cidr: '192.0.2.0/24', is: 'reserved for documentation' },
  { cidr: '192.31.196.0/24', is: 'reserved for AS112' },
  { cidr: '192.52.193.0/24', is: 'reserved for AMT' },
  { cidr: '192.88.99.0/24', is: 'an anycast address of 6to4 relays' },
  { cidr: '192.168.0.0/16', is: 'in a private network' },
  { cidr: '192.175.48.0/24', is: 'reserved for AS112' },
  { cidr: '198.18.0.0/15', is: 'reserved for benchmarks' },
  { cidr: '198.51.100.0/24', is: 'reserved for documentation' },
  { cidr: '203.0.113.0/24', is: 'reserved for documentation' },
  { cidr: '224.0.0.0/4', is: 'a multicast address' },
  { cidr: '255.255.255.255/32', is: 'the broadcast address' },
  { cidr: '240.0.0.0/4', is: 'reserved' },
  // Azure's platform answers every virtual machine here, in the middle of public space.
  { cidr: '168.63.129.16/32', is: 'the metadata service of a cloud' },

  { cidr: '::1/128', is: "the server's own address", isLoopback: true },
  { cidr: '::/128', is: 'the unspecified address' },
  { cidr: '::ffff:0:0/96', is: 'an IPv4 address written as IPv6' },
  { cidr: '::ffff:0:0:0/96', is: 'a translated IPv4 address' },
  { cidr: '::/96', is: 'an IPv4 address written as IPv6' },
  { cidr: '64:ff9b::/96', is: 'an IPv4 address behind NAT64' },
  { cidr: '64:ff9b:1::/48', is: 'an IPv4 address behind NAT64' },
  { cidr: '100::/64', is: 'discarded by every router' },
  { cidr: '100:0:0:1::/64', is: 'reserved for documentation of dummy prefixes' },
  { cidr: '2001::/32', is: 'a Teredo tunnel to an IPv4 address' },
  { cidr: '2001:2::/48', is: 'reserved for benchmarks' },
  { cidr: '2001::/23', is: 'reserved for protocols' },
  { cidr: '2001:db8::/32', is: 'reserved for documentation' },
  { cidr: '2002::/16', is: 'a 6to4 tunnel to an IPv4 address' },
  { cidr: '2620:4f:8000::/48', is: 'reserved for AS112' },
  { cidr: '3fff::/20', is: 'reserved for documentation' },
  { cidr: '5f00::/16', is: 'a segment routing identifier' },
  { cidr: 'fc00::/7', is: 'in a private network' },
  { cidr: 'fe80::/10', is: 'link-local' },
  { cidr: 'fec0::/10', is: 'in a private network' },
  { cidr: 'ff00::/8', is: 'a multicast address' },
]

/** Of IPv6 only what IANA hands out to networks is public; of the rest, nobody knows what it will mean. */
export const publicIpv6 = '2000::/3'
