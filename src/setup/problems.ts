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

export const words = {
  welcome: 'Connect your identity provider',
  welcomeSentences: [
    'Somebody at your company, or the people who make this product, sent you here to connect Okta or another identity provider. It takes 10 to 15 minutes and an administrator’s access to that provider.',
    'The link works once. Start in the browser you will work in.',
  ],
  start: 'Start',
  opening: 'Opening the link …',
  retry: 'Try again',
  backTo: (host: string) => `Back to ${host}`,
}
