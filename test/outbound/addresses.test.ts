import { BlockList, isIPv6 } from 'node:net'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressProblem } from '../../src/server/outbound/addressProblem.js'
import { OutboundError } from '../../src/server/outbound/outboundError.js'
import { readOutboundUrl } from '../../src/server/outbound/readOutboundUrl.js'
import { specialRanges } from '../../src/server/outbound/specialRanges.js'
import { forbiddenAddresses, forbiddenUrls, publicAddresses } from '../support/forbiddenUrls.js'

/** Most random addresses of IPv6 are outside of what is handed out. */
const publicIpV6 = fc
  .tuple(fc.constantFrom('2001', '2002', '2003', '2600', '2620', '3fff', '3ffe'), fc.array(fc.nat(0xffff), { minLength: 7, maxLength: 7 }))
  .map(([first, rest]) => [first, ...rest.map((part) => part.toString(16))].join(':'))

const refusal = (url: string, rules = {}) => {
  try {
    return readOutboundUrl(url, rules).href
  } catch (error) {
    return error instanceof OutboundError ? error.reason : error
  }
}

test.each(forbiddenAddresses)('%s is no address to send to', (address) => {
  expect(addressProblem(address)).toEqual(expect.any(String))
})

test.each(publicAddresses)('%s is public', (address) => {
  expect(addressProblem(address)).toBeNull()
})

test.each(['', '127.1', '0x7f.0.0.1', '010.0.0.1', '8.8.8.8.', '8.8.8', '[::1]', 'localhost', '2001:4860::8888%eth0', '::g'])(
  '%j is not taken for an address',
  (text) => {
    expect(addressProblem(text)).toBe('not an IP address in its usual spelling')
  },
)

test('every range is in the table of forbidden addresses', () => {
  const missed = specialRanges.filter(({ cidr }) => {
    const [network = '', bits] = cidr.split('/')
    const range = new BlockList()
    range.addSubnet(network, Number(bits), isIPv6(network) ? 'ipv6' : 'ipv4')
    return !forbiddenAddresses.some((address) => range.check(address.split('%')[0] ?? '', isIPv6(address) ? 'ipv6' : 'ipv4'))
  })
  expect(specialRanges.length).toBeGreaterThan(35)
  expect(missed).toEqual([])
})

test('any address is judged as by the ranges in the code of Node', () => {
  // One list a family: Node holds an IPv4 address against mapped ranges of IPv6 too.
  const lists = { ipv4: new BlockList(), ipv6: new BlockList() }
  for (const { cidr } of specialRanges) {
    const [network = '', bits] = cidr.split('/')
    const family = isIPv6(network) ? 'ipv6' : 'ipv4'
    lists[family].addSubnet(network, Number(bits), family)
  }
  const allocated = new BlockList()
  allocated.addSubnet('2000::', 3, 'ipv6')
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), publicIpV6), (address) => {
      const family = isIPv6(address) ? 'ipv6' : 'ipv4'
      if (/5efe/i.test(address)) return
      const isForbidden = lists[family].check(address, family) || (family === 'ipv6' && !allocated.check(address, family))
      expect(addressProblem(address) !== null).toBe(isForbidden)
    }),
    { numRuns: 3000 },
  )
})

test('there are more than sixty addresses that are refused as they are entered', () => {
  expect(new Set(forbiddenUrls()).size).toBeGreaterThan(120)
})

test.each(forbiddenUrls())('%s is refused as it is entered, with what to do', (url) => {
  let found: unknown
  try {
    readOutboundUrl(url)
  } catch (error) {
    found = error
  }
  expect(found).toBeInstanceOf(OutboundError)
  expect((found as OutboundError).reason).toMatch(/^forbidden_(url|address)$/)
  expect((found as OutboundError).message).toMatch(/\. .+\. .+\.$/)
  expect((found as OutboundError).message).not.toMatch(/secret|user/)
})

test.each([
  'https://hooks.receiver.com/scim?team=1',
  'https://hooks.receiver.com:8443/',
  'https://8.8.8.8/',
  'https://[2001:4860:4860::8888]/',
  'https://bücher.receiver.com/',
  'https://localhost.receiver.com/',
  'https://127.0.0.1.receiver.com/',
])('%s may be entered', (url) => {
  expect(refusal(url)).toBe(new URL(url).href)
})

test('ports are a list', () => {
  expect(refusal('https://hooks.receiver.com:9000/', { ports: [9000] })).toBe('https://hooks.receiver.com:9000/')
  expect(refusal('https://hooks.receiver.com/', { ports: [9000] })).toBe('forbidden_url')
})

test('allowing loopback allows this machine by http, and no other network', () => {
  const rules = { isLoopbackAllowed: true }
  for (const url of ['http://127.0.0.1:4010/', 'http://[::1]:4010/', 'http://localhost:4010/', 'https://127.0.0.1:4010/']) {
    expect(refusal(url, rules)).toBe(url)
  }
  const others = forbiddenUrls().filter((text) => !URL.canParse(text) || !/^(127\..*|\[::1\]|localhost)$/.test(new URL(text).hostname))
  expect(others.length).toBeGreaterThan(100)
  for (const url of others) {
    expect(refusal(url, rules)).toMatch(/^forbidden_/)
  }
  expect(refusal('http://10.0.0.1/', rules)).toBe('forbidden_address')
  expect(refusal('http://hooks.receiver.com/', rules)).toBe('forbidden_url')
  expect(refusal('https://app.localhost/', rules)).toBe('forbidden_address')
})
