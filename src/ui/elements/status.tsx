import type { ReactNode } from 'react'
import type { Tone } from '../../core/health.js'
import { Icon } from '../icons/Icon.js'
import type { IconName } from '../icons/shapes.js'
import { usePart } from './part.js'

export interface StatusProps {
  tone: Tone
  icon?: IconName | undefined
  /** Shows a pulse instead of an icon: something is happening now. */
  isLive?: boolean
  size?: 'sm' | undefined
  children: ReactNode
}

const kindOf = (tone: Tone) => (tone === 'neutral' ? undefined : tone)

/** A state in a row of a table: icon, word and colour. */
export function Status({ tone, icon, isLive, size, children }: StatusProps) {
  return (
    <span {...usePart('status')} data-kind={kindOf(tone)} data-size={size}>
      {isLive ? <Pulse /> : icon && <Icon name={icon} />}
      {children}
    </span>
  )
}

/** A state as a pill beside a heading. */
export function Badge({ tone, icon, isLive, children }: StatusProps) {
  return (
    <span {...usePart('badge')} data-kind={kindOf(tone)} data-plain={icon || isLive ? undefined : ''}>
      {isLive ? <Pulse /> : icon && <Icon name={icon} />}
      {children}
    </span>
  )
}

export interface TagProps {
  tone?: Tone
  icon?: IconName
  /** Will be removed on save. */
  isGone?: boolean
  children: ReactNode
}

/** A quiet label: a group, a role. */
export function Tag({ tone = 'neutral', icon, isGone, children }: TagProps) {
  return (
    <span {...usePart('tag')} data-kind={kindOf(tone)} data-gone={isGone ? '' : undefined}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}

/** A pulse for what is live; it does not move where reduced motion is preferred. */
export function Pulse({ tone }: { tone?: Tone }) {
  return <span {...usePart('pulse')} data-kind={tone && kindOf(tone)} aria-hidden="true" />
}
