import type { LinkCandidate, ScimBackendOptions } from '../options.js'
import { protectedMember } from './refusedError.js'

/** What the host may be asked in the middle of a change. */
export type HostQuestions = Pick<ScimBackendOptions, 'protectMember' | 'linkMember'>

type ProtectedMember = Parameters<NonNullable<ScimBackendOptions['protectMember']>>[0]

/** What the host has answered so far about the people that one request concerns. */
export interface HostAnswers {
  /** @throws RefusedError 403 with the host's sentence when the host does not let this member be deactivated */
  assertMayDeactivate(member: ProtectedMember): void
  /** The id of the member whom the host links to this newcomer, or null. */
  memberToLink(candidate: LinkCandidate): string | null
}

/** Thrown to leave a transaction and ask the host something: a transaction must not wait for code that is not ours. */
class HostQuestion {
  constructor(readonly ask: () => Promise<void>) {}
}

/**
 * Runs a transaction, and runs it again from the start after each answer it needs from `protectMember` or `linkMember`. An interrupted run
 * leaves nothing behind, because it is the transaction that throws. A host written without types may answer `undefined`, which means null.
 */
export async function withHostAnswers<T>(options: HostQuestions, work: (answers: HostAnswers) => Promise<T>): Promise<T> {
  const { protectMember, linkMember } = options
  const verdicts = new Map<string, string | null>()
  const links = new Map<string, string | null>()
  const answers: HostAnswers = {
    assertMayDeactivate: (member) => {
      if (!protectMember) return
      const verdict = verdicts.get(member.member_id)
      if (verdict === undefined)
        throw new HostQuestion(async () => void verdicts.set(member.member_id, (await protectMember(member)) ?? null))
      if (verdict !== null) throw protectedMember(verdict)
    },
    memberToLink: (candidate) => {
      if (!linkMember) return null
      const link = links.get(candidate.user_name)
      if (link === undefined) throw new HostQuestion(async () => void links.set(candidate.user_name, (await linkMember(candidate)) ?? null))
      return link
    },
  }
  for (;;) {
    try {
      return await work(answers)
    } catch (error) {
      if (!(error instanceof HostQuestion)) throw error
      await error.ask()
    }
  }
}
