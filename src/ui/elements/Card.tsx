import type { ReactNode } from 'react'
import { usePart } from './part.js'

export interface CardProps {
  /** The id of its heading; a card with a name is a landmark people can jump to. */
  labelledBy?: string
  label?: string
  kind?: 'warn' | 'danger-zone' | undefined
  isSticky?: boolean
  isWideOnly?: boolean
  children: ReactNode
}

/** One surface with hairlines between its rows. Cards do not nest. */
export function Card({ labelledBy, label, kind, isSticky, isWideOnly, children }: CardProps) {
  return (
    <section
      {...usePart('card')}
      aria-labelledby={labelledBy}
      aria-label={label}
      data-kind={kind}
      data-sticky={isSticky ? '' : undefined}
      data-when={isWideOnly ? 'wide' : undefined}
    >
      {children}
    </section>
  )
}
