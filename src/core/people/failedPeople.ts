import type { HealthCause } from '../../contract/health.js'

/** Somebody whom the identity provider keeps failing to send. */
export interface FailedPerson {
  userName: string
  /** The member whom a change was refused for; null where nobody was added. */
  memberId: string | null
  cause: HealthCause
}

/** The most people that the server names for one cause. */
const mostNamed = 10

const marks = /\p{M}/gu
const bare = (text: string) => text.normalize('NFD').replace(marks, '').toLowerCase()

/** Who is named by the open causes, each once for each cause, and found by the words of a search as members are. */
export function failedPeople(causes: readonly HealthCause[], search = ''): FailedPerson[] {
  const words = bare(search).split(/\s+/u)
  return causes.flatMap((cause) =>
    (cause.people ?? [])
      .filter(({ user_name }) => words.every((word) => bare(user_name).includes(word)))
      .map(({ user_name, member_id }) => ({ userName: user_name, memberId: member_id ?? null, cause })),
  )
}

/** Whether more people may be failing than the server names. */
export function mayBeMore(causes: readonly HealthCause[]): boolean {
  return causes.some(({ people }) => (people?.length ?? 0) >= mostNamed)
}
