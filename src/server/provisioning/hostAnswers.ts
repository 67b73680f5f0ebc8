import type { MassDeactivationAction } from '../../contract/massDeactivation.js'
import type { LinkCandidate, ScimBackendOptions } from '../options.js'
import type { MassLimit } from './departures.js'
import { protectedMember } from './refusedError.js'

/** What the host may be asked in the middle of a change. */
export type HostQuestions = Pick<ScimBackendOptions, 'protectMember' | 'linkMember' | 'massDeactivation'>

type ProtectedMember = Parameters<NonNullable<ScimBackendOptions['protectMember']>>[0]

/** What the host has answered so far about the people that one request concerns. */
export interface HostAnswers {
  /** @throws RefusedError 403 with the host's sentence when the host does not let this member be deactivated */
  assertMayDeactivate(member: ProtectedMember): void
  /** The host's sentence against deactivating this member, or null. */
  protectionOf(member: ProtectedMember): string | null
  /** The id of the member whom the host links to this newcomer, or null. */
  memberToLink(candidate: LinkCandidate): string | null
  /** What a mass deactivation is. */
  readonly massLimit: MassLimit
  /** False when the host lets every deactivation through, so that there is nothing to find out. */
  readonly mayStopDeactivations: boolean
  /** What becomes of further deactivations of this connection. */
  massDeactivationAction(connection: { organization_id: string; connection_id: string }): MassDeactivationAction
}

/** For what the host itself asks: it need not be asked about it. */
export const ownDecision: HostAnswers = {
  assertMayDeactivate: () => {},
  protectionOf: () => null,
  memberToLink: () => null,
  massLimit: { people: Number.POSITIVE_INFINITY },
  mayStopDeactivations: false,
  massDeactivationAction: () => 'let_through',
}

/** Thrown to leave a transaction and ask the host something: a transaction must not wait for code that is not ours. */
class HostQuestion {
  constructor(readonly ask: () => Promise<void>) {}
}

/**
 * Runs a transaction, and runs it again from the start after each answer it needs from `protectMember`, `linkMember` or `massDeactivation`. An interrupted run
 * leaves nothing behind, because it is the transaction that throws. A host written without types may answer `undefined`, which means null.
 */
export async function withHostAnswers<T>(options: HostQuestions, work: (answers: HostAnswers) => Promise<T>): Promise<T> {
  const { protectMember, linkMember, massDeactivation = {} } = options
  const { action = 'let_through' } = massDeactivation
  const verdicts = new Map<string, string | null>()
  const links = new Map<string, string | null>()
  const actions = new Map<string, MassDeactivationAction>()
  const protectionOf = (member: ProtectedMember): string | null => {
    if (!protectMember) return null
    const verdict = verdicts.get(member.member_id)
    if (verdict === undefined)
      throw new HostQuestion(async () => void verdicts.set(member.member_id, (await protectMember(member)) ?? null))
    return verdict
  }
  const answers: HostAnswers = {
    assertMayDeactivate: (member) => {
      const sentence = protectionOf(member)
      if (sentence !== null) throw protectedMember(sentence)
    },
    protectionOf,
    memberToLink: (candidate) => {
      if (!linkMember) return null
      const link = links.get(candidate.user_name)
      if (link === undefined) throw new HostQuestion(async () => void links.set(candidate.user_name, (await linkMember(candidate)) ?? null))
      return link
    },
    massLimit: massDeactivation,
    mayStopDeactivations: action !== 'let_through',
    massDeactivationAction: (connection) => {
      if (typeof action === 'string') return action
      const { connection_id } = connection
      const known = actions.get(connection_id)
      if (known === undefined)
        throw new HostQuestion(async () => void actions.set(connection_id, (await action(connection)) ?? 'let_through'))
      return known
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
