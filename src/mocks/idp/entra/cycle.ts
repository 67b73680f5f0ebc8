import { EntraFailure, type EntraHttp } from './http.js'
import type { EntraFailureRow, EntraPerson, EntraState } from './state.js'
import { remove, syncGroup, syncPerson } from './sync.js'

const minute = 60_000
const hour = 60 * minute
const interval = 40 * minute
/** After the first, second and third failure in quarantine; once a day from then on. */
const pauses = [6 * hour, 12 * hour, 24 * hour] as const

/** Everybody who is assigned, by themselves or as a direct member of an assigned group: nested groups are ignored. */
function peopleInScope({ people, groups, assigned }: EntraState): Set<string> {
  const members = groups.filter(({ id }) => assigned.includes(id)).flatMap((group) => group.members)
  return new Set([...members, ...people.filter(({ id }) => assigned.includes(id)).map(({ id }) => id)])
}

/** One cycle: people, then groups, then deletions. Credentials that are refused end it at once. */
export async function runCycle(http: EntraHttp, state: EntraState, now: Date): Promise<void> {
  const scope = peopleInScope(state)
  const groups = state.groups.filter(({ id }) => state.assigned.includes(id))
  const gone = state.sentGroups.filter(({ groupId }) => !groups.some(({ id }) => id === groupId))
  const outcome = { changes: 0, failures: [] as EntraFailureRow[] }
  const steps: [string, () => Promise<number>][] = [
    ...state.people.map((person): [string, () => Promise<number>] => [
      person.displayName,
      () => syncPerson(http, state, person, scope.has(person.id)),
    ]),
    ...groups.map((group): [string, () => Promise<number>] => [group.displayName, () => syncGroup(http, state, group)]),
    ...gone.map((group): [string, () => Promise<number>] => [group.displayName, () => dropGroup(http, state, group.groupId)]),
    ...state.deleted.map((scimId): [string, () => Promise<number>] => [scimId, () => dropUser(http, state, scimId)]),
  ]
  for (const [subject, step] of steps) {
    try {
      outcome.changes += await step()
    } catch (error) {
      if (!(error instanceof EntraFailure)) throw error
      outcome.failures.push({ subject, reason: error.reason })
      if (error.status === 401 || error.status === null) break
    }
  }
  const last = { at: now.toISOString(), ...outcome }
  state.job = { ...afterCycle(state.job, outcome, now), last }
}

/** Refused credentials, or many failures at once, put the job in quarantine; a cycle that works takes it out. */
function afterCycle(
  job: EntraState['job'],
  { changes, failures }: { changes: number; failures: EntraFailureRow[] },
  now: Date,
): Omit<EntraState['job'], 'last'> {
  const at = (wait: number) => new Date(now.getTime() + wait).toISOString()
  const first = failures[0]?.reason ?? ''
  const isRefused = failures.some(({ reason }) => reason.startsWith('StatusCode: 401') || reason.startsWith('No answer'))
  const isMass = failures.length >= 5 && failures.length > changes
  if (!isRefused && !isMass) return { status: 'running', nextAt: at(interval), reason: null, tries: 0 }
  const pause = pauses[Math.min(job.tries, pauses.length - 1)] ?? pauses[2]
  const reason = isRefused ? `EncounteredQuarantineException: ${first}` : `Too many of the changes failed: ${first}`
  return { status: 'quarantine', nextAt: at(pause), reason, tries: job.tries + 1 }
}

/** **Provision on-demand**: one person at once, in the shapes without the flag, which it ignores. */
export async function provisionOnDemand(http: EntraHttp, state: EntraState, person: EntraPerson): Promise<string | null> {
  try {
    await syncPerson({ ...http, flavour: 'plain' }, state, person, peopleInScope(state).has(person.id))
    return null
  } catch (error) {
    if (!(error instanceof EntraFailure)) throw error
    return error.reason
  }
}

async function dropGroup(http: EntraHttp, state: EntraState, groupId: string): Promise<number> {
  const scimId = state.sentGroups.find((group) => group.groupId === groupId)?.scimId
  if (scimId) await remove(http, 'group', scimId)
  state.sentGroups = state.sentGroups.filter((group) => group.groupId !== groupId)
  return 1
}

async function dropUser(http: EntraHttp, state: EntraState, scimId: string): Promise<number> {
  await remove(http, 'user', scimId)
  state.deleted = state.deleted.filter((one) => one !== scimId)
  return 1
}
