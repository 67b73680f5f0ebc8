import type { MemberStanding } from '../contract/member.js'
import type { Counts } from '../contract/portal.js'

/** The kinds of people that are counted and listed apart; together they are everyone. */
export const peopleKinds = ['active', 'deactivated', 'not_managed', 'left'] as const

export type PeopleKind = (typeof peopleKinds)[number]

/** What the search of members is asked for to list one kind. */
export const searchOf: Record<PeopleKind, { standings: MemberStanding[]; statuses: string[] }> = {
  active: { standings: ['managed'], statuses: ['active'] },
  deactivated: { standings: ['managed'], statuses: ['deactivated'] },
  not_managed: { standings: ['not_managed'], statuses: [] },
  left: { standings: ['left'], statuses: [] },
}

/** Everyone in the organization; another backend may count only those whom the connection manages. */
export function everyone({ active, deactivated, not_managed = 0, left = 0 }: Counts): number {
  return active + deactivated + not_managed + left
}
