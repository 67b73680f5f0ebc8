import type { ReactNode } from 'react'
import type { Tone } from '../../core/health.js'
import { Icon } from '../icons/Icon.js'
import type { IconName } from '../icons/shapes.js'
import { usePart } from './part.js'

const icons: Record<Tone, IconName> = { ok: 'ok', warn: 'alert', bad: 'alert', info: 'info', neutral: 'info' }

export interface CalloutProps {
  tone?: Tone
  icon?: IconName
  /** Responds to what the person just did, and is read out at once. */
  isAlert?: boolean
  label?: string
  children: ReactNode
}

/** One thing to know, where it matters; at most one per card. */
export function Callout({ tone = 'neutral', icon, isAlert, label, children }: CalloutProps) {
  const named = label ? ({ role: 'group', 'aria-label': label } as const) : isAlert ? ({ role: 'alert' } as const) : {}
  return (
    <div {...usePart('callout')} data-kind={tone === 'neutral' ? undefined : tone} {...named}>
      <Icon name={icon ?? icons[tone]} />
      <div>{children}</div>
    </div>
  )
}

export interface BannerProps {
  tone: Exclude<Tone, 'neutral'>
  icon: IconName
  fact: ReactNode
  consequence: ReactNode
  action?: ReactNode
}

/** One line above the content: a bold fact, its consequence, one button. */
export function Banner({ tone, icon, fact, consequence, action }: BannerProps) {
  return (
    <div {...usePart('banner')} data-kind={tone}>
      <Icon name={icon} />
      <p>
        <strong>{fact}</strong> <span data-tone="muted">{consequence}</span>
      </p>
      {action}
    </div>
  )
}
