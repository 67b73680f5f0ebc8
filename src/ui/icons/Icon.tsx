import { type IconName, shapes } from './shapes.js'

export interface IconProps {
  name: IconName
  /** Mirrored in right-to-left text: true for arrows, not for checks and clocks. */
  isDirectional?: boolean
}

/** A decorative icon beside text; hidden from screen readers. */
export function Icon({ name, isDirectional }: IconProps) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" data-flip={isDirectional ? '' : undefined}>
      {shapes[name]}
    </svg>
  )
}
