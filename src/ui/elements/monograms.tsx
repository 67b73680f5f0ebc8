import { Icon } from '../icons/Icon.js'
import type { IconName } from '../icons/shapes.js'
import { useMessages } from '../messages.js'
import { usePart } from './part.js'

export interface GlyphProps {
  identityProvider?: string
  icon?: IconName
  size?: 'lg'
}

/** An identity provider's monogram: neutral, no logo, no brand colour. */
export function Glyph({ identityProvider, icon, size }: GlyphProps) {
  const { monogram } = useMessages().provider(identityProvider ?? '')
  return (
    <span {...usePart('glyph')} data-size={size} aria-hidden="true">
      {icon ? <Icon name={icon} /> : monogram || <Icon name="link" />}
    </span>
  )
}

/** A person's initials. */
export function Avatar({ name, size }: { name: string; size?: 'lg' }) {
  return (
    <span {...usePart('avatar')} data-size={size} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}

/** The first letters of the first and the last word, by code point, so that no character is cut in half. */
function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s@]+/)
    .filter(Boolean)
  const chosen = words.length > 1 ? [words[0], words[words.length - 1]] : [words[0]]
  return chosen
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase()
}
