import { addressProblem } from './addressProblem.js'
import { OutboundError, type OutboundErrorReason } from './outboundError.js'
import { maxUrlLength, type OutboundRules, privateNames, usualPorts } from './outboundRules.js'

/**
 * Reads an address that somebody entered, by the parser that the request is made with, and refuses those that nothing may be sent to. A name
 * passes: which addresses it has is only known, and checked, when it is connected to.
 * @throws OutboundError `forbidden_url` or `forbidden_address`
 */
export function readOutboundUrl(text: string, rules: OutboundRules = {}): URL {
  if (text.length > maxUrlLength) {
    throw refused(`The address is longer than ${maxUrlLength} characters. Nothing is sent to it. Enter a shorter one.`)
  }
  if (!URL.canParse(text)) {
    throw refused('This is not a complete address. Nothing can be sent to it. Enter one like https://hooks.example.com/scim.')
  }
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw refused('The address does not begin with https://. Nothing else is spoken. Enter an https address.')
  }
  if (url.username !== '' || url.password !== '') {
    throw refused(
      'The address holds a name or a password before the @. It would be shown wherever the address is. Leave it out: receivers know the sender by the signature.',
    )
  }
  if (url.hash !== '') {
    throw refused('The address holds a #. What follows is never sent. Leave it out.')
  }
  const isOwn = assertHost(url.hostname, rules)
  if (isOwn) return url
  if (url.protocol === 'http:') {
    throw refused('The address begins with http://. What is sent could be read and changed on its way. Use https://.')
  }
  const ports = rules.ports ?? usualPorts
  const port = url.port === '' ? 443 : Number(url.port)
  if (!ports.includes(port)) {
    throw refused(`Port ${port} is not one that requests may go to. Other services could be reached by it. Use port ${list(ports)}.`)
  }
  return url
}

/** Gives whether it is this machine, which is only allowed by the rules. @throws OutboundError when it may not be sent to */
function assertHost(hostname: string, { isLoopbackAllowed = false }: OutboundRules): boolean {
  const literal = /^\[(.*)\]$/.exec(hostname)?.[1] ?? (/^[\d.]+$/.test(hostname) ? hostname : null)
  if (literal !== null) {
    const problem = addressProblem(literal, isLoopbackAllowed)
    if (problem !== null) throw forbiddenAddress(`The address ${hostname} is ${problem}.`)
    return addressProblem(literal) !== null
  }
  if (hostname.endsWith('.')) throw refused(`The name ${hostname} ends with a dot. Certificates are not issued for it. Leave the dot out.`)
  if (isLoopbackAllowed && hostname === 'localhost') return true
  const ending = privateNames.find((name) => hostname === name || hostname.endsWith(`.${name}`))
  if (ending !== undefined) throw forbiddenAddress(`Names like ${hostname} mean something only inside a network.`)
  if (!hostname.includes('.')) throw forbiddenAddress(`The name ${hostname} has no domain, so it means something only inside a network.`)
  return false
}

export function forbiddenAddress(what: string): OutboundError {
  return refused(
    `${what} Nothing is sent there, so that nobody reaches into a network from here. Enter a public address.`,
    'forbidden_address',
  )
}

const refused = (message: string, reason: OutboundErrorReason = 'forbidden_url') => new OutboundError(reason, message)

const list = (ports: readonly number[]) => ports.join(' or ')
