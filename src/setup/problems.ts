import type { SetupLinkPreview } from '../contract/setupLink.js'
import { moment, say } from './language.js'

/** Why the page cannot be used, with the words to say so. */
export type Problem = 'absent' | 'closed' | 'ended' | 'unreachable' | 'busy'

export interface ProblemWords {
  title: string
  sentences: readonly string[]
  /** The same link may still work. */
  canRetry?: true
}

export function problemWords(problem: Problem): ProblemWords {
  const title = say(`setup.problem.${problem}`)
  if (problem === 'unreachable' || problem === 'busy') return { title, sentences: [say(`setup.problem.${problem}.why`)], canRetry: true }
  // The server says only that the link does not work: someone guessing secrets must not learn which ones ever existed.
  const isElsewhere = problem === 'closed' ? [say('setup.problem.closed.elsewhere')] : []
  return {
    title,
    sentences: [
      say(`setup.problem.${problem}.why`),
      ...isElsewhere,
      say(problem === 'absent' ? 'setup.problem.absent.ask' : 'setup.problem.ask_again'),
    ],
  }
}

/** What the page says where it depends on who sent the link and for whom. */
export const words = {
  title: (organization: string, product: string | null) =>
    product === null ? say('setup.title_for', { organization }) : say('setup.title_product', { organization, product }),
  welcome: ({ organization_name: organization, branding: { product_name: product } }: SetupLinkPreview) =>
    product === null ? say('setup.welcome', { organization }) : say('setup.welcome_product', { organization, product }),
  welcomeSentences: ({ created_by: name, expires_at }: SetupLinkPreview) => [
    name === null ? say('setup.sent', { until: moment(expires_at) }) : say('setup.sent_by', { name, until: moment(expires_at) }),
    say('setup.need'),
  ],
  finish: (name: string | null) => (name === null ? say('setup.finish') : say('setup.finish_by', { name })),
  finishHint: (name: string | null) => (name === null ? say('setup.finish_hint') : say('setup.finish_hint_by', { name })),
  finished: (name: string | null) => (name === null ? say('setup.finished') : say('setup.finished_by', { name })),
  notFinished: (name: string | null) => (name === null ? say('setup.not_finished') : say('setup.not_finished_by', { name })),
}
