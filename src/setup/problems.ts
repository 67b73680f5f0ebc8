import type { SetupLinkPreview } from '../contract/setupLink.js'

/** Why the page cannot be used, with the words to say so. */
export type Problem = 'absent' | 'closed' | 'ended' | 'unreachable' | 'busy'

export interface ProblemWords {
  title: string
  sentences: readonly string[]
  /** The same link may still work. */
  canRetry?: true
}

const askAgain = 'Ask the person who sent it to you for a new one. What is already set up stays as it is.'

export const problems: Record<Problem, ProblemWords> = {
  absent: {
    title: 'The link is incomplete',
    sentences: [
      'The part after the # is missing, which happens when only a piece of a link is copied. Open it again from the message it came in.',
      'If that does not help, ask the person who sent it to you for a new one.',
    ],
  },
  // The server says only that the link does not work: someone guessing secrets must not learn which ones ever existed.
  closed: {
    title: 'This link no longer works',
    sentences: [
      'A set-up link works once and for a limited time. It has been used, was revoked, has expired, or was cut short on its way.',
      'If you opened it yourself, continue in that browser tab. If you did not, tell the person who sent it to you: they can end the session that was opened with it.',
      askAgain,
    ],
  },
  ended: {
    title: 'Your access has ended',
    sentences: ['The link was revoked, or its time is over.', askAgain],
  },
  unreachable: {
    title: 'The server does not answer',
    sentences: ['The link was not used, or the answer was lost. Check your connection, then try again.'],
    canRetry: true,
  },
  busy: {
    title: 'The server is busy',
    sentences: ['The link was not used. Wait a moment, then try again.'],
    canRetry: true,
  },
}

/** `3 Mar 2026, 09:00`, in the reader's own language and time zone. */
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

const sender = (created_by: string | null) => created_by ?? 'the people who sent you this link'

export const words = {
  title: (organization: string, product: string | null) =>
    product === null ? `Set up directory sync for ${organization}` : `${product}: set up directory sync for ${organization}`,
  welcome: ({ organization_name, branding: { product_name } }: SetupLinkPreview) =>
    product_name === null
      ? `Connect the identity provider of ${organization_name}`
      : `Connect the identity provider of ${organization_name} to ${product_name}`,
  welcomeSentences: ({ created_by, expires_at }: SetupLinkPreview) => [
    created_by === null
      ? `You were sent this link to connect Okta or another identity provider. It works until ${moment.format(Date.parse(expires_at))}.`
      : `${created_by} sent you this link to connect Okta or another identity provider. It works until ${moment.format(Date.parse(expires_at))}.`,
    'It takes 10 to 15 minutes and an administrator’s access to that provider. The link works once: start in the browser you will work in.',
  ],
  name: 'Your name, so that they see who did what (optional)',
  start: 'Start',
  opening: 'Opening the link …',
  retry: 'Try again',
  backTo: (host: string) => `Back to ${host}`,
  finish: (created_by: string | null) => (created_by === null ? 'Tell them that it is done' : `Tell ${created_by} that it is done`),
  finishHint: (created_by: string | null) =>
    `When the checks above have passed, let ${sender(created_by)} know. You can still come back to this tab.`,
  finishing: 'Telling them …',
  finished: (created_by: string | null) => `Done. It is shown to ${created_by ?? 'them'} now, and you may close this page.`,
  notFinished: (created_by: string | null) =>
    `It is not known whether ${created_by ?? 'they'} could be told, because no answer came. What you have set up is saved. Try again, or tell them yourself.`,
}
