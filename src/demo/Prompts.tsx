import { useState } from 'react'
import type { Side } from './settings.js'

/** What has been done so far, as the two windows know it. */
export interface Progress {
  hasConnection: boolean
  isConfigured: boolean
  hasArrived: boolean
}

export type Provider = 'okta' | 'entra'

interface Prompt {
  title: string
  side: Side
  isDone: (progress: Progress) => boolean
  text: Readonly<Record<Provider, string>>
}

const prompts: readonly Prompt[] = [
  {
    title: 'Make a connection',
    side: 'acme',
    isDone: ({ hasConnection }) => hasConnection,
    text: {
      okta: 'In Acme’s settings press “Set up directory sync”, choose Okta or Microsoft Entra ID, and create the connection.',
      entra: 'In Acme’s settings press “Set up directory sync”, choose Okta or Microsoft Entra ID, and create the connection.',
    },
  },
  {
    title: 'Paste its values',
    side: 'idp',
    isDone: ({ isConfigured }) => isConfigured,
    text: {
      okta: 'Follow the guide into Okta: set Provisioning to SCIM under General, paste address and token under Provisioning, save, and turn on To App.',
      entra: 'Follow the guide into Entra: press “+ New configuration”, paste Tenant URL and Secret Token, test, and create.',
    },
  },
  {
    title: 'Assign somebody',
    side: 'idp',
    isDone: ({ hasArrived }) => hasArrived,
    text: {
      okta: 'In Okta open Assignments and press Assign beside a person. They appear in Acme within seconds.',
      entra: 'In Entra add a person under Users and groups, then press “Start provisioning” under Overview. They appear in Acme at once.',
    },
  },
]

interface PromptsProps {
  progress: Progress
  provider: Provider
  /** Brings a window to the front where only one is shown. */
  onShow: (side: Side) => void
}

/** Three prompts lead a newcomer across both windows. They go when the last is done, or when somebody closes them. */
export function Prompts({ progress, provider, onShow }: PromptsProps) {
  const [isClosed, setIsClosed] = useState(false)
  const [hadOpen, setHadOpen] = useState(false)
  const current = prompts.findIndex((prompt) => !prompt.isDone(progress))
  if (current >= 0 && !hadOpen) setHadOpen(true)
  // Whoever comes back to a demo that is set up needs no prompt, and no congratulation either.
  if (isClosed || (current < 0 && !hadOpen)) return null
  const prompt = prompts[current]
  return (
    <section className="demo-prompts" aria-label="What to do first">
      <ol>
        {prompts.map(({ title, isDone }, index) => (
          <li key={title} data-done={isDone(progress) || undefined} aria-current={index === current ? 'step' : undefined}>
            <span>{index + 1}</span>
            {title}
            {isDone(progress) && <span className="demo-hidden">, done</span>}
          </li>
        ))}
      </ol>
      <p role="status">
        {prompt
          ? prompt.text[provider]
          : 'It works. Take the person out again to see them deactivated, or make a mistake below the console and see what the portal says.'}
      </p>
      {prompt && (
        <button type="button" className="demo-go" onClick={() => onShow(prompt.side)}>
          Show that window
        </button>
      )}
      <button type="button" onClick={() => setIsClosed(true)}>
        Close
      </button>
    </section>
  )
}
