import { fold } from '../../scim/fold.js'
import type { OrganizationRow } from '../storage/tables.js'
import { domainNotAllowed, missingEmail } from './refusedError.js'

interface Addresses {
  user_name: string
  email_address: string
}

/**
 * Refuses addresses outside of the domains that the organization allows. Only what this change brings is checked, so that people who were
 * there before the rule can still be renamed and deactivated.
 */
export function assertDomains(organization: Pick<OrganizationRow, 'email_allowed_domains'>, next: Addresses, before?: Addresses): void {
  if (next.user_name === before?.user_name && next.email_address === before.email_address) return
  const allowed = readDomains(organization.email_allowed_domains)
  if (allowed.size === 0) return
  if (next.email_address === '') throw missingEmail()
  const ofEmail = domainOf(next.email_address)
  if (next.email_address !== before?.email_address && !allowed.has(ofEmail ?? '')) throw domainNotAllowed('emails', ofEmail)
  const domain = domainOf(next.user_name)
  if (domain !== null && next.user_name !== before?.user_name && !allowed.has(domain)) throw domainNotAllowed('userName', domain)
}

function readDomains(column: string): Set<string> {
  // Written by this server as a JSON array of strings.
  return new Set((JSON.parse(column) as string[]).map(fold))
}

function domainOf(address: string): string | null {
  const at = address.lastIndexOf('@')
  return at < 0 ? null : fold(address.slice(at + 1))
}
