import { useEffect } from 'react'
import { guardAccent } from '../core/accent.js'
import type { PartClassNames } from './parts.js'

/** The variables a host may set, named without `--aps-`. */
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
  /** The host page's `color-scheme` by default; `auto` follows the system. */
  theme?: 'light' | 'dark' | 'auto' | undefined
  /** CSS values. `accent` recolours everything accented; a hexadecimal value is kept readable, any other notation is used as given. */
  variables?: Readonly<Partial<Record<AppearanceVariable, string>>> | undefined
  /** Class names added to parts, by the names that `docs/parts.md` lists (`button`, `card`, …); `root` is the portal itself. They win over the portal's styles, whatever the order of stylesheets. */
  classNames?: PartClassNames | undefined
}

/** The host's variables as custom properties of the portal's root; an accent with too little contrast is adjusted. */
export function appearanceStyle(appearance: Appearance | undefined): Record<string, string> | undefined {
  const variables = Object.entries(appearance?.variables ?? {})
  if (variables.length === 0) return undefined
  const hasOwnWords = appearance?.variables?.onAccent !== undefined
  return Object.fromEntries(
    variables.map(([name, value]) => {
      const accent = name === 'accent' && !hasOwnWords ? guardAccent(value) : undefined
      return [propertyName(name), accent?.isChanged ? `light-dark(${accent.light}, ${accent.dark})` : value]
    }),
  )
}

function propertyName(variable: string): string {
  return `--aps-${variable.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

/** Warns a developer, once per colour, that the accent was adjusted and what to do about it. */
export function useAccentAdvice(appearance: Appearance | undefined): void {
  const accent = appearance?.variables?.accent
  const hasOwnWords = appearance?.variables?.onAccent !== undefined
  useEffect(() => {
    if (!isDevelopment() || accent === undefined || hasOwnWords) return
    const guarded = guardAccent(accent)
    if (!guarded?.isChanged) return
    console.warn(
      `AdminPortalScim: white words on the accent ${accent} could not be read, so it became ${guarded.light} (light) and ${guarded.dark} (dark). Pass a darker accent, or onAccent beside it.`,
    )
  }, [accent, hasOwnWords])
}

function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV !== 'production'
  } catch {
    // A page without a bundler has no `process`, so it counts as production.
    return false
  }
}
