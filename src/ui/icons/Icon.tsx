import { type IconName, shapes } from './shapes.js'

export interface IconProps {
  name: IconName
  /** Arrows turn round in right-to-left text; checks and clocks do not. */
  isDirectional?: boolean
}

/** A decoration beside words; it never speaks for itself. */
export function Icon({ name, isDirectional }: IconProps) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" data-flip={isDirectional ? '' : undefined}>
      {shapes[name]}
    </svg>
  )
}
