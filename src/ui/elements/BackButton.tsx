import type { ReactNode } from 'react'
import { Icon } from '../icons/Icon.js'
import { usePart } from './part.js'

/** Leads back to the parent of this screen. */
export function BackButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button {...usePart('back')} type="button" onClick={onClick}>
      <Icon name="back" isDirectional />
      <span>{children}</span>
    </button>
  )
}
