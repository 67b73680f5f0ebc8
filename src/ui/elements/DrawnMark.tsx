import type { ReactNode } from 'react'
import { Icon } from '../icons/Icon.js'
import { usePart } from './part.js'

/** Marks the one thing the step is about. */
export function Mark({ word, isHugging, children }: { word: string; isHugging?: boolean; children: ReactNode }) {
  return (
    <div {...usePart('mark')} data-hug={isHugging ? '' : undefined}>
      {children}
      <em>
        <Icon name="back" />
        {word}
      </em>
    </div>
  )
}
