import type { ReactNode } from 'react'
import { Icon } from '../icons/Icon.js'
import { usePart } from './part.js'

/** The way to where this screen belongs. */
export function BackButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button {...usePart('back')} type="button" onClick={onClick}>
      <Icon name="back" isDirectional />
      <span>{children}</span>
    </button>
  )
}
