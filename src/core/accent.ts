/** A readable accent colour for each theme. */
export interface GuardedAccent {
  light: string
  dark: string
  /** The host's colour had to be darkened or lightened in a theme. */
  isChanged: boolean
}

type Rgb = readonly [number, number, number]

/** White text on the accent needs 4.5 : 1 (WCAG 1.4.3), so this is its highest luminance. */
const lightest = 1.05 / 4.5 - 0.05
/** A control needs 3 : 1 against the dark surface #14161a (WCAG 1.4.11), so this is the accent's lowest luminance there. */
const darkest = 3 * (luminance([0x14, 0x16, 0x1a]) + 0.05) - 0.05

/**
 * Keeps a hexadecimal accent readable by moving only its lightness; undefined for any other notation, which is used as given.
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function guardAccent(color: string): GuardedAccent | undefined {
  const rgb = parseHex(color)
  if (!rgb) return undefined
  const light = toHex(moveBelow(rgb, lightest))
  const dark = toHex(moveAbove(moveBelow(rgb, lightest), darkest))
  return { light, dark, isChanged: light !== toHex(rgb) || dark !== toHex(rgb) }
}

/** The contrast of two hexadecimal colours, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [high = 0, low = 0] = [one, other].map((color) => luminance(parseHex(color) ?? [0, 0, 0])).sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

/** In steps of 2 %: too small for the difference to be visible. */
const step = 0.02

function moveBelow(rgb: Rgb, limit: number): Rgb {
  let next = rgb
  while (luminance(next) > limit) next = mix(next, 0)
  return next
}

function moveAbove(rgb: Rgb, limit: number): Rgb {
  let next = rgb
  while (luminance(next) < limit) next = mix(next, 255)
  return next
}

function mix(rgb: Rgb, target: number): Rgb {
  const toward = (channel: number) => channel + (target - channel) * step
  return [toward(rgb[0]), toward(rgb[1]), toward(rgb[2])]
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(channel: number): number {
  const part = channel / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

function parseHex(color: string): Rgb | undefined {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(color.trim())?.[1]
  if (!digits) return undefined
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits
  const channel = (at: number) => Number.parseInt(full.slice(at, at + 2), 16)
  return [channel(0), channel(2), channel(4)]
}

function toHex(rgb: Rgb): string {
  return `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
}
