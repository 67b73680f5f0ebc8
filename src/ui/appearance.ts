import type { PartClassNames } from './elements/part.js'

/** Variables a host may set, by their name without `--aps-`. */
export const appearanceVariables = [
  'accent',
  'onAccent',
  'surface',
  'raised',
  'sunken',
  'hover',
  'text',
  'muted',
  'border',
  'borderStrong',
  'borderInput',
  'success',
  'warning',
  'danger',
  'dangerFill',
  'focus',
  'radius',
  'control',
  'font',
  'mono',
] as const

export type AppearanceVariable = (typeof appearanceVariables)[number]

export interface Appearance {
  /** The host page's own `color-scheme` decides when left out; `auto` follows the system. */
  theme?: 'light' | 'dark' | 'auto'
  /** CSS values. `accent` alone recolours all that is accent; a `light-dark()` pair works too. */
  variables?: Partial<Record<AppearanceVariable, string>>
  /** Class names added to parts, by part name (`button`, `card`, …); `root` is the portal itself. */
  classNames?: PartClassNames
}

/** The host's variables as custom properties of the portal's root. */
export function appearanceStyle(appearance: Appearance | undefined): Record<string, string> | undefined {
  const entries = Object.entries(appearance?.variables ?? {})
  if (entries.length === 0) return undefined
  return Object.fromEntries(
    entries.map(([name, value]) => [`--aps-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value]),
  )
}
