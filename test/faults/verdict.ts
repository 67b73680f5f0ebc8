import type { Storage } from '../../src/server/storage/types.js'
import type { Received } from './receiver.js'
import type { Journal } from './writers.js'

/** What a run under faults came to; every list but the first three figures is to be empty. */
export interface Verdict {
  acknowledged: number
  events: number
  /** Deliveries of events that had been delivered before, which a crash between sending and marking causes. */
  repeatedDeliveries: number
  /** Acknowledged changes that no event tells of. */
  lost: string[]
  /** Changes that two events tell of, or that nobody asked for. */
  surplus: string[]
  /** Stored people and memberships that the events do not lead to, and the other way round. */
  unexplained: string[]
  /** Events that were never delivered. */
  undelivered: string[]
  /** Ids that came with two bodies. */
  differing: string[]
  /** Resources of which an earlier event came after a later one. */
  overtaken: string[]
  /** What was delivered without a signature that holds. */
  forged: string[]
}

const all = 1_000_000

/** Holds what is stored and what was delivered to each of those who get every event against what was acknowledged, once everything has been answered and delivered. */
export async function judge(storage: Storage, organization_id: string, journal: Journal, received: readonly Received[]): Promise<Verdict> {
  const events = await storage.list('events', { index: 'key', equals: [organization_id], limit: all })
  const told = tellChanges(events)
  const counted = new Map<string, number>()
  for (const change of told) counted.set(change, (counted.get(change) ?? 0) + 1)
  return {
    acknowledged: journal.acknowledged.length,
    events: events.length,
    repeatedDeliveries: sum(received.map(({ deliveries, bodies }) => deliveries - bodies.size)),
    lost: journal.acknowledged.filter((change) => !counted.has(change)),
    surplus: [...counted].filter(([change, count]) => count > 1 || !journal.asked.has(change)).map(([change]) => change),
    unexplained: difference(await storedFacts(storage, organization_id), factsOf(told)),
    undelivered: events
      .filter(
        ({ event_id, event_type, pending }) =>
          pending !== null || received.some(({ takes, bodies }) => takes(event_type) && !bodies.has(event_id)),
      )
      .map((event) => event.event_id),
    differing: received.flatMap(({ differing }) => differing),
    overtaken: received.flatMap(({ overtaken }) => overtaken),
    forged: received.flatMap(({ forged }) => forged),
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

interface ToldMember {
  member_id: string
  scim_registration: { scim_attributes: { user_name: string; title: string | null } }
}

/** Each event about people and memberships as the change it tells of, in the words of the journal. */
function tellChanges(events: readonly { body: string }[]): string[] {
  const names = new Map<string, string>()
  return events.flatMap(({ body }) => {
    const { event_type, member, member_id } = JSON.parse(body) as { event_type: string; member?: ToldMember; member_id?: string }
    const attributes = member?.scim_registration.scim_attributes
    if (member && attributes) names.set(member.member_id, attributes.user_name)
    const name = names.get(member_id ?? '') ?? '?'
    switch (event_type) {
      case 'scim.member.create':
        return `create ${name}`
      case 'scim.member.update':
        return `title ${attributes?.title}`
      case 'scim.member.delete':
        return `delete ${name}`
      case 'scim.scim_member_group.create':
        return `join ${name}`
      case 'scim.scim_member_group.delete':
        return `leave ${name}`
      default:
        return []
    }
  })
}

/** What is true once these changes have happened: who is there, by which title, and who is in a group. */
function factsOf(changes: readonly string[]): Set<string> {
  const people = new Map<string, string>()
  const members = new Set<string>()
  for (const change of changes) {
    const [what, name = '', title = ''] = change.split(' ')
    if (what === 'create') people.set(name, '')
    if (what === 'title') people.set(name, title)
    if (what === 'delete') people.delete(name)
    if (what === 'join') members.add(name)
    if (what === 'leave') members.delete(name)
  }
  return new Set([...[...people].map(([name, title]) => `person ${name} ${title}`), ...[...members].map((name) => `in group ${name}`)])
}

async function storedFacts(storage: Storage, organization_id: string): Promise<Set<string>> {
  const [connection] = await storage.list('connections', { index: 'by_organization', equals: [organization_id], limit: 1 })
  const equals = [connection?.connection_id ?? ''] as const
  const users = await storage.list('users', { index: 'key', equals, limit: all })
  const names = new Map(users.map(({ user_id, user_name }) => [user_id, user_name]))
  const memberships = await storage.list('group_members', { index: 'key', equals, limit: all })
  const blocks = await storage.list('user_blocks', { index: 'key', equals, limit: all })
  const stats = await storage.get('connection_stats', equals)
  const counts = {
    emails: await storage.count('user_emails', { index: 'key', equals }),
    blocks: sum(blocks.map(({ users }) => users)),
    counted: stats?.users,
  }
  return new Set([
    ...users.map(({ user_name, resource }) => `person ${user_name} ${titleOf(resource)}`),
    ...memberships.map(({ user_id }) => `in group ${names.get(user_id)}`),
    // What is counted beside the rows is said only where it disagrees with them.
    ...Object.entries(counts).flatMap(([what, count]) => (count === users.length ? [] : [`${what}: ${count} of ${users.length} people`])),
    ...(stats?.memberships === memberships.length ? [] : [`memberships: ${stats?.memberships} of ${memberships.length}`]),
  ])
}

/** The second word of a title; nothing before the first one was given. */
const titleOf = (resource: string): string => String((JSON.parse(resource) as { title?: string }).title ?? '').split(' ')[1] ?? ''

function difference(stored: ReadonlySet<string>, told: ReadonlySet<string>): string[] {
  return [
    ...[...stored].filter((fact) => !told.has(fact)).map((fact) => `stored only: ${fact}`),
    ...[...told].filter((fact) => !stored.has(fact)).map((fact) => `told only: ${fact}`),
  ]
}
