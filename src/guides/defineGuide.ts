import { guideProblems } from './guideProblems.js'
import type { Guide } from './types.js'

/** A guide that a host wrote, with its sentences under the keys the portal asks for. */
export interface HostGuide extends Guide {
  sentences: Readonly<Record<string, string>>
}

type Step = { id: string; points?: readonly string[]; picture?: object }

type StepKey<S> = S extends Step
  ?
      | `${S['id']}.${'title' | 'body'}`
      | (S extends { picture: object } ? `${S['id']}.picture` : never)
      | (S extends { points: readonly (infer Point extends string)[] } ? `${S['id']}.point.${Point}` : never)
  : never

type WayKey<W> = W extends { id: infer Id extends string; steps: readonly (infer S)[] } ? `${Id}.title` | `${Id}.${StepKey<S>}` : never

type ErrorKey<E> = E extends { id: infer Id extends string; text: infer Text }
  ? `error.${Id}.${'cause' | 'fix'}` | (Text extends '' ? `error.${Id}.symptom` : never)
  : never

type RemarkKey<R> = R extends { id: infer Id extends string } ? `before.${Id}` : never

type PatternKey<P> = `pattern.${keyof P & string}.${'is' | 'fix'}`

/** The sentences a guide needs, by its own ids: `before.role`, `app.token.body`, `error.refused.fix`. */
export type GuideSentenceKey<G extends Guide> =
  | WayKey<G['ways'][number]>
  | 'drawn'
  | RemarkKey<G['before'][number]>
  | ErrorKey<G['errors'][number]>
  | (G extends { patterns: infer P } ? PatternKey<P> : never)

/**
 * A guide for an identity provider of the host's choice, for the option `guides`. With the id of one of ours it takes its place. A sentence
 * that is missing does not compile.
 * @throws when ids repeat, a sentence is missing or quotes another label than its step has, a picture has not exactly one mark
 * @example
 * const workday = defineGuide(
 *   { identityProvider: 'workday', name: 'Workday', monogram: 'W', cadence: 'hours', lastVerified: '2026-11-30', … },
 *   { 'before.role': 'You need {role}.', 'integration.title': 'Integration', … },
 * )
 */
export function defineGuide<const G extends Guide>(guide: G, sentences: Readonly<Record<GuideSentenceKey<G>, string>>): HostGuide {
  const named = Object.fromEntries(
    Object.entries<string>(sentences).map(([key, sentence]) => [`guide.${guide.identityProvider}.${key}`, sentence]),
  )
  const problems = guideProblems(guide, named)
  if (problems.length > 0) {
    throw new TypeError(
      `The guide of "${guide.identityProvider}" would show something missing or false:\n${problems.map((problem) => `- ${problem}`).join('\n')}\nMend these and define it again.`,
    )
  }
  return { ...guide, sentences: named }
}
